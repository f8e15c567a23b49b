import { assertNever } from '../result.ts';
import type { Bin, BinSize } from '../domain/coverage.ts';
import { shortDay, shortMonth } from '../domain/date-words.ts';
import { binStartOf } from '../domain/wall-time.ts';
import { crisp } from './band.ts';
import type { Band } from './band.ts';

/** A mark on the time axis; its label stands right of it, and is absent where it would touch the one before. */
export type TimeTick = { readonly x: number; readonly label?: { readonly x: number; readonly text: string } };

/** 11 px digits and letters of the interface font, measured generously. */
const CHARACTER_WIDTH = 6.2;
const LABEL_OFFSET = 3;
const LABEL_GAP = 8;
const FEW_DAYS = 10;
const FEW_HOURS = 50;
const FEW_MONTHS = 24;

/** How days and months are written on an axis. */
export type AxisNames = { day(wall: string): string; month(wall: string): string };
const BRITISH: AxisNames = { day: shortDay, month: shortMonth };

function monthLabel(start: string, isFirst: boolean, { month }: AxisNames): string {
  return isFirst || start.slice(5, 7) === '01' ? `${month(start)} ${start.slice(0, 4)}` : month(start);
}

function hourLabel(start: string, bins: number, { day }: AxisNames): string | undefined {
  const hour = start.slice(11, 13);
  if (hour === '00') return day(start);
  return bins <= FEW_HOURS && Number(hour) % 6 === 0 ? `${hour}:00` : undefined;
}

/** What the tick at the start of a bin says; `undefined` where no tick stands. */
function labelOf(bins: readonly Bin[], at: number, size: BinSize, names: AxisNames): string | undefined {
  const start = bins[at]?.start ?? '';
  const before = bins[at - 1]?.start;
  switch (size) {
    case 'hour':
      return hourLabel(start, bins.length, names);
    case 'day':
      return bins.length <= FEW_DAYS || binStartOf(start, 'week') === start ? names.day(start) : undefined;
    case 'week':
      if (before?.slice(0, 7) === start.slice(0, 7)) return undefined;
      return monthLabel(start, before === undefined, names);
    case 'month': {
      const every = bins.length <= FEW_MONTHS ? 3 : 12;
      return before === undefined || (Number(start.slice(5, 7)) - 1) % every === 0
        ? monthLabel(start, before === undefined, names)
        : undefined;
    }
    default:
      return assertNever(size);
  }
}

/** Ticks on Mondays, midnights, months or years by bin size; labels that would touch or overrun `width` are left out. */
export function timeAxis(
  bins: readonly Bin[],
  size: BinSize,
  band: Band,
  width: number,
  names: AxisNames = BRITISH,
): readonly TimeTick[] {
  let free = Number.NEGATIVE_INFINITY;
  return bins.flatMap((_, at): readonly TimeTick[] => {
    const text = labelOf(bins, at, size, names);
    if (text === undefined) return [];
    const x = crisp(band.x(at));
    const end = x + LABEL_OFFSET + text.length * CHARACTER_WIDTH;
    if (x < free || end > width) return [{ x }];
    free = end + LABEL_GAP;
    return [{ x, label: { x: x + LABEL_OFFSET, text } }];
  });
}
