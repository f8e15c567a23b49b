import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import type { ColumnId, TableId } from '../table-ids.ts';
import * as rules from './rules.ts';

const TITLES: Readonly<Record<TableId, string>> = {
  outlets: 'Médias',
  origins: 'Origines',
  languages: 'Langues',
  mediaTypes: 'Types de média',
  tiers: 'Rangs',
  bylines: 'Signatures',
  voiceShare: 'Part de parole',
  shareOfVoice: 'Part de voix',
  newVoices: 'Nouvelles voix',
  syndication: 'Reprises',
  record: 'Relevé de déclarations',
  stories: 'Principaux sujets',
  volume: 'Volume dans le temps',
  statements: 'Déclarations',
  articles: 'Articles',
  topics: 'Thèmes',
  lists: 'Listes',
  method: 'Méthodologie',
  chain: '',
};

const COLUMNS: Readonly<Record<ColumnId, string>> = {
  added: 'Ajouts',
  addedTo: 'Complétées',
  after: 'Délai',
  allArticles: 'Tous les articles',
  article: 'Article',
  articles: 'Articles',
  before: 'Avant',
  byline: 'Signature',
  change: 'Évolution',
  compared: 'Comparées',
  cut: 'Coupées',
  cuts: 'Coupes',
  eventMarkers: 'Repères',
  figure: 'Chiffre',
  file: 'Fichier',
  fileAndHash: 'Fichier, SHA-256',
  first: 'Premier',
  firstAfter: 'Première après',
  firstQuoted: 'Première citation',
  form: 'Forme',
  from: 'Du',
  halfWithin: 'Moitié après',
  headline: 'Titre',
  how: 'Comment',
  kept: 'Conservé\u00a0%',
  kind: 'Type',
  language: 'Langue',
  last: 'Dernier',
  lastAfter: 'Dernière après',
  lastQuoted: 'Dernière citation',
  leadCopy: 'Texte de référence',
  link: 'Lien',
  list: 'Liste',
  mediaType: 'Type de média',
  newToLibrary: 'Nouveau dans la bibliothèque',
  number: 'N°',
  origin: 'Origine',
  otherHeadline: 'Autre titre',
  outlet: 'Média',
  outlets: 'Médias',
  page: 'Page',
  pickups: 'Reprises',
  published: 'Publié',
  query: 'Requête',
  quotedSource: 'Source citée',
  repeats: 'Redites',
  section: 'Rubrique',
  sentence: 'Phrase',
  sha256: 'SHA-256',
  share: 'Part\u00a0%',
  shareOfUnique: 'Part sans doublons\u00a0%',
  state: 'État',
  statements: 'Déclarations',
  statementsDropped: 'Déclarations supprimées',
  status: 'Statut',
  story: 'Sujet',
  tier: 'Rang',
  to: 'Au',
  topic: 'Thème',
  topics: 'Thèmes',
  unique: 'Sans doublons',
  version: 'Version',
  what: 'Quoi',
  words: 'Propos',
  wordsKept: 'Mots conservés\u00a0%',
  zoneUnknown: 'Fuseau inconnu',
};

const PER: Readonly<Record<BinSize, string>> = {
  hour: 'heure',
  day: 'jour',
  week: 'semaine',
  month: 'mois',
};

