import type { BinSize } from '../../../domain/coverage.ts';
import type { Volume } from '../../../domain/selection.ts';
import { countedIn, type Figures } from '../nouns.ts';

/** Times without bounds, volumes, and the chart with its sentence. */
export function volume(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const bins: Readonly<Record<BinSize, string>> = { hour: 'hour', day: 'day', week: 'week', month: 'month' };
  const volumeOf = ({ articles, unique }: Volume): string =>
    `${count(articles)} ${articles === 1 ? 'article' : 'articles'}, ${count(unique)} unique`;
  const partOfBin = (bin: BinSize): string => `part of the ${bins[bin]}`;
  return {
    noDate: 'no date',
    allDates: 'all dates',
    upTo: (day: string) => `up to ${day}`,
    from: (day: string) => `from ${day}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    volume: volumeOf,
    bins,
    article: (articles: number) => counted(articles, 'article', 'articles'),
    allCounted: (articles: number) =>
      articles === 1 ? 'the one article counted' : `all ${count(articles)} articles counted`,
    nothing: 'There is nothing to show over time yet.',
    none: (when: string) => `No article, ${when}.`,
    sentence: (share: string, when: string, articles: number, base: number, unique: number | undefined) =>
      `${share} of all articles, ${when}: ${count(articles)} of ${count(base)}${unique === undefined ? '' : `, or ${count(unique)} unique`}.`,
    undated: (articles: number) =>
      `${count(articles)} more ${articles === 1 ? 'has' : 'have'} no date exact enough.`,
    highest: (bin: string, articles: number) =>
      `Highest: ${bin}, ${counted(articles, 'article', 'articles')}.`,
    marked: (events: string) => `Marked by the analyst: ${events}.`,
    markedHead: 'Marked by the analyst:',
    eventOfTopic: (label: string, topic: string) => `${label} (topic ${topic})`,
    perBin: (bin: BinSize, zone: string) => `Articles per ${bins[bin]}, ${zone} time.`,
    ofZone: (zone: string) => `${zone} time.`,
    dark: 'Dark: unique.',
    noImport: (when: string) => `Nothing was imported: ${when}.`,
    noImportHere: 'no import',
    axis: (bin: BinSize) => `Articles per ${bins[bin]}; dark: unique`,
    caption: (title: string, bin: BinSize) => `${title}: articles per ${bins[bin]}, raw and unique`,
    slide: (bin: BinSize) => `Volume: articles per ${bins[bin]}`,
    chart: 'Volume over time',
    partOfBin,
    bar: (when: string, own: Volume, base: number, bin: BinSize | undefined) =>
      `${when}: ${volumeOf(own)}, of ${count(base)}${bin === undefined ? '' : `, ${partOfBin(bin)}`}`,
    series: { articles: 'articles', unique: 'unique' },
    slideSeries: {
      articles: 'All articles',
      unique: 'Unique',
      statements: 'Statements',
      share: 'Share of articles',
      shareOfUnique: 'Share of unique',
    },
    alts: {
      outlets: 'Articles by outlet.',
      voices: 'Statements by quoted source.',
      shareOfVoice: 'Share of voice in per cent.',
    },
  };
}
