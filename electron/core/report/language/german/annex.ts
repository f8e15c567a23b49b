import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** The annexes, and the lists of articles behind figures, in German. */
export function annex(figures: Figures): ReportWords['annex'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const articles = (articles: number): string =>
    articles === 1 ? 'Anhang A: der gezählte Artikel' : `Anhang A: die ${count(articles)} gezählten Artikel`;
  const uncounted = 'Von außerhalb der Auswahl aufgenommene Clippings, nicht gezählt';
  return {
    articles,
    articlesCounted: articles,
    articlesOf: (held, all) => `Anhang A: ${count(held)} der ${count(all)} gezählten Artikel`,
    newest: 'Die neuesten und die oben genannten. Arbeitsmappe, CSV und JSON dieses Berichts enthalten alle.',
    newestHere: 'Hier stehen die neuesten; Arbeitsmappe, CSV und JSON dieses Berichts enthalten alle.',
    uncounted: (clips) => `${uncounted}: ${count(clips)}`,
    uncountedAre: (clips) => `${uncounted}: ${clips}.`,
    lists: 'Anhang B: welche Artikel jede Zahl zählt',
    more: (rest, isAfterOthers) => `${isAfterOthers ? ' und ' : ''}${counted(rest, 'weiterer', 'weitere')}`,
    statements: (statements) =>
      `Anhang C: ${statements === 1 ? 'die Aussage' : `die ${count(statements)} Aussagen`}`,
    statementsOf: (shown, all) => `Anhang C: die neuesten ${count(shown)} von ${count(all)} Aussagen`,
    partOf: (shown, all) => `${count(shown)} von ${count(all)}`,
    volume: 'Anhang D: Aufkommen im Zeitverlauf',
    volumeRule: 'Gezählte Artikel, davon bereinigt, und alle Artikel der Bibliothek.',
    unique: 'Bereinigt: ein Artikel je Dublettengruppe',
    copies: (headline) => `Fassungen von „${headline}“`,
    topic: (name) => `Thema: ${name}`,
    story: (title) => `Story: ${title}`,
    allArticles: 'Artikel',
    facets: {
      outlet: 'Medium',
      origin: 'Herkunft',
      language: 'Sprache',
      'media-type': 'Mediengattung',
      tier: 'Tier',
      byline: 'Autor',
    },
    noTier: 'Medien ohne Tier',
    noDate: 'Ohne Datum',
  };
}
