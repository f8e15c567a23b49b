import type { Comparison } from './compare.ts';

/** Why two articles count as copies, or why not: shown to the analyst, so that a group can be questioned. */
export type CopyReason = 'identical' | 'shortened' | 'corrected' | 'edited' | 'same headline, no text';
export type RefusalReason =
  | 'too short'
  | 'too far apart'
  | 'series: other figures, days apart'
  | 'series: other date and figures'
  | 'series: most figures differ'
  | 'series: facts replaced'
  | 'too little in common';

export type Verdict =
  | { readonly isCopy: true; readonly reason: CopyReason }
  | { readonly isCopy: false; readonly reason: RefusalReason };

/** Share of the shorter text that must be reused, after all penalties. Copies keep 0.88 and more, templates 0.5 to 0.86. */
const ENOUGH = 0.55;
/** From here on only a text reused as a whole is a copy. */
const FAR_APART_DAYS = 21;

/** Whether two texts have so much in common that their facts decide; bare headlines are judged otherwise. */
export function mayBeCopy({ kept, shortLength }: Pick<Comparison, 'kept' | 'shortLength'>): boolean {
  return shortLength < 6 || kept >= ENOUGH;
}

/** `series` from 0 to 1: how sure it is that the form of this text comes again and again with other facts. */
export function judge(found: Comparison, series: number): Verdict {
  if (found.shortLength < 6) return judgeHeadlines(found);
  const refusal = flatRefusal(found);
  if (refusal !== undefined) return { isCopy: false, reason: refusal };
  const swapped = swappedShare(found);
  const score =
    found.kept -
    0.5 * lostShare(found) -
    (1 + distance(found)) * swapped -
    0.25 * (1 - found.leadKept) -
    0.15 * distance(found) -
    (found.kept < 0.95 ? 0.2 * series : 0);
  if (score >= ENOUGH) return { isCopy: true, reason: copyReason(found, swapped) };
  return { isCopy: false, reason: swapped > 0.1 ? 'series: facts replaced' : 'too little in common' };
}

/** Without a text only the very same headline within two days counts, and a short one says too little. */
function judgeHeadlines(found: Comparison): Verdict {
  const isSame = found.longLength < 6 && found.isSameHeadline && (found.days ?? 0) < 2;
  return isSame ? { isCopy: true, reason: 'same headline, no text' } : { isCopy: false, reason: 'too short' };
}

/** What no amount of equal text outweighs. A correction changes a figure or two; the next of a series changes most. */
function flatRefusal(found: Comparison): RefusalReason | undefined {
  const { numbers, dates } = found.replaced;
  const figures = numbers + dates + (found.isOtherFigureInHeadline ? 1 : 0);
  const days = found.days ?? 0;
  if (figures >= 1 && days > 4 && found.kept < 0.995) return 'series: other figures, days apart';
  if (dates >= 1 && numbers >= 2) return 'series: other date and figures';
  if (figures >= 3 && (numbers + dates) * 2 > found.facts.numbers + found.facts.dates) {
    return 'series: most figures differ';
  }
  if (days > FAR_APART_DAYS && (found.kept < 0.98 || found.keptOfLonger < 0.98)) return 'too far apart';
  return undefined;
}

/** 0 within two days to 1 after a week; an unknown distance counts a little. */
function distance(found: Comparison): number {
  return found.days === undefined ? 0.2 : Math.min(1, Math.max(0, (found.days - 2) / 5));
}

function swappedShare({ replaced, facts, isOtherFigureInHeadline }: Comparison): number {
  const swaps =
    replaced.numbers + 1.5 * replaced.dates + 0.7 * replaced.names + (isOtherFigureInHeadline ? 2 : 0);
  return swaps / Math.max(4, facts.numbers + facts.dates + facts.names + 2);
}

function lostShare({ lost, facts }: Comparison): number {
  const all = facts.numbers + facts.dates + facts.names;
  return (lost.numbers + 1.5 * lost.dates + lost.names) / Math.max(4, all);
}

function copyReason(found: Comparison, swapped: number): CopyReason {
  if (found.kept === 1 && found.keptOfLonger === 1) return 'identical';
  if (found.keptOfLonger < 0.8) return 'shortened';
  return swapped > 0 ? 'corrected' : 'edited';
}
