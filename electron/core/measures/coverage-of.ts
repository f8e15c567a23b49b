import type { BinSize, CoverageTimeline, TimelineBy } from '../domain/coverage.ts';
import type { Selection } from '../domain/selection.ts';
import type { QueryError } from '../domain/topic.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { chooseBin } from './choose-bin.ts';
import { buildTimeline } from './timeline.ts';

export type CoverageOptions = {
  readonly by: TimelineBy;
  readonly bin: BinSize | 'auto';
  /** Series at most, the largest. */
  readonly most?: number | undefined;
  /** ISO 8601 in UTC: the bin this falls into is unfinished. */
  readonly now: string;
};

/** The coverage timeline of a selection: counted by the library, laid out in bins. */
export function coverageOf(
  library: Pick<Library, 'info' | 'buckets'>,
  selection: Selection,
  { by, bin, most, now }: CoverageOptions,
): Result<CoverageTimeline, QueryError> {
  const { zone } = library.info();
  const size = binOf(library, selection, bin);
  const counts = library.buckets(selection, by, size, most);
  if (!counts.ok) return counts;
  return ok(buildTimeline(counts.value, { by, bin: size, zone, range: selection.range, now }));
}

/** The bins asked for, or those that fit the time shown and how exactly its articles are dated. */
export function binOf(
  library: Pick<Library, 'info' | 'buckets'>,
  selection: Selection,
  bin: BinSize | 'auto',
): BinSize {
  if (bin !== 'auto') return bin;
  const { first, last } = library.info();
  const fitting = fittingBin(selection, first, last);
  return fitting === 'hour' && !areHoursTold(library, selection) ? 'day' : fitting;
}

/** Fewer than this of the dated articles, and bars by the hour would leave out too much of what is there. */
const LEAST_WITH_HOUR = 0.9;

function areHoursTold(library: Pick<Library, 'buckets'>, selection: Selection): boolean {
  const counts = library.buckets(selection, 'language', 'hour', 1);
  if (!counts.ok) return true;
  const { total, undated, imprecise } = counts.value;
  const dated = total.articles - undated.articles;
  return dated - imprecise.articles >= LEAST_WITH_HOUR * dated;
}

/** What is shown lies where the range and the library overlap: an open range must not make the bins coarse. */
function fittingBin({ range }: Selection, first: string | undefined, last: string | undefined): BinSize {
  if (first === undefined || last === undefined) return 'day';
  const from = range !== undefined && range.from > first ? range.from : first;
  const to = range !== undefined && range.to < last ? range.to : last;
  return from < to ? chooseBin(from, to) : 'day';
}
