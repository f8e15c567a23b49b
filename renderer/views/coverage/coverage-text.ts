import type { BinSize, CoverageTimeline, Measure, TimelineBy } from '#core/domain/coverage.ts';
import { binWords, longDay, rangePhrase } from '#core/domain/date-words.ts';
import { count, counted, percent, percentOf } from '#core/domain/figures.ts';
import { measureOf, measureText } from '#core/domain/measure-of.ts';
import type { Selection, TimeRange, Volume } from '#core/domain/selection.ts';
import { chosenKeys, type Numbers } from './focal.ts';

export const BY_TEXT: Readonly<Record<TimelineBy, string>> = {
  topic: 'topic',
  outlet: 'outlet',
  origin: 'origin',
  'quoted-source': 'quoted source',
  'quoted-kind': 'kind of quoted source',
  language: 'language',
  format: 'format',
  story: 'story',
  tag: 'tag',
};

/** Several of them. */
export const BYS_TEXT: Readonly<Record<TimelineBy, string>> = {
  topic: 'topics',
  outlet: 'outlets',
  origin: 'origins',
  'quoted-source': 'quoted sources',
  'quoted-kind': 'kinds of quoted sources',
  language: 'languages',
  format: 'formats',
  story: 'stories',
  tag: 'tags',
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

/** The counts of one bin: "24.7 %, 48 of 194 · 29 unique". */
export function countsText(volume: Volume, base: Volume | undefined): string {
  const unique = `${count(volume.unique)} unique`;
  if (!base || base.articles === 0) return `${counted(volume.articles, 'article')} · ${unique}`;
  const share = percent(percentOf(volume.articles, base.articles));
  return `${share}, ${count(volume.articles)} of ${count(base.articles)} · ${unique}`;
}

/** The parts of the plain sentence above the chart; the first is set strong. */
export type Sentence = { readonly strong: string; readonly rest: string };

/** What the chart shows, in one plain sentence with the numbers every list and report gives too. */
export function sentence(parts: {
  readonly selected: Volume;
  readonly base: Volume;
  readonly range: TimeRange | undefined;
  readonly timeline: CoverageTimeline;
  readonly focal: Numbers;
  readonly measure: Measure;
  readonly notDrawn: NotDrawn;
}): Sentence {
  const { selected, base, range, timeline, focal, measure, notDrawn } = parts;
  const when = range ? ` ${rangePhrase(range.from, range.to)}` : '';
  const share = percent(percentOf(selected.articles, base.articles));
  const apart = leftOut(notDrawn);
  const rest = [highest(timeline, focal, measure, range), ...(apart === undefined ? [] : [apart])].join(' ');
  if (selected.articles === base.articles) {
    return {
      strong: counted(selected.articles, 'article'),
      rest: `${when}, ${count(selected.unique)} unique.${rest}`,
    };
  }
  const of = `${count(selected.articles)} of ${count(base.articles)}, or ${count(selected.unique)} unique.`;
  return { strong: share, rest: ` of all articles${when}: ${of}${rest}` };
}

function highest(
  timeline: CoverageTimeline,
  focal: Numbers,
  measure: Measure,
  range: TimeRange | undefined,
): string {
  let best: { readonly at: number; readonly value: number } | undefined;
  timeline.bins.forEach((bin, at) => {
    const volume = focal.volumes[at];
    const base = focal.bases[at];
    const isInside = !range || (bin.start >= range.from && bin.end <= range.to);
    const value = volume && base && base.articles > 0 ? measureOf(volume, base, measure) : undefined;
    if (isInside && value !== undefined && value > (best?.value ?? 0)) best = { at, value };
  });
  const bin = best && timeline.bins[best.at];
  if (!best || !bin) return '';
  const day = timeline.bin === 'day' ? longDay(bin.start) : binWords(bin.start, bin.end, timeline.bin);
  const who = focal.key === undefined || timeline.by !== 'topic' ? '' : `${focal.label}, `;
  return ` Highest: ${who}${day}, ${measureText(best.value, measure)}.`;
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

function leftOut({ undated, imprecise }: NotDrawn): string | undefined {
  const parts = [
    ...(undated.articles > 0 ? [`${count(undated.articles)} without a date`] : []),
    ...(imprecise.articles > 0 ? [`${count(imprecise.articles)} dated less exactly than a bar`] : []),
  ];
  return parts.length === 0 ? undefined : `Not in the bars: ${parts.join(', ')}.`;
}
