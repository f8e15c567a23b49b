import { countedIn, listedWith, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** A clip, its facts, and how many more there are, in German. */
export function clips(figures: Figures): ReportWords['clips'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const listed = listedWith('und');
  const more = (rest: number): string =>
    counted(rest, 'weiterer Artikel (bereinigt) steht', 'weitere Artikel (bereinigt) stehen');
  const inMail = 'in der beigefügten Arbeitsmappe';
  return {
    listed,
    colon: ':',
    semicolon: ';',
    quote: (text) => `„${text}“`,
    no: (id) => `Nr. ${String(id)}`,
    noOutlet: 'ohne Medium',
    noHeadline: '(ohne Überschrift)',
    nameless: 'ohne Überschrift',
    notGiven: 'ohne Angabe',
    yes: 'ja',
    noWord: 'nein',
    origin: (name) => `Herkunft ${name}`,
    origins: (names) => `Herkunft ${names.join(', ')}`,
    originNotGiven: 'Herkunft nicht angegeben',
    noOrigin: 'keine Herkunft angegeben',
    by: (authors) => `von ${listed(authors)}`,
    tier: (tier) => `Tier ${String(tier)}`,
    tierName: (tier) => `Tier ${String(tier)}`,
    page: (page) => `S. ${page}`,
    zoneNotGiven: '(Zeitzone nicht angegeben)',
    outside: 'außerhalb der Auswahl',
    pickup: 'Übernahme',
    pickups: (pickups) => counted(pickups, 'Übernahme', 'Übernahmen'),
    picked: (clips) => `${count(clips)} ausgewählt`,
    onePerGroup: 'einer je Dublettengruppe, neueste zuerst',
    moreInAnnex: (rest, link) => `${more(rest)} im ${link('Anhang')}.`,
    moreInTable: (rest) => `${more(rest)} in der Artikeltabelle.`,
    moreInWorkbook: (rest) => `${counted(rest, 'weiterer Artikel', 'weitere Artikel')} ${inMail}.`,
    moreRows: (rest) => `${counted(rest, 'weitere Zeile', 'weitere Zeilen')} ${inMail}.`,
    attached: 'Alle gezählten Artikel und alle aufgeführten Aussagen',
    attachedOf: (held, all) => `${count(held)} der ${count(all)} gezählten Artikel`,
    inWorkbook: (which) =>
      `${which} stehen in der beigefügten Arbeitsmappe: mit Nummer, Datei und deren SHA-256.`,
  };
}
