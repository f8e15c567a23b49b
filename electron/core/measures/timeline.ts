import {
  HAS_OWN_BASE,
  type Bin,
  type BinSize,
  type CoverageSeries,
  type CoverageTimeline,
  type TimelineBy,
} from '../domain/coverage.ts';
import { bySize } from '../domain/coverage-delta.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { binAfter, binStartOf, wallInZone } from '../domain/wall-time.ts';
import type { BucketCounts, BucketRow } from '../bucket-counts.ts';

export type TimelineOptions = {
  readonly by: TimelineBy;
  readonly bin: BinSize;
  /** IANA name. */
  readonly zone: string;
  readonly range?: TimeRange | undefined;
  /** ISO 8601 in UTC. */
  readonly now: string;
};

const NONE: Volume = { articles: 0, unique: 0 };

/** A range may reach far beyond anything imported ("since 1900"); so many empty bins are enough to show it. */
const MOST_EMPTY_EDGE = 400;

type Volumes = ReadonlyMap<string, Volume>;

function byBucket(rows: readonly BucketRow[]): Volumes {
  return new Map(rows.map((row) => [row.bucket, row.volume]));
}

function byKey(rows: readonly BucketRow[]): ReadonlyMap<string | null, Volumes> {
  const keys = new Map<string | null, Map<string, Volume>>();
  for (const row of rows) {
    const volumes = keys.get(row.key) ?? new Map<string, Volume>();
    volumes.set(row.bucket, row.volume);
    keys.set(row.key, volumes);
  }
  return keys;
}

/** The first and the last bin anything of the base falls into. */
export type BinSpan = { readonly first: string; readonly last: string };

function spanOf(counts: BucketCounts): BinSpan | undefined {
  const buckets = [...counts.all, ...counts.selected].map((row) => row.bucket).sort();
  const [first, last] = [buckets[0], buckets.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** First bin, and the end of the last: the range as far as it is near what was imported, else all that was imported. */
function extent(span: BinSpan | undefined, { bin, range }: TimelineOptions): TimeRange | undefined {
  const first = span?.first ?? (range && binStartOf(range.from, bin));
  const last = span?.last ?? first;
  if (first === undefined || last === undefined) return undefined;
  if (!range) return { from: first, to: binAfter(last, bin) };
  const wantedFrom = binStartOf(range.from, bin);
  const wantedEnd = binStartOf(range.to, bin);
  const wantedTo = wantedEnd < range.to ? binAfter(wantedEnd, bin) : wantedEnd;
  const earliest = binAfter(first, bin, -MOST_EMPTY_EDGE);
  const latest = binAfter(last, bin, MOST_EMPTY_EDGE + 1);
  return {
    from: wantedFrom < earliest ? earliest : wantedFrom,
    to: wantedTo > latest ? latest : wantedTo,
  };
}

function makeBins(counts: BucketCounts, options: TimelineOptions): readonly Bin[] {
  const { bin, range, zone, now } = options;
  const all = byBucket(counts.all);
  const wallNow = wallInZone(now, zone);
  return startsOf(spanOf(counts), options).map((start) => {
    const end = binAfter(start, bin);
    const volume = all.get(start) ?? NONE;
    const isCut = range !== undefined && (range.from > start || range.to < end);
    const isUnfinished = start < wallNow && wallNow < end;
    return { start, end, all: volume, isPartial: isCut || isUnfinished, isGap: volume.articles === 0 };
  });
}

/** The start of every bin the timeline has. */
export function startsOf(span: BinSpan | undefined, options: TimelineOptions): readonly string[] {
  const whole = extent(span, options);
  if (!whole) return [];
  const starts: string[] = [];
  for (let start = whole.from; start < whole.to; start = binAfter(start, options.bin)) starts.push(start);
  return starts;
}

/** Which bins a timeline has, and which of them is not over yet: what was counted for one frame fits no other. */
export function frameOf(starts: readonly string[], { bin, zone, now }: TimelineOptions): string {
  const wallNow = wallInZone(now, zone);
  const unfinished = starts.findLast((start) => start < wallNow);
  const isOver = unfinished === undefined || binAfter(unfinished, bin) <= wallNow;
  return [bin, starts[0], starts.at(-1), isOver ? 'over' : unfinished].join(' ');
}

/** Lays the library's counts out as a timeline: every bin from first to last, absences and cut bins marked. */
export function buildTimeline(counts: BucketCounts, options: TimelineOptions): CoverageTimeline {
  const bins = makeBins(counts, options);
  const rows = byKey(counts.rows);
  const bases = byKey(counts.bases);
  const selected = byBucket(counts.selected);
  const everything = bins.map((bin) => bin.all);
  const along = (volumes: Volumes | undefined): readonly Volume[] =>
    bins.map((bin) => volumes?.get(bin.start) ?? NONE);
  const series = counts.labels.map(({ key, label, colour, total }): CoverageSeries => ({
    key,
    label,
    ...(colour === undefined ? {} : { colour }),
    volumes: along(rows.get(key)),
    bases: HAS_OWN_BASE[options.by] ? along(bases.get(key)) : everything,
    total,
  }));
  return {
    by: options.by,
    bin: options.bin,
    zone: options.zone,
    bins,
    series: series.toSorted(bySize),
    ...(counts.seriesLeft === undefined ? {} : { seriesLeft: counts.seriesLeft }),
    selected: along(selected),
    total: counts.total,
    undated: counts.undated,
    imprecise: counts.imprecise,
  };
}
