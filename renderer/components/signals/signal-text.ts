import { shortDay } from '#core/domain/date-words.ts';
import { count } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import type { Difference, Spike } from '#core/domain/signals.ts';
import { assertNever } from '#core/result.ts';
import { binAfter, wallMs } from '#core/domain/wall-time.ts';

const WEEKDAYS = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'];

/** "Wednesdays". */
export function weekdays(day: string): string {
  return WEEKDAYS[new Date(wallMs(day)).getUTCDay()] ?? '';
}

/** The whole of a day, as a range. */
export function wholeDay(day: string): TimeRange {
  const from = `${day}T00:00`;
  return { from, to: binAfter(from, 'day') };
}

/** A median may lie between two numbers: "4", "4.5". */
export const usualText = (usual: number): string =>
  Number.isInteger(usual) ? count(usual) : usual.toFixed(1);

/** "9 Sep", or "8–10 Sep, highest 9 Sep" for several days in a row. */
export function spikeDays({ day, range }: Spike): string {
  const last = binAfter(range.to, 'day', -1);
  if (range.from === last) return shortDay(day);
  return `${shortDay(range.from)} – ${shortDay(last)}`;
}

/** In what two statements differ: "differs: 12 → 15", "contradicts". */
export function differenceText(difference: Difference): string {
  switch (difference.how) {
    case 'contradicts':
      return 'contradicts';
    case 'updates':
      return `update: ${figures(difference)}`;
    case 'differs':
      return difference.kind === 'denial' ? 'differs: one denies in part' : `differs: ${figures(difference)}`;
    default:
      return assertNever(difference);
  }
}

const figures = ({ was, is }: Extract<Difference, { kind: 'figure' }>): string =>
  `${listed(was)} → ${listed(is)}`;
