import type { EventMarker } from '../domain/event-marker.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { eventWhen, eventWords } from './report-events.ts';
import { sentences } from './words.ts';

/** The event markers on the chart in a sentence; nothing where there are none. */
export function markedWords({ events }: Pick<ReportModel, 'events'>, words: LocalWords): string {
  return events.length === 0
    ? ''
    : words.say.volume.marked(
        events.map((event) => eventWords(event, words)).join(`${words.say.clips.semicolon} `),
      );
}

/** The plain sentence of the chart with its events, as the report writes dates and figures. */
export function volumeSentence(model: Pick<ReportModel, 'timeline' | 'events'>, words: LocalWords): string {
  return sentences(countedWords(model, words), markedWords(model, words));
}

/** What share, how many, the highest bar. */
export function countedWords({ timeline }: Pick<ReportModel, 'timeline'>, words: LocalWords): string {
  const { bins, selected, bin: size, total } = timeline;
  const say = words.say.volume;
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return say.nothing;
  const when = words.period({ from: first.start, to: last.end });
  const articles = selected.reduce((sum, volume) => sum + volume.articles, 0);
  const base = bins.reduce((sum, { all }) => sum + all.articles, 0);
  if (articles === 0) return say.none(when);
  const missing = total.articles - articles;
  // Unique articles of single bars do not add up: a duplicate group may lie in two of them.
  const unique = missing === 0 ? total.unique : undefined;
  const most = Math.max(...selected.map((volume) => volume.articles));
  const peak = bins[selected.findIndex((volume) => volume.articles === most)];
  return sentences(
    say.sentence(words.percent(articles, base), when, articles, base, unique),
    missing > 0 ? say.undated(missing) : undefined,
    peak === undefined || bins.length === 1
      ? undefined
      : say.highest(words.bin(peak.start, peak.end, size), most),
  );
}

/** What the bars are: size, zone, and where nothing was imported; and what is dark, where they are drawn. */
export function volumeRule(
  { timeline, gaps, zone }: Pick<ReportModel, 'timeline' | 'gaps' | 'zone'>,
  { say }: Pick<LocalWords, 'say'>,
  isDrawn = true,
): string {
  return sentences(
    say.volume.perBin(timeline.bin, zone),
    isDrawn ? say.volume.dark : undefined,
    gaps.length > 0 ? say.volume.noImport(say.clips.listed(gaps)) : undefined,
  );
}

/** Names of a chart’s axes and bars as the report writes them. */
export function chartNames(
  { timeline: { bins, selected, bin: size } }: Pick<ReportModel, 'timeline'>,
  words: LocalWords,
) {
  const say = words.say.volume;
  return {
    day: words.tick,
    month: words.month,
    count: words.count,
    axis: say.axis(size),
    noImport: say.noImportHere,
    event: (marker: Pick<EventMarker, 'from' | 'to'>) => eventWhen(marker, words),
    bin(at: number): string {
      const [bin, volume] = [bins[at], selected[at]];
      if (bin === undefined || volume === undefined) return '';
      const when = words.bin(bin.start, bin.end, size);
      return say.bar(when, volume, bin.all.articles, bin.isPartial ? size : undefined);
    },
  };
}
