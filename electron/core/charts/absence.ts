import { crisp, rounded } from './band.ts';
import type { Band } from './band.ts';

/** A stretch of bins in which nothing was imported; `label` where there is room for "no import" to be read. */
export type AbsenceBand = {
  readonly x: number;
  readonly width: number;
  readonly first: number;
  readonly last: number;
  /** Upright when the band is wide enough, else turned to run up the band. */
  readonly label?: 'across' | 'upwards';
};

/** A letter of the words in a band, with the air around them. */
const LETTER = 6.4;
/** What a band says in which nothing was imported. */
export const NO_IMPORT = 'no import';
const UPWARDS = 13;

/** Runs of absent bins as bands; `words` is what they say. */
export function absenceBands(
  isAbsent: readonly boolean[],
  band: Band,
  words: string = NO_IMPORT,
): readonly AbsenceBand[] {
  const bands: AbsenceBand[] = [];
  for (let first = 0; first < isAbsent.length; first += 1) {
    if (isAbsent[first] !== true) continue;
    let last = first;
    while (isAbsent[last + 1] === true) last += 1;
    const x = crisp(band.x(first));
    const width = rounded(band.x(last + 1) - x);
    const label = width >= Math.ceil(words.length * LETTER) ? ('across' as const) : ('upwards' as const);
    bands.push({ x, width, first, last, ...(width >= UPWARDS ? { label } : {}) });
    first = last;
  }
  return bands;
}
