import type { BucketCounts, BucketRow } from '../bucket-counts.ts';
import type { SeriesSpikes, Spike, SpikeBy, Spikes } from '../domain/signals.ts';
import { LEAST_ARTICLES } from '../domain/signals.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { binAfter } from '../domain/wall-time.ts';
import { judgeDay, type CountsOfDay } from './judge-day.ts';

export type SpikeOptions = {
  readonly by: SpikeBy;
  /** The day it is in the library's zone: not over yet; what is dated later is not judged. */
  readonly today: string;
  /** Only days that lie in it are judged; those before still say what is usual. */
  readonly range?: TimeRange | undefined;
};

const NONE: Volume = { articles: 0, unique: 0 };
type Days = ReadonlyMap<string, Volume>;

const dayOf = (wall: string): string => wall.slice(0, 10);
const dayAfter = (day: string): string => dayOf(binAfter(`${day}T00:00`, 'day'));

function byDay(rows: readonly BucketRow[]): Days {
  return new Map(rows.map(({ bucket, volume }) => [dayOf(bucket), volume]));
}

function byKey(rows: readonly BucketRow[]): ReadonlyMap<string | null, Days> {
  const keys = new Map<string | null, Map<string, Volume>>();
  for (const { key, bucket, volume } of rows) {
    const days = keys.get(key) ?? new Map<string, Volume>();
    days.set(dayOf(bucket), volume);
    keys.set(key, days);
  }
  return keys;
}

/** Counts of a series; a day without any import has none, and by outlet one on which nothing of the outlet came. */
function countsIn(days: Days, all: Days, own: Days | undefined): CountsOfDay {
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

function spikesOf(days: Days, all: Days, own: Days | undefined, { today, range }: SpikeOptions): Found {
  const countsOf = countsIn(days, all, own);
  const isInside = (day: string): boolean =>
    day <= today &&
    (range === undefined || (`${day}T00:00` >= range.from && `${dayAfter(day)}T00:00` <= range.to));
  const runs: Judged[][] = [];
  let unjudged = 0;
  for (const [day, volume] of [...days].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (volume.unique < LEAST_ARTICLES || !isInside(day)) continue;
    const verdict = judgeDay(day, countsOf);
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
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && dayAfter(before.day) === day) run.push(judged);
    else runs.push([judged]);
  }
  return { spikes: runs.flatMap((run) => highestOf(run) ?? []).toReversed(), unjudged };
}

/** The days that stand out by SPIKE_RULE, in the whole selection and in each of its series. */
export function findSpikes(counts: BucketCounts, options: SpikeOptions): Spikes {
  const { by } = options;
  const all = byDay(counts.all);
  const rows = byKey(counts.rows);
  const own = by === 'outlet' ? byKey(counts.bases) : undefined;
  const series = counts.labels.flatMap(({ key, label, colour }): readonly SeriesSpikes[] => {
    const days = rows.get(key);
    if (days === undefined || key === null) return [];
    const found = spikesOf(days, all, own?.get(key), options);
    if (found.spikes.length === 0 && found.unjudged === 0) return [];
    return [{ key, label, ...(colour !== undefined && { colour }), ...found }];
  });
  return { by, whole: spikesOf(byDay(counts.selected), all, undefined, options), series };
}
