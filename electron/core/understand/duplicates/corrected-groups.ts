import type { CopyCorrection } from '../../domain/pickup.ts';

/** What was found to be copies of each other, what the analyst says of it, oldest first, and whom it is about. */
export type GroupsAsked = {
  /** In the order of arrival. */
  readonly ids: readonly number[];
  readonly linkedTo: (id: number) => readonly number[];
  readonly corrections: readonly Pick<CopyCorrection, 'articleId' | 'isCopy' | 'others'>[];
};

/**
 * The duplicate groups of some articles. What the analyst said holds, the later word before the earlier: an article that is
 * a copy stands with the first of those named that it may stand with. Then each article joins those it was found to be a
 * copy of, as it arrived: first the group in which most of them are, rather one of which nobody was set apart, and none
 * that has an article it must stand apart from. All follows from the words in force, so one taken back leaves no trace.
 */
export function correctedGroups({ ids, linkedTo, corrections }: GroupsAsked): readonly (readonly number[])[] {
  const known = new Set(ids);
  const groups = new Map<number, Set<number>>(ids.map((id) => [id, new Set([id])]));
  const apart = new Map<number, Set<number>>(ids.map((id) => [id, new Set<number>()]));
  const setApart = new Set<number>();
  const settled = new Set<string>();
  const groupOf = (id: number): Set<number> => groups.get(id) ?? new Set([id]);
  const areApart = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
    [...one].some((id) => [...(apart.get(id) ?? [])].some((kept) => other.has(kept)));
  const join = (one: number, other: number): boolean => {
    const [into, from] = [groupOf(one), groupOf(other)];
    if (into === from) return true;
    if (areApart(into, from)) return false;
    for (const id of from) {
      into.add(id);
      groups.set(id, into);
    }
    return true;
  };
  const part = (one: number, other: number): void => {
    if (settled.has(pairOf(one, other)) || groupOf(one) === groupOf(other)) return;
    apart.get(one)?.add(other);
    apart.get(other)?.add(one);
    setApart.add(one);
  };

  for (const { articleId, isCopy, others } of corrections.toReversed()) {
    if (articleId === undefined || !known.has(articleId)) continue;
    const named = others.filter((other) => other !== articleId && known.has(other));
    if (isCopy) named.some((other) => join(articleId, other));
    else for (const other of named) part(articleId, other);
    // What was said of the same two before no longer counts; of copies all named were made one group.
    const all = isCopy ? [articleId, ...named] : [articleId];
    for (const one of all) for (const other of named) settled.add(pairOf(one, other));
  }
  for (const id of ids) {
    const found = new Map<Set<number>, number>();
    for (const other of linkedTo(id)) {
      if (other < id && known.has(other)) found.set(groupOf(other), (found.get(groupOf(other)) ?? 0) + 1);
    }
    const odd = (group: ReadonlySet<number>): number => Number([...group].some((one) => setApart.has(one)));
    const likeliest = [...found].sort(
      ([a, most], [b, more]) => more - most || odd(a) - odd(b) || Math.min(...a) - Math.min(...b),
    );
    for (const [group] of likeliest) join(id, Math.min(...group));
  }
  return [...new Set(groups.values())]
    .map((group) => [...group].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

const pairOf = (one: number, other: number): string =>
  `${String(Math.min(one, other))} ${String(Math.max(one, other))}`;
