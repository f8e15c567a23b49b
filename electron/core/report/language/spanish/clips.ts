import { countedIn, listedWith, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** A clip, its facts, and how many more there are, in Spanish. */
export function clips(figures: Figures): ReportWords['clips'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  // Before a word that begins with the sound of i, "y" becomes "e".
  const listed = (names: readonly string[]): string =>
    listedWith(/^h?[ií](?![aeou])/iu.test(names.at(-1) ?? '') ? 'e' : 'y')(names);
  const more = (rest: number): string =>
    counted(rest, 'artículo más sin duplicados figura', 'artículos más sin duplicados figuran');
  const inMail = 'en el libro de Excel adjunto';
  return {
    listed,
    colon: ':',
    semicolon: ';',
    quote: (text) => `«${text}»`,
    no: (id) => `n.º\u00a0${String(id)}`,
    noOutlet: 'sin medio',
    noHeadline: '(sin titular)',
    nameless: 'sin titular',
    notGiven: 'sin indicar',
    yes: 'sí',
    noWord: 'no',
    origin: (name) => `origen ${name}`,
    origins: (names) => `orígenes ${names.join(', ')}`,
    originNotGiven: 'origen sin indicar',
    noOrigin: 'sin origen acreditado',
    by: (authors) => `por ${listed(authors)}`,
    tier: (tier) => `nivel ${String(tier)}`,
    tierName: (tier) => `Nivel ${String(tier)}`,
    page: (page) => `p.\u00a0${page}`,
    zoneNotGiven: '(huso sin indicar)',
    outside: 'fuera de la selección',
    pickup: 'reproducción',
    pickups: (pickups) => counted(pickups, 'reproducción', 'reproducciones'),
    picked: (clips) => counted(clips, 'elegido', 'elegidos'),
    onePerGroup: 'uno por grupo de duplicados, los más recientes primero',
    moreInAnnex: (rest, link) => `${more(rest)} en el ${link('anexo')}.`,
    moreInTable: (rest) => `${more(rest)} en la tabla de artículos.`,
    moreInWorkbook: (rest) => `${counted(rest, 'artículo más', 'artículos más')} ${inMail}.`,
    moreRows: (rest) => `${counted(rest, 'fila más', 'filas más')} ${inMail}.`,
    attached: 'Todos los artículos contados y todas las declaraciones recogidas',
    attachedOf: (held, all) => `${count(held)} de los ${count(all)} artículos contados`,
    inWorkbook: (which) => `${which} figuran ${inMail}, por número, con el archivo y su SHA-256.`,
  };
}
