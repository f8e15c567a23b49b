import { countedIn, listedWith, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** A clip, its facts, and how many more there are, in French. */
export function clips(figures: Figures): ReportWords['clips'] {
  const counted = countedIn(figures, (value) => value < 2);
  const { count } = figures;
  const listed = listedWith('et');
  const more = (rest: number): string =>
    counted(rest, 'autre article sans doublon figure', 'autres articles sans doublons figurent');
  const inMail = 'dans le classeur joint';
  return {
    listed,
    colon: '\u00a0:',
    semicolon: '\u00a0;',
    quote: (text) => `«\u00a0${text}\u00a0»`,
    no: (id) => `n°\u00a0${String(id)}`,
    noOutlet: 'sans média',
    noHeadline: '(sans titre)',
    nameless: 'sans titre',
    notGiven: 'non indiqué',
    yes: 'oui',
    noWord: 'non',
    origin: (name) => `origine ${name}`,
    origins: (names) => `origines ${names.join(', ')}`,
    originNotGiven: 'origine non indiquée',
    noOrigin: 'aucune origine créditée',
    by: (authors) => `par ${listed(authors)}`,
    tier: (tier) => `rang ${String(tier)}`,
    tierName: (tier) => `Rang ${String(tier)}`,
    page: (page) => `p.\u00a0${page}`,
    zoneNotGiven: '(fuseau non indiqué)',
    outside: 'hors de la sélection',
    pickup: 'reprise',
    pickups: (pickups) => counted(pickups, 'reprise', 'reprises'),
    picked: (clips) => counted(clips, 'choisie', 'choisies'),
    onePerGroup: 'un par groupe de doublons, les plus récents d’abord',
    moreInAnnex: (rest, link) => `${more(rest)} en ${link('annexe')}.`,
    moreInTable: (rest) => `${more(rest)} dans le tableau des articles.`,
    moreInWorkbook: (rest) => `${counted(rest, 'autre article', 'autres articles')} ${inMail}.`,
    moreRows: (rest) => `${counted(rest, 'autre ligne', 'autres lignes')} ${inMail}.`,
    attached: 'Tous les articles comptés et toutes les déclarations relevées',
    attachedOf: (held, all) => `${count(held)} des ${count(all)} articles comptés`,
    inWorkbook: (which) =>
      `${which} figurent dans le classeur joint, par numéro, avec le fichier et son SHA-256.`,
  };
}
