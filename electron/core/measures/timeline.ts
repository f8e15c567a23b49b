import type { Bin, BinSize, CoverageSeries, CoverageTimeline, TimelineBy } from '../domain/coverage.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { binAfter, binStartOf, wallInZone } from '../domain/wall-time.ts';
import type { BucketCounts, BucketRow } from '../ports.ts';

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

/** Series compared with all articles of the same value, not with all articles. */
const HAS_OWN_BASE: Readonly<Record<TimelineBy, boolean>> = {
  topic: false,
  outlet: true,
  origin: true,
  'quoted-source': false,
  language: true,
  format: true,
  'quoted-kind': false,
  story: false,
  tag: false,
};

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

/** First bin, and the end of the last: the range as far as it is near what was imported, else all that was imported. */
function extent(counts: BucketCounts, { bin, range }: TimelineOptions): TimeRange | undefined {
  const buckets = [...counts.all, ...counts.selected].map((row) => row.bucket).sort();
  const first = buckets[0] ?? (range && binStartOf(range.from, bin));
  const last = buckets.at(-1) ?? first;
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
  const whole = extent(counts, options);
  if (!whole) return [];
  const all = byBucket(counts.all);
  const wallNow = wallInZone(now, zone);
  const bins: Bin[] = [];
  for (let start = whole.from; start < whole.to;) {
    const end = binAfter(start, bin);
    const volume = all.get(start) ?? NONE;
    const isCut = range !== undefined && (range.from > start || range.to < end);
    const isUnfinished = start < wallNow && wallNow < end;
    bins.push({ start, end, all: volume, isPartial: isCut || isUnfinished, isGap: volume.articles === 0 });
    start = end;
  }
  return bins;
}

function larger(a: CoverageSeries, b: CoverageSeries): number {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  const byVolume = b.total.articles - a.total.articles || b.total.unique - a.total.unique;
  if (byVolume !== 0) return byVolume;
  return a.label < b.label ? -1 : Number(a.label > b.label);
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
    series: series.toSorted(larger),
    ...(counts.seriesLeft === undefined ? {} : { seriesLeft: counts.seriesLeft }),
    selected: along(selected),
    total: counts.total,
    undated: counts.undated,
    imprecise: counts.imprecise,
  };
}
