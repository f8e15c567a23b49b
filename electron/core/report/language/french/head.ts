import type { ReportKind } from '../../../domain/report.ts';
import { countedIn, type Figures, type Where } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const KINDS: Readonly<Record<ReportKind, string>> = {
  briefing: 'note de veille',
  analysis: 'analyse médias',
  dossier: 'dossier de sujet',
  record: 'relevé de déclarations',
};

const TITLES: Readonly<Record<ReportKind, string>> = {
  briefing: 'Note de veille',
  analysis: 'Analyse médias',
  dossier: 'Dossier de sujet',
  record: 'Relevé de déclarations',
};

const OF: Readonly<Record<Where, string>> = {
  period: 'de la période',
  library: 'de la bibliothèque',
};
const IN: Readonly<Record<Where, string>> = {
  period: 'sur la période',
  library: 'dans la bibliothèque',
};

/** Title, running lines, imprint and the figures at the head, in French. */
export function head(figures: Figures): ReportWords['head'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const allOf = (articles: number, where: Where): string => {
    if (articles === 0) return `Aucun article ${IN[where]}`;
    return articles === 1
      ? `Le seul article ${OF[where]}`
      : `La totalité des ${count(articles)} articles ${OF[where]}`;
  };
  const ofAll = (articles: number, where: Where): string =>
    articles === 1 ? `du seul article ${OF[where]}` : `des ${count(articles)} articles ${OF[where]}`;
  return {
    kinds: KINDS,
    titles: TITLES,
    title: (kind, about, when) =>
      about === undefined ? `${TITLES[kind]}, ${when}` : `${about}\u00a0: ${KINDS[kind]}, ${when}`,
    zone: (zone) => `fuseau ${zone}`,
    asOf: (when) => `état de la bibliothèque au ${when}`,
    desk: 'Client',
    analyst: 'Analyste',
    distribution: 'Destinataires',
    confidentiality: 'Confidentialité',
    licence: 'Licence',
    fullTexts: (articles) =>
      `Contient le texte intégral de ${counted(articles, 'article', 'articles')}. Les droits appartiennent aux éditeurs\u00a0: ne le diffuser que si une licence le permet.`,
    ofAll,
    everything: (articles, where, days) =>
      `${allOf(articles, where)}${days === undefined ? '' : `, ${days}`}.`,
    part: (share, articles, where, { days, selection }) =>
      `${share} ${ofAll(articles, where)}${days === undefined ? '' : `, ${days}`} (${selection}).`,
    before: (when, articles, share) =>
      `Période précédente, ${when}\u00a0: ${counted(articles, 'article', 'articles')}${share === undefined ? '' : `, ${share}`}.`,
    articles: (articles) => (articles < 2 ? 'article' : 'articles'),
    unique: 'sans doublons, un par groupe de doublons',
    statements: (statements) => (statements < 2 ? 'déclaration' : 'déclarations'),
    bySources: (sources) => `de ${counted(sources, 'source citée', 'sources citées')}`,
  };
}
