import {
  LEAST_ARTICLES,
  LEAST_WEEKS,
  TIMES_SHARE,
  TIMES_SPREAD,
  WEEKS_COMPARED,
  type ComparedDay,
} from '../domain/signals.ts';
import type { Volume } from '../domain/selection.ts';
import { binAfter } from '../domain/wall-time.ts';

/** What was counted on one day; undefined where nothing was imported for it. */
export type DayCounts = { readonly volume: Volume; readonly all: Volume };
export type CountsOfDay = (day: string) => DayCounts | undefined;

export type Verdict =
  | {
      readonly kind: 'usual' | 'spike';
      readonly usual: number;
      readonly least: number;
      readonly compared: readonly ComparedDay[];
    }
  | { readonly kind: 'unjudged' };

/** What the median absolute deviation of normally distributed numbers is multiplied with to give their deviation. */
const DEVIATION_OF_MAD = 1.4826;
const DAYS_OF_WEEK = 7;

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (upper + lower) / 2;
}

/** The same weekday of the weeks before, the earliest first. */
export type DaysBefore = (day: string) => readonly string[];

/** Each day is asked for by many series, and worked out once. */
export function daysBefore(): DaysBefore {
  const known = new Map<string, readonly string[]>();
  return (day) => {
    const found = known.get(day) ?? sameWeekday(day);
    known.set(day, found);
    return found;
  };
}

function sameWeekday(day: string): readonly string[] {
  return Array.from({ length: WEEKS_COMPARED }, (_, week) =>
    binAfter(`${day}T00:00`, 'day', -DAYS_OF_WEEK * (WEEKS_COMPARED - week)).slice(0, 10),
  );
}

const shareOf = ({ volume, all }: DayCounts): number => (all.unique === 0 ? 0 : volume.unique / all.unique);

/** Whether a day stands out from the same weekday of the weeks before: the rule of SPIKE_RULE, worked out. */
export function judgeDay(day: string, countsOf: CountsOfDay, before: DaysBefore = sameWeekday): Verdict {
  const counts = countsOf(day);
  const held = before(day).flatMap((other) => {
    const found = countsOf(other);
    return found === undefined ? [] : [{ day: other, ...found }];
  });
  if (counts === undefined || held.length < LEAST_WEEKS) return { kind: 'unjudged' };
  const numbers = held.map(({ volume }) => volume.unique);
  const usual = median(numbers);
  const mad = median(numbers.map((number) => Math.abs(number - usual)));
  const spread = Math.max(1, Math.sqrt(usual), DEVIATION_OF_MAD * mad);
  const least = Math.max(LEAST_ARTICLES, Math.floor(usual + TIMES_SPREAD * spread) + 1);
  const isMore = counts.volume.unique >= least;
  const isLargerShare = shareOf(counts) > TIMES_SHARE * median(held.map(shareOf));
  const compared = held.map(({ day: other, volume }) => ({ day: other, volume }));
  return { kind: isMore && isLargerShare ? 'spike' : 'usual', usual, least, compared };
}
