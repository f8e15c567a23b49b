import type { BinSize } from '../../../domain/coverage.ts';
import type { Volume } from '../../../domain/selection.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const BINS: Readonly<Record<BinSize, string>> = {
  hour: 'Stunde',
  day: 'Tag',
  week: 'Woche',
  month: 'Monat',
};
const PARTS: Readonly<Record<BinSize, string>> = {
  hour: 'angebrochene Stunde',
  day: 'angebrochener Tag',
  week: 'angebrochene Woche',
  month: 'angebrochener Monat',
};

/** Times without bounds, volumes, and the chart with its sentence, in German. */
export function volume(figures: Figures): ReportWords['volume'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const volumeOf = ({ articles, unique }: Volume): string =>
    `${count(articles)} Artikel, bereinigt ${count(unique)}`;
  return {
    noDate: 'ohne Datum',
    allDates: 'gesamter Bestand',
    upTo: (day) => `bis ${day}`,
    from: (day) => `ab ${day}`,
    span: (from, to) => `${from} bis ${to}`,
    volume: volumeOf,
    bins: BINS,
    article: (articles) => counted(articles, 'Artikel', 'Artikel'),
    allCounted: (articles) =>
      articles === 1 ? 'der eine gezählte Artikel' : `alle ${count(articles)} gezählten Artikel`,
    nothing: 'Im Zeitverlauf ist noch nichts zu zeigen.',
    none: (when) => `Kein Artikel, ${when}.`,
    sentence: (share, when, articles, base, unique) =>
      `${share} aller Artikel, ${when}: ${count(articles)} von ${count(base)}${unique === undefined ? '' : `, bereinigt ${count(unique)}`}.`,
    undated: (articles) =>
      articles === 1
        ? '1 weiterer ist nicht genau genug datiert.'
        : `${count(articles)} weitere sind nicht genau genug datiert.`,
    highest: (bin, articles) => `Höchststand: ${bin}, ${counted(articles, 'Artikel', 'Artikel')}.`,
    marked: (events) => `Markierte Ereignisse: ${events}.`,
    markedHead: 'Markierte Ereignisse:',
    eventOfTopic: (label, topic) => `${label} (Thema ${topic})`,
    perBin: (bin, zone) => `Artikel pro ${BINS[bin]}, Zeitzone ${zone}.`,
    ofZone: (zone) => `Zeitzone ${zone}.`,
    dark: 'Dunkel: bereinigt.',
    noImport: (when) => `Nichts importiert: ${when}.`,
    noImportHere: 'kein Import',
    axis: (bin) => `Artikel pro ${BINS[bin]}; dunkel: bereinigt`,
    caption: (title, bin) => `${title}: Artikel pro ${BINS[bin]}, gesamt und bereinigt`,
    slide: (bin) => `Aufkommen: Artikel pro ${BINS[bin]}`,
    chart: 'Aufkommen im Zeitverlauf',
    partOfBin: (bin) => PARTS[bin],
    bar: (when, own, base, bin) =>
      `${when}: ${volumeOf(own)}, von ${count(base)}${bin === undefined ? '' : `, ${PARTS[bin]}`}`,
    series: { articles: 'Artikel', unique: 'bereinigt' },
    slideSeries: {
      articles: 'Alle Artikel',
      unique: 'Bereinigt',
      statements: 'Aussagen',
      share: 'Anteil an den Artikeln',
      shareOfUnique: 'Anteil bereinigt',
    },
    alts: {
      outlets: 'Artikel nach Medium.',
      voices: 'Aussagen nach zitierter Quelle.',
      shareOfVoice: 'Share of Voice in Prozent.',
    },
  };
}
