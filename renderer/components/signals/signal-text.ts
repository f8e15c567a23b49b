import { plainDay, shortDay } from '#core/domain/date-words.ts';
import { count, inNumber, NO_BREAK } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import type { Difference, Spike, ToldStatement } from '#core/domain/signals.ts';
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

/** How a statement of a source differs from an earlier one of it: "contradicts the statement of 1 Sep 2026". */
export function changeText(difference: Difference, earlier = 'an earlier statement'): string {
  switch (difference.how) {
    case 'contradicts':
      return `contradicts ${earlier}`;
    case 'updates':
      return `updates ${earlier}: ${figures(difference)}`;
    case 'differs':
      return difference.kind === 'denial'
        ? `partly contradicts ${earlier}`
        : `gives other figures than ${earlier}: ${figures(difference)}`;
    default:
      return assertNever(difference);
  }
}

/** The statement that another one is compared with, by its day. */
export function earlierText(told: readonly ToldStatement[], at: number): string {
  const published = told[at]?.statement.published;
  return published === undefined ? 'a statement without a date' : `the statement of ${plainDay(published)}`;
}

/** In what those who speak of one thing differ. */
export function sidesText(difference: Difference): string {
  switch (difference.how) {
    case 'contradicts':
      return 'they contradict each other';
    case 'updates':
      return `the count has grown: ${figures(difference)}`;
    case 'differs':
      return difference.kind === 'denial'
        ? 'they partly contradict each other'
        : `they give different figures: ${listed(difference.was)} and ${listed(difference.is)}`;
    default:
      return assertNever(difference);
  }
}

/** What was said again is folded into the first: "said once more", "said 3 more times". */
export const repeatsText = (repeats: number): string =>
  inNumber(repeats, 'said once more', `said #${NO_BREAK}more times`);

const figures = ({ was, is }: Extract<Difference, { kind: 'figure' }>): string =>
  `${listed(was)} → ${listed(is)}`;
