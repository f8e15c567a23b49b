import type { Bin, BinSize, CoverageSeries, CoverageTimeline, Measure, TimelineBy } from '#core/domain/coverage.ts';
import type { Filter, Selection, TimeRange, Volume } from '#core/domain/selection.ts';
import { fullDate, longDay, monthYear, plainDay, rangeHeading, timeOf } from '../../ui/date-text.ts';
import { count, counted, percent } from '../../ui/number-text.ts';

export const BY_TEXT: Readonly<Record<TimelineBy, string>> = {
  topic: 'topic',
  outlet: 'outlet',
  origin: 'origin',
  'quoted-source': 'quoted source',
  language: 'language',
};

export const BIN_TEXT: Readonly<Record<BinSize, string>> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
};

export const MEASURE_TEXT: Readonly<Record<Measure, string>> = {
  share: 'Share',
  articles: 'Articles',
  unique: 'Unique',
};

/** What the y axis counts, said once above it. */
export function unitText(measure: Measure, bin: BinSize): string {
  if (measure === 'share') return `% of all articles, per ${bin}`;
  return measure === 'unique' ? `unique articles, per ${bin}` : `articles, per ${bin}`;
}

/** A bin in words: "Wed 9 Sep 2026", "Week of 7 Sep 2026", "September 2026", "Wed 9 Sep 2026, 14:00–15:00". */
export function binText(bin: Pick<Bin, 'start' | 'end'>, size: BinSize): string {
  if (size === 'month') return monthYear(bin.start);
  if (size === 'week') return `Week of ${plainDay(bin.start)}`;
  if (size === 'day') return fullDate(bin.start.slice(0, 10));
  return `${fullDate(bin.start)}–${timeOf(bin.end) ?? ''}`;
}

/** A bin in the middle of a sentence: "9 September", "the week of 7 September". */
function binInSentence(bin: Bin, size: BinSize): string {
  if (size === 'month') return monthYear(bin.start);
  if (size === 'week') return `the week of ${longDay(bin.start)}`;
  return size === 'day' ? longDay(bin.start) : `${longDay(bin.start)}, ${timeOf(bin.start) ?? ''}`;
}

/** A bin's value under a measure; share in per cent, undefined where there is no base. */
export function valueOf(series: Pick<CoverageSeries, 'volumes' | 'bases'>, i: number, measure: Measure): number | undefined {
  const volume = series.volumes[i];
  if (!volume) return undefined;
  if (measure === 'unique') return volume.unique;
  if (measure === 'articles') return volume.articles;
  const base = series.bases[i]?.articles ?? 0;
  return base === 0 ? undefined : (volume.articles / base) * 100;
}

/** The counts of one bin: "24.7 %, 48 of 194 · 29 unique". */
export function countsText(volume: Volume, base: Volume | undefined): string {
  const of = base && base.articles > 0 ? `${percent(volume.articles, base.articles)}, ${count(volume.articles)} of ${count(base.articles)}` : counted(volume.articles, 'article');
  return `${of} · ${count(volume.unique)} unique`;
}

/** The parts of the plain sentence above the chart; the first is set strong. */
export type Sentence = { readonly strong: string; readonly rest: string };

/** What the chart shows, in one plain sentence with the numbers every list and report gives too. */
export function sentence(parts: {
  readonly selected: Volume;
  readonly base: Volume;
  readonly range: TimeRange | undefined;
  readonly timeline: CoverageTimeline;
  readonly focal: Pick<CoverageSeries, 'volumes' | 'bases'>;
  readonly measure: Measure;
  readonly notDrawn: NotDrawn;
}): Sentence {
  const { selected, base, range, timeline, focal, measure, notDrawn } = parts;
  const period = range ? ` from ${rangeHeading(range.from, range.to).replace('–', ' to ').replace(' – ', ' to ')}` : '';
  const isAll = selected.articles === base.articles;
  const strong = isAll || measure !== 'share' ? counted(selected.articles, 'article') : percent(selected.articles, base.articles);
  const body =
    isAll || measure !== 'share'
      ? `${period}, ${count(selected.unique)} unique${isAll ? '' : `: ${percent(selected.articles, base.articles)} of all ${count(base.articles)}`}.`
      : ` of all articles${period}: ${count(selected.articles)} of ${count(base.articles)}, or ${count(selected.unique)} unique.`;
  return { strong, rest: `${body}${highest(timeline, focal, measure, range)}${leftOut(notDrawn)}` };
}

function highest(
  timeline: CoverageTimeline,
  focal: Pick<CoverageSeries, 'volumes' | 'bases'>,
  measure: Measure,
  range: TimeRange | undefined,
): string {
  let best: { bin: Bin; value: number } | undefined;
  timeline.bins.forEach((bin, i) => {
    const value = valueOf(focal, i, measure);
    const isInside = !range || (bin.start >= range.from && bin.end <= range.to);
    if (isInside && value !== undefined && value > (best?.value ?? 0)) best = { bin, value };
  });
  if (!best) return '';
  const value = measure === 'share' ? `${best.value.toFixed(1)}\u00a0%` : count(best.value);
  return ` Highest: ${binInSentence(best.bin, timeline.bin)}, ${value}.`;
}

/** Articles of the selection that no bar can hold. */
export type NotDrawn = Pick<CoverageTimeline, 'undated' | 'imprecise'>;
const NONE: NotDrawn = { undated: { articles: 0, unique: 0 }, imprecise: { articles: 0, unique: 0 } };

/**
 * What no bar holds, for exactly this selection: the timeline compares the values of its own field and so counts more
 * than the selection where that field is filtered; the overview never does. A range leaves such articles out by itself.
 */
export function notDrawnCounts(
  timeline: CoverageTimeline,
  overview: CoverageTimeline | undefined,
  selection: Selection,
): NotDrawn {
  if (selection.range) return NONE;
  if (chosenKeys(selection.filters, timeline.by).length === 0) return timeline;
  return overview && timeline.bin !== 'hour' ? overview : NONE;
}

function leftOut({ undated, imprecise }: NotDrawn): string {
  const parts = [
    ...(undated.articles > 0 ? [`${count(undated.articles)} without a date`] : []),
    ...(imprecise.articles > 0 ? [`${count(imprecise.articles)} dated less exactly than a bin`] : []),
  ];
  return parts.length === 0 ? '' : ` Not drawn: ${parts.join(', ')}.`;
}

/** The values of the chart's own field that the selection includes, in the order of its chips. */
export function chosenKeys(filters: readonly Filter[], by: TimelineBy): readonly (string | null)[] {
  return filters.filter((filter) => filter.field === by && !filter.exclude).map((filter) => filter.value);
}
