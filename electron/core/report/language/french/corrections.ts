import type { CorrectableField } from '../../../domain/field-correction.ts';
import type { ChangeReason } from '../../../domain/report-draft.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import { KINDS } from './names.ts';

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  headline: 'titre',
  standfirst: 'chapeau',
  outlet: 'média',
  origin: 'origine',
  authors: 'auteurs',
  datePublished: 'date de publication',
  language: 'langue',
  section: 'rubrique',
  page: 'page',
  edition: 'édition',
  url: 'adresse',
  status: 'statut',
};

const REASONS: Readonly<Record<ChangeReason, string>> = {
  came: 'arrivés depuis',
  deleted: 'supprimés',
  corrected: 'corrigés à la main',
  revised: 'dans une nouvelle version',
  reread: 'relus depuis le fichier',
  topic: 'par une nouvelle requête d’un thème',
  story: 'par des sujets qui réunissent d’autres articles',
  other: 'par des étiquettes, des noms ou le fuseau horaire',
};

/** What the analyst changed, and what earlier reports would count today, in French. */
export function corrections(figures: Figures): ReportWords['corrections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const changes = (number: number): string => counted(number, 'modification', 'modifications');
  const none = (text: string): string => (text === '' ? 'rien' : text);
  return {
    because: (text, why) => `${text}, motif\u00a0: ${why}`,
    noField: 'Aucun champ de ces articles n’a été corrigé par l’analyste.',
    fields: (fields, articles, lines) =>
      `${counted(fields, 'champ', 'champs')} de ${counted(articles, 'article', 'articles')} ${fields < 2 ? 'figure tel que corrigé' : 'figurent tels que corrigés'} par l’analyste. ${lines}.`,
    field: (article, field, now, read) =>
      `${article}, ${FIELDS[field]}\u00a0: ${none(now)}, lu comme ${none(read)}`,
    statements: (number, lines) =>
      `${counted(number, 'déclaration corrigée', 'déclarations corrigées')} par l’analyste\u00a0: ${lines}.`,
    sources: (number, lines) =>
      `${changes(number)} à l’identité des sources, pour toute la bibliothèque\u00a0: ${lines}.`,
    stories: (number, lines) => `${changes(number)} aux sujets de ces articles\u00a0: ${lines}.`,
    leads: (number, lines) =>
      `${counted(number, 'texte de référence choisi', 'textes de référence choisis')} par l’analyste\u00a0: ${lines}.`,
    copies: (number, lines) =>
      `${counted(number, 'décision', 'décisions')} de l’analyste sur les doublons\u00a0: ${lines}.`,
    statement: (change) => {
      switch (change.action) {
        case 'reject':
          return 'n’est pas une déclaration';
        case 'attribute':
          return `attribuée à ${change.to}`;
        case 'manner':
          return KINDS[change.kind];
        case 'content':
          return 'autres propos';
      }
    },
    source: (change, kindName) => {
      switch (change.action) {
        case 'merge':
          return `${change.from} est ${change.to}`;
        case 'rename':
          return `${change.from} s’appelle ${change.to}`;
        case 'split':
          return `${change.name} est ${change.to}`;
        case 'keep-apart':
          return `${change.from} n’est pas ${change.to}`;
        case 'rekind':
          return `${change.name} est du type ${kindName}`;
      }
    },
    story: (change) => {
      switch (change.action) {
        case 'merge':
          return 'sujets réunis';
        case 'split':
          return 'articles séparés de leur sujet';
        case 'pin':
          return 'un article rattaché à un sujet';
        case 'rename':
          return `intitulé ${change.title}`;
      }
    },
    was: (now, was) => `${now}, auparavant ${was}`,
    copy: (article, isCopy, others) =>
      `${article ?? 'un article supprimé'} ${isCopy ? 'est une copie' : 'n’est pas une copie'} de ${others === '' ? 'textes supprimés' : others}`,
    more: (articles, why) => `${count(articles)} de plus, ${REASONS[why]}`,
    fewer: (articles, why) => `${count(articles)} de moins, ${REASONS[why]}`,
    sinceCorrected: (articles) =>
      `${counted(articles, 'article compté a été corrigé', 'articles comptés ont été corrigés')} à la main depuis`,
    sinceRevised: (articles) => `${counted(articles, 'existe', 'existent')} dans une nouvelle version`,
    topicGone: (name) => `le thème ${name} n’existe plus`,
    topicChanged: (name, from, to) =>
      `le thème ${name} est passé de la version ${String(from)} à la version ${String(to)}`,
    sameToday: (articles) => `${counted(articles, 'article', 'articles')}, aujourd’hui également`,
    today: (then, now, parts) => `${then}\u00a0; aujourd’hui ${now}${parts === '' ? '' : `\u00a0: ${parts}`}`,
    counted: (title, day, told) => `${title}, du ${day}, comptait ${told}.`,
  };
}
