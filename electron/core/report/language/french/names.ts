import type { MediaType } from '../../../domain/article.ts';
import type { AttributionKind, QuotedSourceKind } from '../../../domain/attribution.ts';
import type { FilterField } from '../../../domain/selection.ts';
import { languageNames, lookedUp, type FormatWords, type UnnamedWords } from '../named.ts';
import type { ReportWords } from '../report-words.ts';

export const KINDS: Readonly<Record<AttributionKind, string>> = {
  direct: 'directe',
  indirect: 'indirecte',
  mixed: 'mixte',
};

const FIELDS: Readonly<Record<FilterField, string>> = {
  topic: 'thème',
  outlet: 'média',
  origin: 'origine',
  language: 'langue',
  format: 'format',
  story: 'sujet',
  watch: 'dossier surveillé',
  tag: 'étiquette',
  'quoted-kind': 'type de source citée',
  'quoted-source': 'source citée',
  'duplicate-group': 'groupe de doublons',
};

const MEDIA_TYPES: Readonly<Record<MediaType, string>> = {
  newspaper: 'journal',
  magazine: 'magazine',
  broadcaster: 'audiovisuel',
  online: 'en ligne seulement',
  agency: 'agence de presse',
  trade: 'presse professionnelle',
  newsletter: 'lettre d’information',
  institution: 'institution',
};

const QUOTED_KINDS: Readonly<Record<QuotedSourceKind, string>> = {
  person: 'personne',
  official: 'responsable',
  government: 'gouvernement',
  military: 'armée',
  police: 'police',
  court: 'tribunal',
  igo: 'organisation internationale',
  ngo: 'ONG',
  party: 'parti',
  company: 'entreprise',
  academic: 'universitaire',
  body: 'organisme',
  group: 'groupe',
  document: 'document',
  media: 'média',
  unknown: 'type non indiqué',
};

const UNNAMED: UnnamedWords = {
  'unnamed official': 'responsable non nommé',
  'unnamed person': 'personne non nommée',
  'unnamed people': 'personnes non nommées',
  'unnamed document': 'document non nommé',
  'unnamed medium': 'média non nommé',
  'unnamed body': 'organisme non nommé',
  'not told who': 'auteur non indiqué',
  'nobody named': 'personne de nommé',
};

const FORMATS: FormatWords = {
  'anpa-1312': 'texte d’agence ANPA 1312',
  atom: 'flux Atom',
  csv: 'tableau en texte (CSV, TSV)',
  doc: 'ancien document Word (.doc)',
  docx: 'document Word',
  eml: 'courriel',
  europresse: 'export Europresse',
  factiva: 'export Factiva',
  gzip: 'archive gzip',
  html: 'page web',
  'iptc-7901': 'texte d’agence IPTC 7901',
  'json-feed': 'JSON Feed',
  'json-table': 'liste d’articles en JSON',
  jsonl: 'lignes JSON',
  markdown: 'Markdown',
  mbox: 'boîte aux lettres',
  mhtml: 'page web enregistrée',
  msg: 'message Outlook (.msg)',
  'newsml-1': 'NewsML 1',
  'newsml-g2': 'NewsML-G2',
  nexis: 'export Nexis',
  ninjs: 'ninjs',
  nitf: 'NITF',
  odt: 'texte OpenDocument',
  pdf: 'fichier PDF',
  rss: 'flux RSS',
  rtf: 'texte enrichi',
  tar: 'archive tar',
  text: 'texte brut',
  tnef: 'courriel au format propre à Outlook (winmail.dat)',
  'vendor-xml': 'XML propre à un fournisseur',
  wordpress: 'export WordPress',
  xlsx: 'feuille de calcul (XLSX)',
  zczc: 'texte d’agence par télex (ZCZC)',
  zip: 'archive ZIP',
};

/** What the things a report tells are called, in French. */
export const names: ReportWords['names'] = {
  kinds: KINDS,
  forms: {
    named: 'nommée',
    unnamed: 'non nommée',
    collective: 'collective',
    document: 'document',
    media: 'média',
    none: 'sans source',
  },
  statuses: {
    usable: 'utilisable',
    corrected: 'rectifié',
    updated: 'mis à jour',
    withdrawn: 'retiré',
    embargoed: 'sous embargo',
  },
  fields: FIELDS,
  mediaTypes: MEDIA_TYPES,
  mediaTypeNames: MEDIA_TYPES,
  quotedKinds: QUOTED_KINDS,
  quotedKind: lookedUp(QUOTED_KINDS),
  format: lookedUp(FORMATS),
  language: languageNames({
    ar: 'arabe', bg: 'bulgare', bn: 'bengali', ca: 'catalan', cs: 'tchèque', da: 'danois', de: 'allemand', el: 'grec',
    en: 'anglais', es: 'espagnol', et: 'estonien', fa: 'persan', fi: 'finnois', fr: 'français', ga: 'irlandais',
    he: 'hébreu', hi: 'hindi', hr: 'croate', hu: 'hongrois', id: 'indonésien', is: 'islandais', it: 'italien',
    ja: 'japonais', ka: 'géorgien', kk: 'kazakh', ko: 'coréen', ku: 'kurde', lt: 'lituanien', lv: 'letton',
    mk: 'macédonien', ms: 'malais', nb: 'norvégien', nl: 'néerlandais', nn: 'norvégien nynorsk', no: 'norvégien',
    pl: 'polonais', ps: 'pachto', pt: 'portugais', ro: 'roumain', ru: 'russe', sk: 'slovaque', sl: 'slovène',
    sq: 'albanais', sr: 'serbe', sv: 'suédois', sw: 'swahili', ta: 'tamoul', th: 'thaï', tr: 'turc', uk: 'ukrainien',
    ur: 'ourdou', vi: 'vietnamien', zh: 'chinois',
  }), // prettier-ignore
  quotedSource: lookedUp(UNNAMED),
  absent: () => 'non indiqué',
  query: (query) => `requête\u00a0: ${query}`,
  filter: (field, value, isExcluded) => `${FIELDS[field]}\u00a0: ${isExcluded ? 'sauf ' : ''}${value}`,
};
