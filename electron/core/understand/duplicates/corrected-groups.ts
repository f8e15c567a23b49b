import type { CopyCorrection } from '../../domain/pickup.ts';

/** What was found to be copies of each other, what the analyst says of it, oldest first, and whom it is about. */
export type GroupsAsked = {
  /** In the order of arrival. */
  readonly ids: readonly number[];
  readonly linkedTo: (id: number) => readonly number[];
  readonly corrections: readonly Pick<CopyCorrection, 'articleId' | 'isCopy' | 'others'>[];
};

/**
 * The duplicate groups of some articles. What the analyst said holds, the later word before the earlier; then each article
 * joins those it was found to be a copy of, as it arrived: first the group in which most of them are, and no group that
 * has an article it must stand apart from. What follows from the words in force alone, so one taken back leaves no trace.
 */
export function correctedGroups({ ids, linkedTo, corrections }: GroupsAsked): readonly (readonly number[])[] {
  const known = new Set(ids);
  const groups = new Map<number, Set<number>>(ids.map((id) => [id, new Set([id])]));
  const apart = new Map<number, Set<number>>(ids.map((id) => [id, new Set<number>()]));
  const groupOf = (id: number): Set<number> => groups.get(id) ?? new Set([id]);
  const areApart = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
    [...one].some((id) => [...(apart.get(id) ?? [])].some((kept) => other.has(kept)));
  const join = (one: number, other: number): void => {
    const [into, from] = [groupOf(one), groupOf(other)];
    if (into === from || areApart(into, from)) return;
    for (const id of from) {
      into.add(id);
      groups.set(id, into);
    }
  };
  const part = (one: number, other: number): void => {
    if (groupOf(one) === groupOf(other)) return;
    apart.get(one)?.add(other);
    apart.get(other)?.add(one);
  };

  for (const { articleId, isCopy, others } of corrections.toReversed()) {
    if (articleId === undefined || !known.has(articleId)) continue;
    for (const other of others) {
      if (other !== articleId && known.has(other)) (isCopy ? join : part)(articleId, other);
    }
  }
  for (const id of ids) {
    const before = linkedTo(id).filter((other) => other < id && known.has(other));
    const found = new Map<Set<number>, number>();
    for (const other of before) found.set(groupOf(other), (found.get(groupOf(other)) ?? 0) + 1);
    const likeliest = [...found].sort(
      ([a, most], [b, more]) => more - most || Math.min(...a) - Math.min(...b),
    );
    for (const [group] of likeliest) join(id, Math.min(...group));
  }
  return [...new Set(groups.values())]
    .map((group) => [...group].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}
