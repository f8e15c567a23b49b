import type { ComparableText } from '../../ports.ts';
import { wallClockSeconds, type ArrivingItem } from '../arriving-item.ts';
import { findCopies } from './find-copies.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { rememberDuplicates } from './memory.ts';

/** The duplicate group of each item, in arrival order; a group is named after its first item. */
export function groupDuplicates(
  items: Iterable<ArrivingItem>,
): { readonly id: ArrivingItem['id']; readonly group: number }[] {
  const ids: ArrivingItem['id'][] = [];
  const texts = function* (): Generator<ComparableText> {
    for (const item of items) {
      ids.push(item.id);
      yield comparable(item);
    }
  };
  const groups = groupTexts(texts());
  return ids.map((id, index) => ({ id, group: groups[index] ?? index }));
}

/** The group of each text, in the order of their arrival, named by the place of its first one. */
export function groupTexts(texts: Iterable<ComparableText>, articlesLookedAt?: number): readonly number[] {
  const memory = rememberDuplicates(articlesLookedAt);
  const groups = disjointGroups();
  let count = 0;
  for (const text of texts) {
    const fingerprints = fingerprintsOf(text);
    const place = groups.add();
    for (const copy of findCopies(text, fingerprints, memory)) groups.join(place, copy.articleId);
    memory.add(place, text, fingerprints);
    count += 1;
  }
  return Array.from({ length: count }, (_, place) => groups.of(place));
}

function comparable(item: ArrivingItem): ComparableText {
  const published = wallClockSeconds(item.date);
  return {
    headline: item.title ?? '',
    body: item.body ?? '',
    ...(published === undefined ? {} : { published }),
  };
}

/** Groups that only grow together: a copy of a copy belongs to the same group. */
function disjointGroups(): {
  add(): number;
  join(one: number, other: number): void;
  of(member: number): number;
} {
  const parents: number[] = [];
  const of = (member: number): number => {
    let root = member;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root])
      root = parent;
    parents[member] = root;
    return root;
  };
  return {
    add: () => parents.push(parents.length) - 1,
    join(one, other) {
      const a = of(one);
      const b = of(other);
      parents[Math.max(a, b)] = Math.min(a, b);
    },
    of,
  };
}
