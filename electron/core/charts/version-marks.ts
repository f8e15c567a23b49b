import type { Bin } from '../domain/coverage.ts';
import type { Band } from './band.ts';
import { crisp } from './band.ts';

/** From when on a topic had another query: wall-clock time in the library's zone. */
export type QueryVersion = { readonly version: number; readonly at: string };

/** A tick where a topic's query changed, with its name where there is room for it. */
export type VersionMark = {
  readonly bin: number;
  readonly x: number;
  readonly version: number;
  readonly label?: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' };
};

const LETTER = 6;
const BESIDE = 4;

/** Where the query changed within the bins; of several changes in one bin the last is told, of labels that touch the first. */
export function versionMarks(
  versions: readonly QueryVersion[],
  bins: readonly Bin[],
  band: Band,
  right: number,
): readonly VersionMark[] {
  const marks: VersionMark[] = [];
  let free = -1;
  for (const [bin, { start, end }] of bins.entries()) {
    // The first version is no change.
    const last = versions.filter(({ at, version }) => version > 1 && at >= start && at < end).at(-1);
    if (last === undefined) continue;
    const x = crisp(band.x(bin));
    const text = `query, version ${last.version}`;
    const width = text.length * LETTER + BESIDE;
    const isAtEnd = x + width > right;
    const left = isAtEnd ? x - width : x;
    const label = { text, x: isAtEnd ? x - BESIDE : x + BESIDE, anchor: isAtEnd ? 'end' : 'start' } as const;
    marks.push({ bin, x, version: last.version, ...(left >= free && { label }) });
    if (left >= free) free = left + width;
  }
  return marks;
}
