import type { BusyDays, DayVolumes } from '../busy-days.ts';
import type { SeriesSpikes, Spike, SpikeBy, Spikes } from '../domain/signals.ts';
import { LEAST_ARTICLES } from '../domain/signals.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { binAfter } from '../domain/wall-time.ts';
import type { Slices } from '../ports.ts';
import { daysBefore, judgeDay, type CountsOfDay, type DaysBefore } from './judge-day.ts';

export type SpikeOptions = {
  readonly by: SpikeBy;
  /** The day it is in the library's zone: not over yet; what is dated later is not judged. */
  readonly today: string;
  /** Only days that lie in it are judged; those before still say what is usual. */
  readonly range?: TimeRange | undefined;
};

const NONE: Volume = { articles: 0, unique: 0 };

const dayAfter = (day: string): string => binAfter(`${day}T00:00`, 'day').slice(0, 10);

/** Counts of a series; a day without any import has none, and by outlet one on which nothing of the outlet came. */
function countsIn(days: DayVolumes, all: DayVolumes, own: DayVolumes | undefined): CountsOfDay {
  return (day) => {
    const everything = all.get(day);
    if (everything === undefined || everything.articles === 0) return undefined;
    if (own !== undefined && (own.get(day)?.articles ?? 0) === 0) return undefined;
    return { volume: days.get(day) ?? NONE, all: everything };
  };
}

type Found = Pick<SeriesSpikes, 'spikes' | 'unjudged'>;
type Judged = Omit<Spike, 'range'>;

/** By unique articles, as they were judged; of equals the one with the larger share of its day. */
function isHigher(one: Judged, other: Judged): boolean {
  if (one.volume.unique !== other.volume.unique) return one.volume.unique > other.volume.unique;
  return one.all.unique < other.all.unique;
}

function highestOf(run: readonly Judged[]): Spike | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const highest = run.reduce((best, each) => (isHigher(each, best) ? each : best));
  return { ...highest, range: { from: `${first.day}T00:00`, to: `${dayAfter(last.day)}T00:00` } };
}

/** Days judged between two rests. */
const DAYS_A_SLICE = 1_000;

type Series = { readonly days: DayVolumes; readonly own?: DayVolumes };

function* spikesOf(
  { days, own }: Series,
  all: DayVolumes,
  { today, range }: SpikeOptions,
  before: DaysBefore,
): Slices<Found> {
  const countsOf = countsIn(days, all, own);
  const isInside = (day: string): boolean =>
    day <= today &&
    (range === undefined || (`${day}T00:00` >= range.from && `${dayAfter(day)}T00:00` <= range.to));
  const runs: Judged[][] = [];
  let unjudged = 0;
  let number = 0;
  const busy = [...days].filter(([day, { unique }]) => unique >= LEAST_ARTICLES && isInside(day));
  for (const [day, volume] of busy.sort(([one], [other]) => (one < other ? -1 : 1))) {
    number += 1;
    if (number % DAYS_A_SLICE === 0) yield;
    const verdict = judgeDay(day, countsOf, before);
    if (verdict.kind === 'unjudged') unjudged += 1;
    if (verdict.kind !== 'spike') continue;
    const { usual, least, compared } = verdict;
    const judged = {
      day,
      volume,
      all: all.get(day) ?? NONE,
      usual,
      least,
      compared,
      isUnfinished: day === today,
    };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && dayAfter(last.day) === day) run.push(judged);
    else runs.push([judged]);
  }
  return { spikes: runs.flatMap((run) => highestOf(run) ?? []).toReversed(), unjudged };
}

/** The days that stand out by SPIKE_RULE, in the whole selection and in each of its series. */
export function* findSpikes(counts: BusyDays, options: SpikeOptions): Slices<Spikes> {
  const { by } = options;
  const { all, selected } = counts;
  const before = daysBefore();
  const whole = yield* spikesOf({ days: selected }, all, options, before);
  const series: SeriesSpikes[] = [];
  let days = 0;
  for (const { key, label, colour, ...own } of counts.series) {
    days += own.days.size;
    if (days > DAYS_A_SLICE) {
      yield;
      days = 0;
    }
    const found = yield* spikesOf(own, all, options, before);
    if (found.spikes.length === 0 && found.unjudged === 0) continue;
    series.push({ key, label, ...(colour !== undefined && { colour }), ...found });
  }
  return { by, whole, series };
}
