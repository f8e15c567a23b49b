import type { MediaType } from '../../../domain/article.ts';
import type { AttributionKind, QuotedSourceKind } from '../../../domain/attribution.ts';
import type { FilterField } from '../../../domain/selection.ts';
import { languageNames, lookedUp, type FormatWords, type UnnamedWords } from '../named.ts';
import type { ReportWords } from '../report-words.ts';

export const KINDS: Readonly<Record<AttributionKind, string>> = {
  direct: 'directa',
  indirect: 'indirecta',
  mixed: 'mixta',
};

const FIELDS: Readonly<Record<FilterField, string>> = {
  topic: 'tema',
  outlet: 'medio',
  origin: 'origen',
  language: 'idioma',
  format: 'formato',
  story: 'noticia',
  watch: 'carpeta vigilada',
  tag: 'etiqueta',
  'quoted-kind': 'tipo de fuente citada',
  'quoted-source': 'fuente citada',
  'duplicate-group': 'grupo de duplicados',
};

const MEDIA_TYPES: Readonly<Record<MediaType, string>> = {
  newspaper: 'periódico',
  magazine: 'revista',
  broadcaster: 'radio y televisión',
  online: 'solo digital',
  agency: 'agencia de noticias',
  trade: 'prensa especializada',
  newsletter: 'boletín',
  institution: 'institución',
};

const QUOTED_KINDS: Readonly<Record<QuotedSourceKind, string>> = {
  person: 'persona',
  official: 'cargo público',
  government: 'gobierno',
  military: 'ejército',
  police: 'policía',
  court: 'tribunal',
  igo: 'organización internacional',
  ngo: 'ONG',
  party: 'partido',
  company: 'empresa',
  academic: 'ámbito académico',
  body: 'organismo',
  group: 'grupo',
  document: 'documento',
  media: 'medio',
  unknown: 'tipo sin indicar',
};

const UNNAMED: UnnamedWords = {
  'unnamed official': 'cargo sin nombrar',
  'unnamed person': 'persona sin nombrar',
  'unnamed people': 'personas sin nombrar',
  'unnamed document': 'documento sin nombrar',
  'unnamed medium': 'medio sin nombrar',
  'unnamed body': 'organismo sin nombrar',
  'not told who': 'autor sin indicar',
  'nobody named': 'nadie nombrado',
};

const FORMATS: FormatWords = {
  'anpa-1312': 'texto de agencia ANPA 1312',
  atom: 'canal Atom',
  csv: 'tabla en texto (CSV, TSV)',
  doc: 'documento de Word antiguo (.doc)',
  docx: 'documento de Word',
  eml: 'correo electrónico',
  europresse: 'exportación de Europresse',
  factiva: 'exportación de Factiva',
  gzip: 'archivo comprimido gzip',
  html: 'página web',
  'iptc-7901': 'texto de agencia IPTC 7901',
  'json-feed': 'JSON Feed',
  'json-table': 'lista de artículos en JSON',
  jsonl: 'líneas JSON',
  markdown: 'Markdown',
  mbox: 'buzón de correo',
  mhtml: 'página web guardada',
  msg: 'mensaje de Outlook (.msg)',
  'newsml-1': 'NewsML 1',
  'newsml-g2': 'NewsML-G2',
  nexis: 'exportación de Nexis',
  ninjs: 'ninjs',
  nitf: 'NITF',
  odt: 'texto OpenDocument',
  pdf: 'archivo PDF',
  rss: 'canal RSS',
  rtf: 'texto enriquecido',
  tar: 'archivo tar',
  text: 'texto sin formato',
  tnef: 'correo en el formato propio de Outlook (winmail.dat)',
  'vendor-xml': 'XML propio de un proveedor',
  wordpress: 'exportación de WordPress',
  xlsx: 'hoja de cálculo (XLSX)',
  zczc: 'texto de agencia por télex (ZCZC)',
  zip: 'archivo ZIP',
};

/** What the things a report tells are called, in Spanish. */
export const names: ReportWords['names'] = {
  kinds: KINDS,
  forms: {
    named: 'con nombre',
    unnamed: 'sin nombre',
    collective: 'colectiva',
    document: 'documento',
    media: 'medio',
    none: 'sin fuente',
  },
  statuses: {
    usable: 'utilizable',
    corrected: 'corregido',
    updated: 'actualizado',
    withdrawn: 'retirado',
    embargoed: 'con embargo',
  },
  fields: FIELDS,
  mediaTypes: MEDIA_TYPES,
  mediaTypeNames: MEDIA_TYPES,
  quotedKinds: QUOTED_KINDS,
  quotedKind: lookedUp(QUOTED_KINDS),
  format: lookedUp(FORMATS),
  language: languageNames({
    ar: 'árabe', bg: 'búlgaro', bn: 'bengalí', ca: 'catalán', cs: 'checo', da: 'danés', de: 'alemán', el: 'griego',
    en: 'inglés', es: 'español', et: 'estonio', fa: 'persa', fi: 'finés', fr: 'francés', ga: 'irlandés', he: 'hebreo',
    hi: 'hindi', hr: 'croata', hu: 'húngaro', id: 'indonesio', is: 'islandés', it: 'italiano', ja: 'japonés',
    ka: 'georgiano', kk: 'kazajo', ko: 'coreano', ku: 'kurdo', lt: 'lituano', lv: 'letón', mk: 'macedonio',
    ms: 'malayo', nb: 'noruego', nl: 'neerlandés', nn: 'noruego nynorsk', no: 'noruego', pl: 'polaco', ps: 'pastún',
    pt: 'portugués', ro: 'rumano', ru: 'ruso', sk: 'eslovaco', sl: 'esloveno', sq: 'albanés', sr: 'serbio',
    sv: 'sueco', sw: 'suajili', ta: 'tamil', th: 'tailandés', tr: 'turco', uk: 'ucraniano', ur: 'urdu',
    vi: 'vietnamita', zh: 'chino',
  }), // prettier-ignore
  quotedSource: lookedUp(UNNAMED),
  absent: () => 'sin indicar',
  query: (query) => `consulta: ${query}`,
  filter: (field, value, isExcluded) => `${FIELDS[field]}: ${isExcluded ? 'excepto ' : ''}${value}`,
};
