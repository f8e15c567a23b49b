import { listed } from '../domain/figures.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { eventWords } from './report-events.ts';

/** The event markers on the chart in a sentence; nothing where there are none. */
export function markedWords({ events }: Pick<ReportModel, 'events'>, words: LocalWords): string {
  return events.length === 0
    ? ''
    : `Marked by the analyst: ${events.map((event) => eventWords(event, words)).join('; ')}.`;
}

/** The plain sentence of the chart with its events, as the report writes dates and figures. */
export function volumeSentence(model: Pick<ReportModel, 'timeline' | 'events'>, words: LocalWords): string {
  return [countedWords(model, words), markedWords(model, words)].filter((part) => part !== '').join(' ');
}

/** "all 70 articles counted", "the one article counted": what a share is of. */
export function allCounted(articles: number, { count }: Pick<LocalWords, 'count'>): string {
  return articles === 1 ? 'the one article counted' : `all ${count(articles)} articles counted`;
}

/** What share, how many, the highest bar. */
export function countedWords({ timeline }: Pick<ReportModel, 'timeline'>, words: LocalWords): string {
  const { bins, selected, bin: size, total } = timeline;
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return 'There is nothing to show over time yet.';
  const when = words.period({ from: first.start, to: last.end });
  const articles = selected.reduce((sum, volume) => sum + volume.articles, 0);
  const base = bins.reduce((sum, { all }) => sum + all.articles, 0);
  if (articles === 0) return `No article, ${when}.`;
  const missing = total.articles - articles;
  // Unique articles of single bars do not add up: a duplicate group may lie in two of them.
  const unique = missing === 0 ? `, or ${words.count(total.unique)} unique` : '';
  const undated =
    missing > 0
      ? ` ${words.count(missing)} more ${missing === 1 ? 'has' : 'have'} no date exact enough.`
      : '';
  const most = Math.max(...selected.map((volume) => volume.articles));
  const peak = bins[selected.findIndex((volume) => volume.articles === most)];
  const top =
    peak === undefined || bins.length === 1
      ? ''
      : ` Highest: ${words.bin(peak.start, peak.end, size)}, ${words.counted(most, 'article')}.`;
  return `${words.percent(articles, base)} of all articles, ${when}: ${words.count(articles)} of ${words.count(base)}${unique}.${undated}${top}`;
}

/** What the bars are: size, zone, and where nothing was imported; and what is dark, where they are drawn. */
export function volumeRule(
  { timeline, gaps, zone }: Pick<ReportModel, 'timeline' | 'gaps' | 'zone'>,
  isDrawn = true,
): string {
  const absent = gaps.length > 0 ? ` Nothing was imported: ${listed(gaps)}.` : '';
  return `Articles per ${timeline.bin}, ${zone} time.${isDrawn ? ' Dark: unique.' : ''}${absent}`;
}

/** Names of a chart’s axes and bars as the report writes them. */
export function axisNames(
  { timeline: { bins, selected, bin: size } }: Pick<ReportModel, 'timeline'>,
  words: LocalWords,
) {
  return {
    day: words.tick,
    month: words.month,
    count: words.count,
    bin(at: number): string {
      const [bin, volume] = [bins[at], selected[at]];
      if (bin === undefined || volume === undefined) return '';
      const part = bin.isPartial ? `, part of the ${size}` : '';
      return `${words.bin(bin.start, bin.end, size)}: ${words.volume(volume)}, of ${words.count(bin.all.articles)}${part}`;
    },
  };
}
