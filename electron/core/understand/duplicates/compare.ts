import type { ComparableText } from '../../ports.ts';
import { KIND } from '../tokens/tokens.ts';
import { digestOf, hashesOfKind, type Digest, type HashedTokens } from './digest.ts';
import { replacedFacts, type Replaced } from './replacements.ts';
import { type Run, sharedRuns } from './runs.ts';

/** How two texts differ. Shares run from 0 to 1. */
export type Comparison = {
  /** Share of the shorter text that the longer has too, its headline included. */
  readonly kept: number;
  readonly keptOfLonger: number;
  /** Share of the opening of either text that the other has. */
  readonly leadKept: number;
  readonly replaced: Replaced;
  /** Numbers that differ between headlines otherwise alike. */
  readonly isOtherFigureInHeadline: boolean;
  readonly isSameHeadline: boolean;
  /** Different numbers, dates and names of the shorter text, and how many of each are missing from the longer. */
  readonly facts: Replaced;
  readonly lost: Replaced;
  /** Tokens in the body of the shorter and of the longer text. */
  readonly shortLength: number;
  readonly longLength: number;
  /** Days between the two publications; absent when either is undated. */
  readonly days?: number;
};

/** Tokens that make the lead: pickups keep it, later reports reuse what stands further down. */
const LEAD = 25;
const DAY = 86_400;

export function compareTexts(one: ComparableText, other: ComparableText): Comparison {
  return comparisonOf(overlapOf(one, other));
}

/** The stretches two texts share: what is found first, and mostly says that they are no copies. */
export type Overlap = {
  readonly kept: number;
  readonly shortLength: number;
  readonly a: Digest;
  readonly b: Digest;
  readonly short: Digest;
  readonly long: Digest;
  readonly runs: readonly Run[];
  readonly days: number | undefined;
};

export function overlapOf(one: ComparableText, other: ComparableText): Overlap {
  const a = digestOf(one);
  const b = digestOf(other);
  const [short, long] = a.body.hashes.length <= b.body.hashes.length ? [a, b] : [b, a];
  const runs = sharedRuns(joined(long), short.body.hashes);
  const shortLength = short.body.hashes.length;
  // Runs follow each other in the shorter text and never overlap there.
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  const kept = shortLength === 0 ? 0 : shared / shortLength;
  const days = daysBetween(one.published, other.published);
  return { kept, shortLength, a, b, short, long, runs, days };
}

/** How the texts differ otherwise: their facts one by one. */
export function comparisonOf({ kept, shortLength, a, b, short, long, runs, days }: Overlap): Comparison {
  const longLength = long.body.hashes.length;
  const inShort = new Uint8Array(shortLength);
  const inLong = new Uint8Array(longLength + long.headline.hashes.length);
  for (const run of runs) {
    inShort.fill(1, run.inShort, run.inShort + run.length);
    inLong.fill(1, run.inLong, run.inLong + run.length);
  }
  return {
    kept,
    keptOfLonger: shareOf(inLong, longLength),
    leadKept: Math.max(
      shareOf(inShort, Math.min(LEAD, shortLength)),
      shareOf(inLong, Math.min(LEAD, longLength)),
    ),
    replaced: replacedFacts(long, short, runs),
    isOtherFigureInHeadline: hasOtherFigure(a.headline, b.headline),
    isSameHeadline: isSame(a.headline.hashes, b.headline.hashes),
    ...factsKept(short, long),
    shortLength,
    longLength,
    ...(days === undefined ? {} : { days }),
  };
}

/** Scrapers turn a lead into a headline, so the longer side's headline may supply text too. */
function joined(digest: Digest): Int32Array {
  const all = new Int32Array(digest.body.hashes.length + digest.headline.hashes.length);
  all.set(digest.body.hashes);
  all.set(digest.headline.hashes, digest.body.hashes.length);
  return all;
}

function shareOf(marks: Uint8Array, length: number): number {
  let marked = 0;
  for (let i = 0; i < length; i++) marked += marks[i] ?? 0;
  return length === 0 ? 0 : marked / length;
}

function factsKept(short: Digest, long: Digest): Pick<Comparison, 'facts' | 'lost'> {
  const numbers = hashesOfKind(short.body, KIND.number);
  const dates = hashesOfKind(short.body, KIND.date);
  const names = hashesOfKind(short.body, KIND.name);
  return {
    facts: { numbers: numbers.size, dates: dates.size, names: names.size },
    lost: {
      numbers: missing(numbers, hashesOfKind(long.body, KIND.number)),
      dates: missing(dates, hashesOfKind(long.body, KIND.date)),
      names: missing(names, new Set(joined(long))),
    },
  };
}

function missing(some: ReadonlySet<number>, from: ReadonlySet<number>): number {
  let count = 0;
  for (const hash of some) if (!from.has(hash)) count++;
  return count;
}

function hasOtherFigure(a: HashedTokens, b: HashedTokens): boolean {
  const figuresOfA = hashesOfKind(a, KIND.number);
  const figuresOfB = hashesOfKind(b, KIND.number);
  const wordsOfA = new Set(a.hashes);
  const wordsOfB = new Set(b.hashes);
  const areAlike =
    missing(wordsOfA, wordsOfB) * 2 <= wordsOfA.size && missing(wordsOfB, wordsOfA) * 2 <= wordsOfB.size;
  return areAlike && missing(figuresOfA, figuresOfB) > 0 && missing(figuresOfB, figuresOfA) > 0;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((hash, i) => hash === b[i]);
}

function daysBetween(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.abs(one - other) / DAY;
}
