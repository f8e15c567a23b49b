import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** Headings, and what a section says that has nothing to print, in German. */
export function sections(figures: Figures): ReportWords['sections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    contents: 'Inhalt',
    summary: 'Überblick',
    bottomLine: 'Das Wichtigste in Kürze',
    outlook: 'Ausblick',
    volume: 'Aufkommen',
    stories: 'Top-Storys',
    clips: 'Clippings',
    whoSaidWhat: 'Wer sagt was',
    newVoices: 'Neue Stimmen',
    corrections: 'Korrigierte und zurückgezogene Artikel',
    earlierFigures: 'Eigene frühere Zahlen',
    method: 'Methodik',
    references: 'Nachweise',
    story: 'Die Story',
    leadCopy: 'Leitfassung',
    whatHappened: 'Chronologie',
    chain: 'Verlauf der Übernahmen',
    bySource: 'Aussagen nach zitierter Quelle',
    contested: 'Strittige Punkte',
    statements: 'Aussagen',
    byAnalyst: 'Vom Analyseteam verfasst',
    noSummary: 'Es wurde kein Überblick verfasst.',
    noOutlook: 'Es wurde kein Ausblick verfasst.',
    none: 'In dieser Auswahl keine.',
    noDated: 'Diese Auswahl enthält keinen datierten Artikel.',
    noArticle: 'Diese Auswahl enthält keinen Artikel.',
    noArticleThen: 'Kein Artikel in diesem Zeitraum.',
    noClip: 'Es wurde kein Clipping ausgewählt.',
    noStory: 'Diese Auswahl enthält keine Story.',
    noQuoted: 'In dieser Auswahl wird niemand zitiert.',
    noStatement: 'Diese Auswahl enthält keine Aussage.',
    noPickup: 'Kein Text dieser Auswahl wurde übernommen.',
    noCorrection: 'Kein Artikel der Auswahl ist als korrigiert oder zurückgezogen gekennzeichnet.',
    saySo: 'Artikel, die sich selbst so kennzeichnen',
    noStoryChosen:
      'Es wurde keine Story gewählt: Ein Dossier behandelt die eine Story, die seine Auswahl nennt.',
    noSourceChosen:
      'Es wurde keine zitierte Quelle gewählt: Ein Protokoll gilt der einen, die seine Auswahl nennt.',
    noneOfStory: 'Kein Artikel dieser Story liegt in der Auswahl.',
    noPickupOfStory: 'Kein Text dieser Story wurde übernommen.',
    nobodyInStory: 'In dieser Story wird niemand zitiert.',
    noDifference: 'Es wurden keine voneinander abweichenden Aussagen gefunden.',
    byArticles: 'Nach Anzahl der Artikel',
    partOf: (shown, all) => `${count(shown)} von ${count(all)}`,
    storiesOf: (shown, all) => `${count(shown)} von ${count(all)} Storys`,
    storiesByArticles: (shown, all) => `${count(shown)} von ${count(all)} Storys, nach Anzahl der Artikel`,
    partByArticles: (shown, all) => `${count(shown)} von ${count(all)}, nach Anzahl der Artikel`,
    earliestText: 'Der früheste Text der Story',
    textsOf: (shown, texts, link) =>
      `${count(shown)} von ${link(counted(texts, 'Text', 'Texten'))}: die ersten und die letzten`,
    allTexts: (texts, link) => `Texte in der Reihenfolge ihres Erscheinens; insgesamt ${link(count(texts))}`,
    textsAndDecisions: 'Texte in der Reihenfolge ihres Erscheinens und was aus der Story wurde',
    spreadTexts: (texts) =>
      texts === 1
        ? 'Der meistübernommene Text im Vergleich mit seiner Leitfassung'
        : `Die ${count(texts)} meistübernommenen Texte, je im Vergleich mit der Leitfassung`,
    mostQuoted:
      'Die meistzitierten zuerst, je in zeitlicher Folge; fast gleichlautende Wiederholungen stehen in Anhang C',
    differing:
      'Wo zitierte Quellen sich zur selben Sache äußern und voneinander abweichen; regelbasiert, nicht von Menschen geprüft',
    comparedOf: (read, all) => `Verglichen wurden die neuesten ${count(read)} von ${count(all)} Aussagen`,
  };
}
