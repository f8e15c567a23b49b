import type { MediaType } from '../../../domain/article.ts';
import type { AttributionKind, QuotedSourceKind } from '../../../domain/attribution.ts';
import type { FilterField } from '../../../domain/selection.ts';
import { languageNames, lookedUp, type FormatWords, type UnnamedWords } from '../named.ts';
import type { ReportWords } from '../report-words.ts';

export const KINDS: Readonly<Record<AttributionKind, string>> = {
  direct: 'direkt',
  indirect: 'indirekt',
  mixed: 'gemischt',
};

const FIELDS: Readonly<Record<FilterField, string>> = {
  topic: 'Thema',
  outlet: 'Medium',
  origin: 'Herkunft',
  language: 'Sprache',
  format: 'Format',
  story: 'Story',
  watch: 'überwachter Ordner',
  tag: 'Schlagwort',
  'quoted-kind': 'Art der zitierten Quelle',
  'quoted-source': 'zitierte Quelle',
  'duplicate-group': 'Dublettengruppe',
};

const MEDIA_TYPES: Readonly<Record<MediaType, string>> = {
  newspaper: 'Zeitung',
  magazine: 'Zeitschrift',
  broadcaster: 'Rundfunk',
  online: 'nur online',
  agency: 'Nachrichtenagentur',
  trade: 'Fachpresse',
  newsletter: 'Newsletter',
  institution: 'Institution',
};

const QUOTED_KINDS: Readonly<Record<QuotedSourceKind, string>> = {
  person: 'Person',
  official: 'Amtsträger',
  government: 'Regierung',
  military: 'Militär',
  police: 'Polizei',
  court: 'Gericht',
  igo: 'internationale Organisation',
  ngo: 'NGO',
  party: 'Partei',
  company: 'Unternehmen',
  academic: 'Wissenschaft',
  body: 'Organisation',
  group: 'Gruppe',
  document: 'Dokument',
  media: 'Medium',
  unknown: 'Art nicht genannt',
};

const UNNAMED: UnnamedWords = {
  'unnamed official': 'ungenannte Amtsträger',
  'unnamed person': 'ungenannte Person',
  'unnamed people': 'ungenannte Personen',
  'unnamed document': 'ungenanntes Dokument',
  'unnamed medium': 'ungenanntes Medium',
  'unnamed body': 'ungenannte Stelle',
  'not told who': 'Urheber nicht genannt',
  'nobody named': 'niemand genannt',
};

const FORMATS: FormatWords = {
  'anpa-1312': 'Agenturtext nach ANPA 1312',
  atom: 'Atom-Feed',
  csv: 'Texttabelle (CSV, TSV)',
  doc: 'altes Word-Dokument (.doc)',
  docx: 'Word-Dokument',
  eml: 'E-Mail',
  europresse: 'Europresse-Export',
  factiva: 'Factiva-Export',
  gzip: 'gzip-Archiv',
  html: 'Webseite',
  'iptc-7901': 'Agenturtext nach IPTC 7901',
  'json-feed': 'JSON Feed',
  'json-table': 'Artikelliste in JSON',
  jsonl: 'JSON-Zeilen',
  markdown: 'Markdown',
  mbox: 'Postfach',
  mhtml: 'gespeicherte Webseite',
  msg: 'Outlook-Nachricht (.msg)',
  'newsml-1': 'NewsML 1',
  'newsml-g2': 'NewsML-G2',
  nexis: 'Nexis-Export',
  ninjs: 'ninjs',
  nitf: 'NITF',
  odt: 'OpenDocument-Text',
  pdf: 'PDF-Datei',
  rss: 'RSS-Feed',
  rtf: 'Rich Text',
  tar: 'tar-Archiv',
  text: 'reiner Text',
  tnef: 'Mail in Outlooks eigener Verpackung (winmail.dat)',
  'vendor-xml': 'anbietereigenes XML',
  wordpress: 'WordPress-Export',
  xlsx: 'Tabelle (XLSX)',
  zczc: 'Agenturtext per Fernschreiber (ZCZC)',
  zip: 'ZIP-Archiv',
};

/** What the things a report tells are called, in German. */
export const names: ReportWords['names'] = {
  kinds: KINDS,
  forms: {
    named: 'namentlich',
    unnamed: 'ungenannt',
    collective: 'kollektiv',
    document: 'Dokument',
    media: 'Medium',
    none: 'ohne Quelle',
  },
  statuses: {
    usable: 'verwendbar',
    corrected: 'korrigiert',
    updated: 'aktualisiert',
    withdrawn: 'zurückgezogen',
    embargoed: 'mit Sperrfrist',
  },
  fields: FIELDS,
  mediaTypes: MEDIA_TYPES,
  mediaTypeNames: MEDIA_TYPES,
  quotedKinds: QUOTED_KINDS,
  quotedKind: lookedUp(QUOTED_KINDS),
  format: lookedUp(FORMATS),
  language: languageNames({
    ar: 'Arabisch', bg: 'Bulgarisch', bn: 'Bengalisch', ca: 'Katalanisch', cs: 'Tschechisch', da: 'Dänisch',
    de: 'Deutsch', el: 'Griechisch', en: 'Englisch', es: 'Spanisch', et: 'Estnisch', fa: 'Persisch', fi: 'Finnisch',
    fr: 'Französisch', ga: 'Irisch', he: 'Hebräisch', hi: 'Hindi', hr: 'Kroatisch', hu: 'Ungarisch',
    id: 'Indonesisch', is: 'Isländisch', it: 'Italienisch', ja: 'Japanisch', ka: 'Georgisch', kk: 'Kasachisch',
    ko: 'Koreanisch', ku: 'Kurdisch', lt: 'Litauisch', lv: 'Lettisch', mk: 'Mazedonisch', ms: 'Malaiisch',
    nb: 'Norwegisch', nl: 'Niederländisch', nn: 'Norwegisch (Nynorsk)', no: 'Norwegisch', pl: 'Polnisch',
    ps: 'Paschtu', pt: 'Portugiesisch', ro: 'Rumänisch', ru: 'Russisch', sk: 'Slowakisch', sl: 'Slowenisch',
    sq: 'Albanisch', sr: 'Serbisch', sv: 'Schwedisch', sw: 'Suaheli', ta: 'Tamil', th: 'Thailändisch',
    tr: 'Türkisch', uk: 'Ukrainisch', ur: 'Urdu', vi: 'Vietnamesisch', zh: 'Chinesisch',
  }), // prettier-ignore
  quotedSource: lookedUp(UNNAMED),
  absent: () => 'ohne Angabe',
  query: (query) => `Suchanfrage: ${query}`,
  filter: (field, value, isExcluded) => `${FIELDS[field]}: ${isExcluded ? 'nicht ' : ''}${value}`,
};
