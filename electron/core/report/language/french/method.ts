import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, listedWith, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import * as rules from './rules.ts';
import { VOICES } from './statements.ts';

const EXTRACT =
  'un extrait de 50 mots au plus\u00a0: là où figurent d’abord les mots du thème, sinon le début';

const THAN: Readonly<Record<BinSize, string>> = {
  hour: 'à l’heure près',
  day: 'au jour près',
  week: 'à la semaine près',
  month: 'au mois près',
};
const NO: Readonly<Record<BinSize, string>> = {
  hour: 'Aucune heure',
  day: 'Aucun jour',
  week: 'Aucune semaine',
  month: 'Aucun mois',
};

/** How a report was counted, line by line, in French. */
export function method(figures: Figures): ReportWords['method'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const listed = listedWith('et');
  return {
    labels: {
      topic: (name) => `Thème ${name}`,
      selection: 'Sélection',
      corpus: 'Corpus',
      zone: 'Fuseau horaire',
      statement: 'Ce qu’est une déclaration',
      corrections: 'Corrections',
      dates: 'Dates',
      change: 'Évolution',
      events: 'Repères',
      gaps: 'Lacunes',
      duplicates: 'Doublons',
      articles: 'Articles',
      share: 'Part',
      shareOfVoice: 'Part de voix',
      voiceShare: 'Part de parole',
      statements: 'Déclarations',
      newVoices: 'Nouvelles voix',
      syndication: 'Reprises',
      sameThing: 'Même chose',
      tiers: 'Rangs',
      clips: 'Coupures',
      clipText: 'Texte des coupures',
      extent: 'Étendue',
      leftOut: 'Exclusions',
      notOffered: 'Non proposé',
      madeWith: 'Établi avec',
    },
    topic: (version, day, query) => `version ${String(version)} du ${day}\u00a0: ${query}.`,
    // Queries are explained in English alone: here the query stands as it was typed.
    understood: () => '',
    corpus: (base, when, watches) =>
      `${base} dans la bibliothèque, ${when}, par date de publication\u00a0; ${watches === 0 ? 'aucun dossier surveillé' : counted(watches, 'dossier surveillé', 'dossiers surveillés')}.`,
    comesFrom: (files, outlets) =>
      `La sélection provient de ${counted(files, 'fichier', 'fichiers')} de ${counted(outlets, 'média', 'médias')}`,
    isOf: (outlets) => `La sélection porte sur ${counted(outlets, 'média', 'médias')}`,
    nameless: (articles) => `${counted(articles, 'article ne nomme', 'articles ne nomment')} aucun média`,
    zone: (zone) =>
      `Les heures et les jours sont ceux du fuseau ${zone}. Une heure sans fuseau imprimé est reprise telle quelle, et signalée.`,
    statement: `${rules.REPORTING} Ce que l’analyste a corrigé est compté tel que corrigé.`,
    dates: (undated, isOfPeriod, imprecise, bin) => {
      const dated =
        undated === 0
          ? 'Chaque article porte une date'
          : `${counted(undated, 'article ne porte', 'articles ne portent')} aucune date`;
      const inside = isOfPeriod
        ? 'Les articles sans date n’appartiennent à aucune période et ne sont pas comptés ici'
        : dated;
      const vague =
        imprecise === 0
          ? `tous sont datés au moins ${THAN[bin]}`
          : `${counted(imprecise, 'n’est pas daté', 'ne sont pas datés')} ${THAN[bin]} et ne figure${imprecise < 2 ? '' : 'nt'} dans aucune barre`;
      return `${inside}\u00a0; ${vague}.`;
    },
    noChange: {
      period: 'Aucune évolution n’est imprimée\u00a0: le rapport ne porte sur aucune période.',
      before:
        'Aucune évolution n’est imprimée\u00a0: la bibliothèque ne contient rien de la période précédente.',
    },
    change: (when, volume, base) =>
      `Par rapport à la période précédente, ${when}, avec la même requête et les mêmes filtres\u00a0: ${volume} sur ${base} dans la bibliothèque. Les évolutions de parts sont en points de pourcentage.`,
    events: (events) =>
      `Placés sur le graphique par l’analyste, non comptés à partir d’articles\u00a0: ${events}.`,
    noGap: (bin) => `${NO[bin]} entre le début et la fin n’est sans article.`,
    gaps: (gaps) => `Rien n’a été importé pour ${listed(gaps)}.`,
    duplicates: `${rules.UNIQUE} Le texte de référence est le premier de son origine dans cette bibliothèque, sinon le premier de tous, ou celui choisi à la main\u00a0; un article qui ne crédite personne reçoit l’origine sur laquelle ses copies s’accordent\u00a0; les reprises sont les autres copies parmi les articles comptés.`,
    articles: rules.ARTICLES,
    share: rules.SHARE,
    shareOfVoice: rules.SHARE_OF_VOICE,
    voiceShare: rules.VOICE_SHARE,
    statements: `Trouvées par des règles dans les textes en anglais\u00a0: directes, indirectes et mixtes\u00a0; non vérifiées par une personne. «\u00a0Qui dit quoi\u00a0» imprime ${VOICES}\u00a0; l’annexe C les imprime toutes. Devant les propos, la formule introductive figure entre crochets lorsqu’elle indique plus que le fait de dire.`,
    newVoices: rules.NEW_VOICES,
    syndication:
      'Textes par nombre de reprises parmi les articles comptés. Le délai court du texte de référence aux reprises qui indiquent l’heure\u00a0; les modifications comparent au plus 20 reprises d’un texte à son texte de référence, mot à mot, hors mentions de lieu, de date et d’agence.',
    sameThing: `${rules.SAME_THING} Non vérifié par une personne.`,
    tiers:
      'Tels que le répertoire des médias les donne à l’établissement du rapport\u00a0; classement propre au client.',
    picked:
      'Choisies et ordonnées par l’analyste\u00a0; les chiffres portent sur la sélection, non sur les coupures.',
    pickedOutside: (clips) =>
      `${counted(clips, 'd’entre elles se trouve', 'd’entre elles se trouvent')} hors de la sélection et ${clips < 2 ? 'n’est pas comptée' : 'ne sont pas comptées'}.`,
    pickedMissing: (clips) =>
      `${counted(clips, 'coupure choisie n’est', 'coupures choisies ne sont')} plus dans la bibliothèque.`,
    extracts: `Les coupures contiennent ${EXTRACT}.`,
    fullTexts: (articles) =>
      `Par choix, ${counted(articles, 'article figure', 'articles figurent')} en texte intégral\u00a0; là où la licence d’un média ne permet pas davantage, ${EXTRACT}.`,
    annexOf: (held, all) =>
      `L’annexe A contient ${count(held)} des ${count(all)} articles, les plus récents et ceux nommés dans le rapport\u00a0; signatures et fichiers ne sont pas comptés, et les modules de lecture nommés sont ceux des articles listés. Le classeur, le CSV et le JSON de ce rapport les contiennent tous.`,
    statementsOf: (held, all) =>
      `L’annexe C contient les ${count(held)} plus récentes des ${count(all)} déclarations\u00a0; l’export des déclarations les contient toutes.`,
    nothingLeftOut: 'Rien n’a été exclu par un filtre.',
    leftOut: (filters) => `${filters}.`,
    withdrawn: (articles) =>
      `${counted(articles, 'article retiré est compté et signalé', 'articles retirés sont comptés et signalés')}.`,
    notOffered: 'Équivalence publicitaire, audience et tonalité automatique.',
    madeWith: (version, readers) =>
      `Sourceline ${version}${readers.length > 0 ? `, modules de lecture ${readers.join(', ')}` : ''}. La même bibliothèque et les mêmes réglages donnent les mêmes octets.`,
  };
}
