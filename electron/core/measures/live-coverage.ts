import type { CoverageDelta, BinGrowth, SeriesGrowth } from '../domain/coverage-delta.ts';
import { HAS_OWN_BASE, type CoverageTimeline } from '../domain/coverage.ts';
import type { Live, Mark } from '../domain/live.ts';
import type { Selection } from '../domain/selection.ts';
import type { QueryError } from '../domain/topic.ts';
import type { BucketGrowth } from '../live-ports.ts';
import type { BucketRow } from '../bucket-counts.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { binOf, coverageOf, type CoverageOptions } from './coverage-of.ts';
import { frameOf, startsOf, type TimelineOptions } from './timeline.ts';

type Counting = Pick<Library, 'info' | 'buckets' | 'bucketGrowth' | 'mark' | 'whyNot'>;

/**
 * The coverage timeline of a selection: whole, or what came since the mark of the answer before, when its bins are the
 * same still.
 */
export function liveCoverage(
  library: Counting,
  selection: Selection,
  options: CoverageOptions,
  since: Mark | undefined,
): Result<Live<CoverageTimeline, CoverageDelta>, QueryError> {
  const why = since === undefined ? 'first' : library.whyNot(since);
  const mark = library.mark();
  const frame: TimelineOptions = {
    by: options.by,
    bin: binOf(library, selection, options.bin),
    zone: library.info().zone,
    range: selection.range,
    now: options.now,
  };
  if (since !== undefined && why === undefined) {
    const growth = library.bucketGrowth(selection, options.by, frame.bin, since.upTo);
    if (!growth.ok) return growth;
    const starts = startsOf(growth.value.span, frame);
    // Of more series than are told, those that are told may be others now.
    const isTold = growth.value.series <= (options.most ?? Number.POSITIVE_INFINITY);
    if (isTold && frameOf(starts, frame) === since.frame) {
      const delta = deltaOf(growth.value, starts, HAS_OWN_BASE[options.by]);
      return ok({ kind: 'delta', mark: { ...mark, frame: since.frame }, delta });
    }
  }
  const value = coverageOf(library, selection, { ...options, bin: frame.bin });
  if (!value.ok) return value;
  const starts = value.value.bins.map(({ start }) => start);
  return ok({
    kind: 'whole',
    why: why ?? 'frame',
    mark: { ...mark, frame: frameOf(starts, frame) },
    value: value.value,
  });
}

function deltaOf(growth: BucketGrowth, starts: readonly string[], hasOwnBase: boolean): CoverageDelta {
  const places = new Map(starts.map((start, place) => [start, place]));
  const along = (rows: readonly BucketRow[]): readonly BinGrowth[] =>
    rows.flatMap(({ bucket, volume }): readonly BinGrowth[] => {
      const place = places.get(bucket);
      return place === undefined ? [] : [[place, volume.articles, volume.unique]];
    });
  const rows = byKey(growth.rows);
  const bases = byKey(growth.bases);
  const growths = growth.labels.map(({ total, ...named }): SeriesGrowth => ({
    ...named,
    volumes: along(rows.get(named.key) ?? []),
    ...(hasOwnBase && { bases: along(bases.get(named.key) ?? []) }),
    total,
  }));
  const grown = new Set(growths.map(({ key }) => key));
  const others = [...bases].filter(([key]) => !grown.has(key));
  return {
    all: along(growth.all),
    selected: along(growth.selected),
    series: [...growths, ...others.map(([key, own]) => baseOnly(key, along(own)))],
    total: growth.total,
    undated: growth.undated,
    imprecise: growth.imprecise,
  };
}

function byKey(rows: readonly BucketRow[]): ReadonlyMap<string | null, readonly BucketRow[]> {
  const groups = new Map<string | null, BucketRow[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group === undefined) groups.set(row.key, [row]);
    else group.push(row);
  }
  return groups;
}

/** A series nothing came to, only to what it is compared with: it is known, so its name need not be said. */
function baseOnly(key: string | null, bases: readonly BinGrowth[]): SeriesGrowth {
  return { key, label: '', volumes: [], bases, total: { articles: 0, unique: 0 } };
}
