import type { Bin } from '../domain/coverage.ts';
import { knownDate } from '../domain/date-words.ts';
import { markerRange, type EventMarker } from '../domain/event-marker.ts';
import { crisp, rounded } from './band.ts';
import type { Band } from './band.ts';

/** A dashed line with a pennant where an event began; a band over the bins it may have lasted. */
export type EventMark = {
  readonly id: number;
  /** The bin it began in, or the first one shown when it began before. */
  readonly bin: number;
  readonly x: number;
  /** Over the bins it reaches, when it reaches beyond the first. */
  readonly band?: { readonly x: number; readonly width: number };
  /** The row its pennant flies in, from above; undefined where all are taken: its name is in the tip. */
  readonly row?: number;
  /** The name stands left of the line: there is no room at its right. */
  readonly isFlipped: boolean;
  readonly text: string;
  /** "Evacuation, 8 Sep 2026". */
  readonly words: string;
};

export const EVENT_ROW_PX = 14;
const PENNANT = 13;
/** A letter of the interface font at 11 px, measured generously, and rows for names. */
const ROOM = { letter: 6.4, rows: 2 };
const AIR = 4;

/** "8 Sep 2026", "September 2026", "8 Sep 2026 to 10 Sep 2026". */
export function markerWhen({ from, to }: Pick<EventMarker, 'from' | 'to'>): string {
  return to === undefined || to === from ? knownDate(from) : `${knownDate(from)} to ${knownDate(to)}`;
}

/** How wide a letter is, how many rows of names there is room for, and how their dates are written. */
export type EventRoom = {
  readonly letter: number;
  readonly rows: number;
  when?(marker: Pick<EventMarker, 'from' | 'to'>): string;
};

/** Where events stand among the bins, the earliest first; a name that would touch the one before flies a row lower. */
export function eventMarks(
  markers: readonly EventMarker[],
  bins: readonly Bin[],
  band: Band,
  right: number,
  { letter, rows, when = markerWhen }: EventRoom = ROOM,
): readonly EventMark[] {
  const taken = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  return markers
    .map((marker) => ({ marker, ...markerRange(marker) }))
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.marker.id - other.marker.id)
    .flatMap(({ marker, from, to }): readonly EventMark[] => {
      const bin = bins.findIndex(({ end }) => end > from);
      const last = bins.findLastIndex(({ start }) => start < to);
      if (bin < 0 || last < bin) return [];
      const x = crisp(band.x(bin));
      const width = PENNANT + marker.label.length * letter;
      const isFlipped = x + width > right;
      const [left, end] = isFlipped ? [x - width, x] : [x, x + width];
      const free = taken.findIndex((until) => until < left - AIR);
      const row = free < 0 ? undefined : free;
      if (row !== undefined) taken[row] = end;
      return [
        {
          id: marker.id,
          bin,
          x,
          ...(last > bin && { band: { x, width: rounded(band.x(last + 1) - x) } }),
          ...(row !== undefined && { row }),
          isFlipped,
          text: marker.label,
          words: `${marker.label}, ${when(marker)}`,
        },
      ];
    });
}

/** How much height the pennants take above a plot. */
export function eventRowsPx(marks: readonly EventMark[]): number {
  return marks.reduce((most, { row }) => Math.max(most, ((row ?? 0) + 1) * EVENT_ROW_PX), 0);
}
