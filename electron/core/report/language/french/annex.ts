import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** The annexes, and the lists of articles behind figures, in French. */
export function annex(figures: Figures): ReportWords['annex'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const articles = (articles: number): string =>
    articles === 1
      ? 'Annexe A\u00a0: l’article compté'
      : `Annexe A\u00a0: les ${count(articles)} articles comptés`;
  const uncounted = 'Coupures choisies hors de la sélection, non comptées';
  return {
    articles,
    articlesCounted: articles,
    articlesOf: (held, all) => `Annexe A\u00a0: ${count(held)} des ${count(all)} articles comptés`,
    newest:
      'Les plus récents, et ceux nommés plus haut. Le classeur, le CSV et le JSON de ce rapport les contiennent tous.',
    newestHere:
      'Les plus récents figurent ici\u00a0; le classeur, le CSV et le JSON de ce rapport les contiennent tous.',
    uncounted: (clips) => `${uncounted}\u00a0: ${count(clips)}`,
    uncountedAre: (clips) => `${uncounted}\u00a0: ${clips}.`,
    lists: 'Annexe B\u00a0: les articles que compte chaque chiffre',
    more: (rest, isAfterOthers) => `${isAfterOthers ? ' et ' : ''}${counted(rest, 'autre', 'autres')}`,
    statements: (statements) =>
      statements === 1
        ? 'Annexe C\u00a0: la déclaration'
        : `Annexe C\u00a0: les ${counted(statements, 'déclaration', 'déclarations')}`,
    statementsOf: (shown, all) =>
      `Annexe C\u00a0: les ${count(shown)} plus récentes de ${counted(all, 'déclaration', 'déclarations')}`,
    partOf: (shown, all) => `${count(shown)} sur ${count(all)}`,
    volume: 'Annexe D\u00a0: volume dans le temps',
    volumeRule: 'Articles comptés, dont sans doublons, et tous les articles de la bibliothèque.',
    unique: 'Sans doublons\u00a0: un article par groupe de doublons',
    copies: (headline) => `Versions de «\u00a0${headline}\u00a0»`,
    topic: (name) => `Thème\u00a0: ${name}`,
    story: (title) => `Sujet\u00a0: ${title}`,
    allArticles: 'Articles',
    facets: {
      outlet: 'Média',
      origin: 'Origine',
      language: 'Langue',
      'media-type': 'Type de média',
      tier: 'Rang',
      byline: 'Signature',
    },
    noTier: 'Médias sans rang',
    noDate: 'Sans date',
  };
}
