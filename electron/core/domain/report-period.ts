import type { ReportSpec } from './report.ts';
import type { TimeRange } from './selection.ts';
import { binAfter, binStartOf, wallMs, wallOfMs } from './wall-time.ts';

/** Whole months in a range, when it is made of such. */
function monthsIn({ from, to }: TimeRange): number | undefined {
  if (binStartOf(from, 'month') !== from || binStartOf(to, 'month') !== to) return undefined;
  const number = (wall: string): number => Number(wall.slice(0, 4)) * 12 + Number(wall.slice(5, 7));
  const months = number(to) - number(from);
  return months > 0 ? months : undefined;
}

/** The range that follows: the next calendar months for whole months, else the stretch of the same length. */
export function nextPeriod(range: TimeRange): TimeRange {
  const months = monthsIn(range);
  if (months !== undefined) return { from: range.to, to: binAfter(range.to, 'month', months) };
  return { from: range.to, to: wallOfMs(2 * wallMs(range.to) - wallMs(range.from)) };
}

/** The range that comes before, by the same rule. */
export function periodBefore(range: TimeRange): TimeRange {
  const months = monthsIn(range);
  if (months !== undefined) return { from: binAfter(range.from, 'month', -months), to: range.from };
  return { from: wallOfMs(2 * wallMs(range.from) - wallMs(range.to)), to: range.from };
}

/** The last range of this rhythm that is over at `now` (wall clock); the range itself when the next one is not over yet. */
export function latestPeriod(range: TimeRange, now: string): TimeRange {
  const length = wallMs(range.to) - wallMs(range.from);
  if (length <= 0) return range;
  let latest = range;
  // Months differ in length and are stepped through; everything else is reached in one stride.
  if (monthsIn(range) === undefined) {
    const strides = Math.max(0, Math.floor((wallMs(now) - wallMs(range.to)) / length));
    const shift = (wall: string): string => wallOfMs(wallMs(wall) + strides * length);
    return { from: shift(range.from), to: shift(range.to) };
  }
  for (let next = nextPeriod(latest); next.to <= now; next = nextPeriod(latest)) latest = next;
  return latest;
}

/** What is said of one period only: a summary and an outlook are written, and clips picked, anew for each. */
function withoutPeriod({ summary: _s, outlook: _o, picked: _p, ...kept }: ReportSpec): ReportSpec {
  return kept;
}

function at(spec: ReportSpec, range: TimeRange | undefined): ReportSpec {
  const { range: _was, ...selection } = spec.selection;
  return { ...spec, selection: range === undefined ? selection : { ...selection, range } };
}

/** The same report for the next period. A period of comparison moves along. */
export function specForNext(spec: ReportSpec): ReportSpec {
  const { range } = spec.selection;
  if (range === undefined) return withoutPeriod(spec);
  const moved = at(withoutPeriod(spec), nextPeriod(range));
  return spec.before === undefined ? moved : { ...moved, before: nextPeriod(spec.before) };
}

/** What a template keeps of a report. */
export function templateOf(spec: ReportSpec): ReportSpec {
  return withoutPeriod(spec);
}

/** A report made from a template, of the latest period of its rhythm. */
export function specFromTemplate(spec: ReportSpec, now: string): ReportSpec {
  const { range } = spec.selection;
  if (range === undefined) return withoutPeriod(spec);
  const latest = latestPeriod(range, now);
  const moved = at(withoutPeriod(spec), latest);
  const isMoved = latest.from !== range.from;
  if (spec.before === undefined || !isMoved) return moved;
  return { ...moved, before: latestPeriod(spec.before, latest.from) };
}

/** The same report of another period, as a schedule writes it: compared with the stretch just before. */
export function specOfPeriod(spec: ReportSpec, range: TimeRange): ReportSpec {
  const { before: _before, ...kept } = at(withoutPeriod(spec), range);
  return kept;
}
