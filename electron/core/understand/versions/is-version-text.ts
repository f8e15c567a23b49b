import type { ComparableText } from '../../ports.ts';
import { matchKey } from '../../text/clean.ts';
import { compareTexts } from '../duplicates/compare.ts';
import { judge } from '../duplicates/judge.ts';

/** Versions of one article stand close in time; the next of a series comes the next day. */
const MOST_DAYS = 2;
const SAME_DAY = 0.75;
/** Share of the words of both headlines that they have in common. */
const ALIKE_HEADLINES = 0.6;
/** Share of the shorter text that is in the longer: an update keeps less of the text than a copy does. */
const ENOUGH_KEPT = 0.4;

/**
 * Whether two texts found under one name (an address, a place on the disk) are versions of one article. A page or a file
 * that carries another article each time, or the same form with other facts day after day, is not.
 */
export function isVersionText(one: ComparableText, other: ComparableText): boolean {
  const found = compareTexts(one, other);
  const verdict = judge(found, 0);
  if (verdict.isCopy) return true;
  const { days } = found;
  if (verdict.reason.startsWith('series') && (days === undefined || days >= SAME_DAY)) return false;
  if (days !== undefined && days > MOST_DAYS) return false;
  const isSameHeadline = found.isSameHeadline && matchKey(one.headline) !== '';
  if (isSameHeadline || likeness(one.headline, other.headline) >= ALIKE_HEADLINES) return true;
  return found.shortLength > 0 && found.kept >= ENOUGH_KEPT;
}

/** Words both headlines have, as a share of all words of either. */
function likeness(one: string, other: string): number {
  const a = new Set(matchKey(one).split(' ').filter(Boolean));
  const b = new Set(matchKey(other).split(' ').filter(Boolean));
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
