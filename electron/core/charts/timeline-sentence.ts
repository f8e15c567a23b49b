import type { CoverageTimeline, Measure } from '../domain/coverage.ts';
import { binWords, longDay, rangePhrase } from '../domain/date-words.ts';
import { count, inNumber, percent, percentOf } from '../domain/figures.ts';
import { measureText } from '../domain/measure-of.ts';
import { focalSeries } from './focal-series.ts';

const OWN: Readonly<Record<CoverageTimeline['by'], string>> = {
  topic: 'all articles',
  tag: 'all articles',
  'quoted-source': 'all articles',
  outlet: 'the outlet’s articles',
  origin: 'the origin’s articles',
  language: 'the language’s articles',
  format: 'the format’s articles',
  'quoted-kind': 'all articles',
  story: 'all articles',
};

function highest(values: readonly (number | undefined)[]): number | undefined {
  let best: number | undefined;
  values.forEach((value, at) => {
    if (value !== undefined && value > 0 && (best === undefined || value > (values[best] ?? 0))) best = at;
  });
  return best;
}

/**
 * The plain sentence above a timeline: "19.0 % of all articles from 8 to 16 September 2026: 297 of 1,564, or 182
 * unique. Highest: 9 September, 24.7 %." `focus` undefined speaks of the whole selection.
 */
export function describeTimeline(
  timeline: CoverageTimeline,
  focus: string | null | undefined,
  measure: Measure,
): string {
  const [series] = focalSeries(timeline, focus === undefined ? [] : [focus], measure);
  const first = timeline.bins[0];
  const last = timeline.bins.at(-1);
  if (!series || !first || !last) return 'There is nothing to show over time yet.';
  const when = rangePhrase(first.start, last.end);
  const articles = series.volumes.reduce((sum, volume) => sum + volume.articles, 0);
  const base = series.bases.reduce((sum, volume) => sum + volume.articles, 0);
  if (articles === 0) return `No article ${when}.`;
  const missing = series.total.articles - articles;
  // Unique articles of single bins do not add up: a duplicate group may lie in two of them.
  const unique = missing === 0 ? `, or ${count(series.total.unique)} unique` : '';
  const undated =
    missing > 0
      ? inNumber(missing, ' # more has no date exact enough.', ' # more have no date exact enough.')
      : '';
  const of = series.key === undefined ? OWN.topic : OWN[timeline.by];
  const peak = highest(series.values);
  const bin = peak === undefined ? undefined : timeline.bins[peak];
  const peakDay =
    bin && timeline.bin === 'day' ? longDay(bin.start) : bin && binWords(bin.start, bin.end, timeline.bin);
  const top =
    peakDay === undefined || peak === undefined
      ? ''
      : ` Highest: ${peakDay}, ${measureText(series.values[peak], measure)}.`;
  return `${percent(percentOf(articles, base))} of ${of} ${when}: ${count(articles)} of ${count(base)}${unique}.${undated}${top}`;
}
