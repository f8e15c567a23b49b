import type { ExportLine } from '../exports/export-line.ts';

/** What a labelled line of a Nexis article states. */
export type LabelKind =
  | 'headline'
  | 'byline'
  | 'length'
  | 'section'
  | 'dateline'
  | 'highlight'
  | 'body'
  | 'edition'
  | 'series'
  | 'url'
  | 'number'
  | 'language'
  | 'graphic'
  | 'correction'
  | 'correctionDate'
  | 'subject'
  | 'organization'
  | 'company'
  | 'person'
  | 'place'
  | 'industry'
  | 'ignored';

export type Label = { readonly kind: LabelKind; readonly value: string };

/** The labels in English, German, French, Dutch and Spanish, without accents, in capitals. */
const LABELS: Readonly<Record<LabelKind, string>> = {
  headline: 'HEADLINE|TITEL|TITRE|SCHLAGZEILE|UEBERSCHRIFT|KOP',
  byline: 'BYLINE|AUTOR|AUTEUR|VERFASSER|AUTHOR|VON|NAAMREGEL',
  length: 'LENGTH|LANGE|LAENGE|LONGUEUR|LENGTE|LONGITUD',
  section: 'SECTION|RUBRIK|RUBRIQUE|SECTIE|SECCION|RESSORT',
  dateline: 'DATELINE|ORT|LIEU',
  highlight: 'HIGHLIGHT|INSERT|ENCART|HERVORHEBUNG|ABSTRACT|LEAD',
  body: 'BODY',
  edition: 'EDITION|AUSGABE',
  series: 'SERIES|SERIE',
  url: 'URL',
  number: 'ACC-NO|ACCESSION-NUMBER|DOCUMENT-ID',
  language: 'LANGUAGE|SPRACHE|LANGUE|TAAL|IDIOMA',
  graphic: 'GRAPHIC|GRAFIK|GRAPHIQUE|GRAFIEK|ILLUSTRATION|BILD|NOTES|NOTE',
  correction: 'CORRECTION|KORREKTUR|BERICHTIGUNG|RECTIFICATIF',
  correctionDate: 'CORRECTION-DATE|DATE-CORRECTION|KORREKTURDATUM',
  subject: 'SUBJECT|SUJET|THEMA|SCHLAGWORT|SCHLAGWORTER|ONDERWERP',
  organization: 'ORGANIZATION|ORGANISATION',
  company: 'COMPANY|SOCIETE|FIRMA|UNTERNEHMEN|BEDRIJF',
  person: 'PERSON|PERSONNE|PERSOON',
  place: 'GEOGRAPHIC|LOCALISATION-GEO|GEO-LOCALIZATION|CITY|STATE|COUNTRY|GEOGRAPHIE|GEOGRAFIE',
  industry: 'INDUSTRY|SECTEUR-ACTIVITE|ACTIVITY-SECTOR|BRANCHE',
  ignored:
    'LOAD-DATE|DATE-CHARGEMENT|DATE DE CHARGEMENT|LADEDATUM|FECHA DE CARGA|LAADDATUM|UPDATE|LADE-DATUM|PUBLICATION-TYPE|TYPE-PUBLICATION|PUBLIKATIONSTYP|TYPE|JOURNAL-CODE|JOURNAL CODE|ZEITUNGS-CODE|CODE-REVUE|DOCUMENT-TYPE|TICKER|SYMBOLE-BOURSIER|STOCK-SYMBOL|DISTRIBUTION|NAME|PUB-TYPE|DOC-TYPE|ISSN|JOURNAL|JOURNAL-TYPE|VERSION|ENHANCEMENT|PRODUCT',
};

const BY_LABEL: ReadonlyMap<string, LabelKind> = new Map(
  (Object.entries(LABELS) as [LabelKind, string][]).flatMap(([kind, names]) =>
    names.split('|').map((name): [string, LabelKind] => [name, kind]),
  ),
);

/** Words that begin lines of a text as well: labels only in capitals. */
const LOUD_ONLY = new Set(
  'NAME STATE CITY COUNTRY VERSION PRODUCT JOURNAL NOTE NOTES TYPE ORT VON BILD LEAD LIEU ABSTRACT DISTRIBUTION THEMA TITEL TITRE KOP'.split(
    ' ',
  ),
);

const LABELLED = /^(\p{Lu}[\p{L}' -]{1,24}?)\s?:(?:\s+|$)(.*)$/u;

/**
 * The label a line begins with and what it states; a label nobody knows counts where it is hyphenated capitals. Among
 * the labels above a text more words are labels than below it.
 */
export function labelOf({ text }: Pick<ExportLine, 'text'>, isAbove = false): Label | undefined {
  const [, printed = '', value = ''] = LABELLED.exec(text) ?? [];
  if (printed === '') return undefined;
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '');
  const isLoud = printed === printed.toUpperCase();
  const isTitle = /^\p{Lu}[\p{Ll}\p{M}]+(?:[- ]\p{L}[\p{Ll}\p{M}]+)*$/u.test(printed);
  if (!isLoud && !isTitle) return undefined;
  const kind = BY_LABEL.get(plain.toUpperCase());
  const isKnown = kind !== undefined && (isLoud || isAbove || !LOUD_ONLY.has(plain.toUpperCase()));
  if (isKnown) return { kind, value: value.trim() };
  return isLoud && /^\p{Lu}{3,}-\p{Lu}{2,}$/u.test(printed) ? { kind: 'ignored', value } : undefined;
}

/** Labels that stand between date and text, and nowhere below it. */
const ABOVE = new Set<LabelKind>([
  'headline',
  'byline',
  'length',
  'section',
  'dateline',
  'highlight',
  'body',
  'edition',
  'series',
]);

/** Whether a label may stand below the text. */
export function standsBelow({ kind }: Label): boolean {
  return !ABOVE.has(kind);
}

export type Heading = 'body' | 'classification' | 'graphic' | 'correction' | 'end';

const HEADINGS: readonly (readonly [Heading, RegExp])[] = [
  [
    'body',
    /^(?:body|text|volltext|haupttext|corps|corps du texte|texte|texte int[ée]gral|cuerpo|hoofdtekst)$/iu,
  ],
  ['classification', /^(?:classification|klassifizierung|klassifikation|clasificaci[óo]n|classificatie)$/iu],
  ['graphic', /^(?:graphics?|grafik(?:en)?|graphiques?|notes?|anmerkungen|illustrations?)$/iu],
  ['correction', /^(?:corrections?|korrektur|berichtigung|rectificatif)$/iu],
  [
    'end',
    /^(?:end of document|ende des dokuments?|dokumentende|fin du document|fin de document|fin del documento|einde (?:van )?(?:het )?document|fine del documento|fim do documento)$/iu,
  ],
];

/** The heading a line is, of those that part an article of Nexis Uni: "Body", "Classification", "End of Document". */
export function headingOf({ text, bookmark }: ExportLine): Heading | undefined {
  if (text.length > 40) return undefined;
  if (/^(?:body|classification)(?:_\d+)?$/i.test(bookmark ?? ''))
    return bookmark?.toLowerCase().startsWith('body') === true ? 'body' : 'classification';
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}
