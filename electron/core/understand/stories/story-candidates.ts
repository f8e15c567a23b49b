import type { Arrival } from './likeness.ts';
import { lengthOf, type OpenStory } from './open-story.ts';
import { unitsAt } from './packed-terms.ts';
import { LATEST_LOOKED_AT, type TermBook } from './term-book.ts';

/** Terms asked for, and stories compared in full. */
const PROBES = 12;
const MOST_COMPARED = 10;

/** The stories an article may join, by its most telling terms only: the work per article stays the same. */
export function storyCandidates({ terms }: Arrival, book: TermBook, place: number): readonly OpenStory[] {
  const found: OpenStory[] = [];
  const probes = Math.min(PROBES, terms.keys.length);
  for (let at = 0; at < probes; at++) {
    const latest = book.latest(terms.keys[at] ?? 0);
    if (latest === undefined) continue;
    const told = unitsAt(terms, at);
    const { members, units } = latest;
    for (let i = Math.max(0, members.length - LATEST_LOOKED_AT); i < members.length; i++) {
      const story = members[i]?.story;
      if (story === undefined) continue;
      if (story.lookedUpFor !== place) {
        story.lookedUpFor = place;
        story.promise = 0;
        found.push(story);
      }
      story.promise += told * (units[i] ?? 0);
    }
  }
  for (const story of found) story.promise /= lengthOf(story);
  return found.sort((a, b) => b.promise - a.promise || b.id - a.id).slice(0, MOST_COMPARED);
}