/** Titles, heads and rules of tables, in French. */
export function tables(figures: Figures): ReportWords['tables'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  return {
    titles: TITLES,
    columns: COLUMNS,
    heads: {
      added: 'complétées',
      after: 'délai',
      afterLead: 'délai après le texte de référence',
      allArticles: 'tous les articles',
      articles: 'articles',
      byline: 'signature',
      change: 'évolution',
      changed: 'modifié en route',
      changes: 'modifications',
      copy: 'Copie',
      cut: 'coupées',
      first: 'première',
      half: 'moitié',
      headline: 'titre',
      headlineAndFile: 'Titre, fichier, SHA-256',
      kind: 'type',
      language: 'langue',
      last: 'dernière',
      leadCopy: 'texte de référence',
      origin: 'origine',
      otherHeadline: 'autre titre',
      outlet: 'média',
      outlets: 'médias',
      pickups: 'reprises',
      quotedSource: 'source citée',
      share: 'part',
      shareOfUnique: 'part sans doublons',
      statements: 'déclarations',
      statementsDropped: 'décla\u00adrations suppri\u00admées',
      tier: 'rang',
      topic: 'thème',
      unique: 'sans doublons',
      wordsKept: 'mots conservés',
    },
    slideHeads: {
      kept: 'Conservé',
      outletAndDate: 'Média, date',
      share: 'Part',
      text: 'Texte',
      when: 'Quand',
      where: 'Où',
    },
    largest: (shown, all) => `Les ${count(shown)} plus importants sur ${count(all)}.`,
    largestInAnnex: (shown, all) =>
      `Les ${count(shown)} premiers sur ${count(all)}\u00a0; l’annexe B les contient tous.`,
    largestInWorkbook: (shown, all) =>
      `Les ${count(shown)} premiers sur ${count(all)}\u00a0; le classeur les contient tous.`,
    mostQuoted: (shown, all) => `Les ${count(shown)} plus citées sur ${count(all)}.`,
    share: (allCounted) => `Part\u00a0: articles ÷ ${allCounted}.`,
    authors: 'Un article de deux auteurs compte pour chacun.',
    change: 'Évolution\u00a0: de la part, en points de pourcentage.',
    beforeAndChange:
      'Avant\u00a0: articles de la période précédente\u00a0; évolution\u00a0: de la part, en points de pourcentage.',
    unique: rules.UNIQUE,
    voiceShare: rules.VOICE_SHARE,
    voiceShareOf: (statements) =>
      `Déclarations d’une source citée ÷ ${statements < 2 ? 'la seule déclaration' : `l’ensemble des ${count(statements)} déclarations`}.`,
    voiceChange: 'Évolution\u00a0: nombre de déclarations par rapport à la période précédente.',
    others: (others) => counted(others, 'autre', 'autres'),
    shareOfVoice: rules.SHARE_OF_VOICE,
    onAny: (articles, unique) =>
      `Sur l’un d’eux\u00a0: ${counted(articles, 'article', 'articles')}, ${count(unique)} sans doublons.`,
    onAnyVolume: (volume) => `Sur l’un d’eux\u00a0: ${volume}.`,
    shareOfVoiceOf: (topics, articles, unique) =>
      `Articles sur un thème ÷ articles sur l’un des ${count(topics)} thèmes (${count(articles)}\u00a0; sans doublons ${count(unique)}), quel que soit le thème auquel ce rapport est limité. Un article sur deux thèmes compte pour chacun.`,
    shareOfVoiceChange: 'Évolution\u00a0: de la part des articles, en points de pourcentage.',
    newVoices: rules.NEW_VOICES,
    syndication:
      'Textes les plus repris parmi les articles comptés. Délais en minutes après le texte de référence, pour les reprises qui indiquent l’heure\u00a0; conservé\u00a0: part des mots du texte de référence dans la reprise médiane de celles comparées.',
    record: (quotedSource) =>
      `Déclarations de ${quotedSource} dans l’ordre chronologique\u00a0; les redites figurent avec la déclaration qu’elles répètent.`,
    stories: (shown, all) =>
      `Les ${count(shown)} premiers sur ${counted(all, 'sujet', 'sujets')}, par nombre d’articles.`,
    volume: (bin) =>
      `Articles comptés par ${PER[bin]}, dont sans doublons, et tous les articles de la bibliothèque.`,
    statements:
      'Toutes les déclarations des articles comptés, les plus récentes d’abord\u00a0; trouvées par des règles, non vérifiées par une personne.',
    statementsOf: (shown, all) =>
      `Les ${count(shown)} plus récentes sur ${count(all)} déclarations des articles comptés\u00a0; l’export des déclarations les contient toutes\u00a0; trouvées par des règles, non vérifiées par une personne.`,
    articles:
      'Tous les articles comptés, les plus récents d’abord. Un texte de référence représente son groupe de doublons.',
    lists:
      'Les articles que compte chaque chiffre\u00a0: une ligne par chiffre et par article, avec son numéro dans le tableau des articles.',
    part: 'incomplet',
    noImport: 'aucun import',
    title: 'Titre',
    ofTable: (title) => `Tableau\u00a0: ${title}`,
    slides: {
      stories:
        'Par nombre d’articles\u00a0; le texte de référence représente chaque sujet. Les numéros sont ceux de l’annexe.',
      storiesOf: (shown, all) => `Principaux sujets\u00a0: ${count(shown)} sur ${count(all)}`,
      voices: (shown, all) =>
        `${count(shown)} sur ${count(all)} déclarations\u00a0: la plus récente de chacune des sources les plus citées, directe si possible.`,
      events: (shown, all) =>
        `${count(shown)} des ${count(all)} textes relevés dans le dossier, dans l’ordre de parution.`,
      record: (shown, all) =>
        `Les ${count(shown)} premières sur ${count(all)} déclarations relevées\u00a0; les redites figurent avec la première.`,
      syndication:
        'Textes les plus repris parmi les articles comptés\u00a0; conservé\u00a0: des mots du texte de référence.',
      corrections: 'Articles qui le signalent eux-mêmes.',
      inFull: 'Texte complet\u00a0:',
      references: (held, all) =>
        `Les articles nommés sur ces diapositives. ${held === all ? `Les ${count(held)}` : `${count(held)} des ${count(all)}`} articles comptés figurent sous les mêmes numéros en annexe du rapport sous forme de page, de document Word ou de classeur de la même bibliothèque.`,
    },
  };
}
