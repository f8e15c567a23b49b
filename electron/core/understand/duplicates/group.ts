import type { ComparableText } from '../../ports.ts';
import { wallClockSeconds, type ArrivingItem } from '../arriving-item.ts';
import { findCopies, type Copy } from './find-copies.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { ARTICLES_LOOKED_AT, rememberDuplicates } from './memory.ts';

/**
 * The duplicate group of each item, in arrival order; a group is named after its first item. `tell` hears of which earlier
 * items each is a copy, and why: their numbers are places.
 */
export function groupDuplicates(
  items: Iterable<ArrivingItem>,
  tell?: (copies: readonly Copy[]) => void,
): { readonly id: ArrivingItem['id']; readonly group: number }[] {
  const ids: ArrivingItem['id'][] = [];
  const texts = function* (): Generator<ComparableText> {
    for (const item of items) {
      ids.push(item.id);
      yield comparable(item);
    }
  };
  const groups = groupTexts(texts(), tell);
  return ids.map((id, index) => ({ id, group: groups[index] ?? index }));
}

/** The group of each text, in the order of their arrival, named by the place of its first one. */
function groupTexts(
  texts: Iterable<ComparableText>,
  tell?: (copies: readonly Copy[]) => void,
): readonly number[] {
  const groups = disjointGroups();
  let count = 0;
  for (const copies of copiesInTurn(texts, ARTICLES_LOOKED_AT)) {
    const place = groups.add();
    for (const { articleId } of copies) groups.join(place, articleId);
    tell?.(copies);
    count += 1;
  }
  return Array.from({ length: count }, (_, place) => groups.of(place));
}

/** Of which earlier ones each of some texts is a copy, by their places: what joins a few articles anew. */
export function linkCopies(texts: readonly ComparableText[]): readonly (readonly number[])[] {
  return [...copiesInTurn(texts, texts.length)].map((copies) => copies.map(({ articleId }) => articleId));
}

function* copiesInTurn(
  texts: Iterable<ComparableText>,
  articlesLookedAt: number,
): Generator<readonly Copy[]> {
  const memory = rememberDuplicates(articlesLookedAt);
  let place = 0;
  for (const text of texts) {
    const fingerprints = fingerprintsOf(text);
    yield findCopies(text, fingerprints, memory);
    memory.add(place, text, fingerprints);
    place += 1;
  }
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
