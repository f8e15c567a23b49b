import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** Headings, and what a section says that has nothing to print, in French. */
export function sections(figures: Figures): ReportWords['sections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  return {
    contents: 'Sommaire',
    summary: 'Synthèse',
    bottomLine: 'L’essentiel',
    outlook: 'À venir',
    volume: 'Volume',
    stories: 'Principaux sujets',
    clips: 'Coupures de presse',
    whoSaidWhat: 'Qui dit quoi',
    newVoices: 'Nouvelles voix',
    corrections: 'Articles rectifiés ou retirés',
    earlierFigures: 'Nos chiffres antérieurs',
    method: 'Méthodologie',
    references: 'Références',
    story: 'Le sujet',
    leadCopy: 'Texte de référence',
    whatHappened: 'Chronologie',
    chain: 'Chaîne des reprises',
    bySource: 'Déclarations par source citée',
    contested: 'Points de désaccord',
    statements: 'Déclarations',
    byAnalyst: 'Rédigé par l’analyste',
    noSummary: 'Aucune synthèse n’a été rédigée.',
    noOutlook: 'Aucun point à venir n’a été rédigé.',
    none: 'Rien dans cette sélection.',
    noDated: 'Aucun article daté dans cette sélection.',
    noArticle: 'Aucun article dans cette sélection.',
    noArticleThen: 'Aucun article sur cette période.',
    noClip: 'Aucune coupure n’a été choisie.',
    noStory: 'Aucun sujet dans cette sélection.',
    noQuoted: 'Personne n’est cité dans cette sélection.',
    noStatement: 'Aucune déclaration dans cette sélection.',
    noPickup: 'Aucun texte de cette sélection n’a été repris.',
    noCorrection: 'Aucun article de la sélection n’est signalé comme rectifié ou retiré.',
    saySo: 'Articles qui le signalent eux-mêmes',
    noStoryChosen:
      'Aucun sujet n’a été choisi\u00a0: un dossier porte sur le seul sujet que nomme sa sélection.',
    noSourceChosen:
      'Aucune source citée n’a été choisie\u00a0: un relevé porte sur la seule que nomme sa sélection.',
    noneOfStory: 'Aucun article de ce sujet ne figure dans la sélection.',
    noPickupOfStory: 'Aucun texte de ce sujet n’a été repris.',
    nobodyInStory: 'Personne n’est cité dans ce sujet.',
    noDifference: 'Aucune déclaration divergente n’a été trouvée.',
    byArticles: 'Par nombre d’articles',
    partOf: (shown, all) => `${count(shown)} sur ${count(all)}`,
    storiesOf: (shown, all) => `${count(shown)} sur ${counted(all, 'sujet', 'sujets')}`,
    storiesByArticles: (shown, all) =>
      `${count(shown)} sur ${counted(all, 'sujet', 'sujets')}, par nombre d’articles`,
    partByArticles: (shown, all) => `${count(shown)} sur ${count(all)}, par nombre d’articles`,
    earliestText: 'Le premier texte du sujet',
    textsOf: (shown, texts, link) =>
      `${count(shown)} sur ${link(counted(texts, 'texte', 'textes'))}\u00a0: les premiers et les derniers`,
    allTexts: (texts, link) => `Textes dans l’ordre de parution\u00a0; ${link(count(texts))} au total`,
    textsAndDecisions: 'Textes dans l’ordre de parution, et évolution du sujet',
    spreadTexts: (texts) =>
      texts < 2
        ? 'Le texte le plus repris, comparé à son texte de référence'
        : `Les ${count(texts)} textes les plus repris, chacun comparé à son texte de référence`,
    mostQuoted: 'Les plus citées d’abord, dans l’ordre chronologique\u00a0; les redites figurent en annexe C',
    differing:
      'Là où des sources citées parlent de la même chose et divergent, selon des règles\u00a0; non vérifié par une personne',
    comparedOf: (read, all) =>
      `Les ${count(read)} déclarations les plus récentes sur ${count(all)} ont été comparées`,
  };
}
