import { KIND } from '../tokens/tokens.ts';
import { hashesOfKind, type Digest, type HashedTokens } from './digest.ts';
import type { Run } from './runs.ts';

/** How many facts of each kind stand in one text where other ones stand in the other. */
export type Replaced = { readonly numbers: number; readonly dates: number; readonly names: number };

type Gap = {
  readonly longFrom: number;
  readonly longTo: number;
  readonly shortFrom: number;
  readonly shortTo: number;
};

/** A wider gap is a dropped or added passage, not a replacement. */
const WIDEST = 40;
/** Nothing before the first run fixes where the texts begin: only a short opening is compared. */
const WIDEST_OPENING = 15;
/** How far behind the last run the longer text is looked at. */
const TAIL = 12;

/**
 * Counts swapped facts: between two neighbouring runs a number, date or name new on both sides replaces another.
 * Facts in passages that only one text has cost nothing: that is cutting, not changing.
 */
export function replacedFacts(long: Digest, short: Digest, runs: readonly Run[]): Replaced {
  const gaps = gapsBetween(runs, long.body.hashes.length, short.body.hashes.length);
  const wordsOfLong = new Set([...long.body.hashes, ...long.headline.hashes]);
  const wordsOfShort = new Set([...short.body.hashes, ...short.headline.hashes]);
  const count = (kind: number, ofLong: ReadonlySet<number>, ofShort: ReadonlySet<number>): number => {
    let total = 0;
    for (const gap of gaps) {
      const inShort = newTokens(short.body, gap.shortFrom, gap.shortTo, kind, ofLong);
      if (inShort > 0) {
        total += Math.min(inShort, newTokens(long.body, gap.longFrom, gap.longTo, kind, ofShort));
      }
    }
    return total;
  };
  const among = (kind: number): number =>
    count(kind, hashesOfKind(long.body, kind), hashesOfKind(short.body, kind));
  return {
    numbers: among(KIND.number),
    dates: among(KIND.date),
    names: count(KIND.name, wordsOfLong, wordsOfShort),
  };
}

/** Places between neighbouring runs that follow each other in both texts. */
function gapsBetween(runs: readonly Run[], longLength: number, shortLength: number): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let r = 0; r <= runs.length; r++) {
    const before = runs[r - 1] ?? { inLong: 0, inShort: 0, length: 0 };
    const after = runs[r];
    const longFrom = before.inLong + before.length;
    const gap = {
      longFrom,
      longTo: after?.inLong ?? Math.min(longLength, longFrom + TAIL),
      shortFrom: before.inShort + before.length,
      shortTo: after?.inShort ?? shortLength,
    };
    if (gap.longTo <= longLength && isReplacement(gap, r === 0 ? WIDEST_OPENING : WIDEST)) gaps.push(gap);
  }
  return gaps;
}

function isReplacement(gap: Gap, widest: number): boolean {
  const inLong = gap.longTo - gap.longFrom;
  const inShort = gap.shortTo - gap.shortFrom;
  return inLong > 0 && inShort > 0 && inLong <= widest && inShort <= widest;
}

function newTokens(
  text: HashedTokens,
  from: number,
  to: number,
  kind: number,
  other: ReadonlySet<number>,
): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const hash = text.hashes[i];
    if (text.kinds[i] === kind && hash !== undefined && !other.has(hash)) count++;
  }
  return count;
}
