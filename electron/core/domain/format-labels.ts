import type { FormatId } from './article.ts';

/** What each format is called in sentences for the analyst: "Recognised as …". */
export const FORMAT_LABELS = {
  'anpa-1312': 'ANPA 1312 agency text',
  atom: 'an Atom feed',
  csv: 'a table in text (CSV, TSV)',
  doc: 'an old Word document (.doc)',
  docx: 'a Word document',
  eml: 'an e-mail',
  europresse: 'a Europresse export',
  factiva: 'a Factiva export',
  gzip: 'a gzip archive',
  html: 'a web page',
  'iptc-7901': 'IPTC 7901 agency text',
  'json-feed': 'a JSON Feed',
  'json-table': 'a list of articles in JSON',
  jsonl: 'JSON lines',
  markdown: 'Markdown',
  mbox: 'a mailbox',
  mhtml: 'a saved web page',
  msg: 'an Outlook message (.msg)',
  'newsml-1': 'NewsML 1',
  'newsml-g2': 'NewsML-G2',
  nexis: 'a Nexis export',
  ninjs: 'ninjs',
  nitf: 'NITF',
  odt: 'an OpenDocument text',
  pdf: 'a PDF file',
  rss: 'an RSS feed',
  rtf: 'rich text',
  tar: 'a tar archive',
  text: 'plain text',
  tnef: 'a mail in Outlook’s own packing (winmail.dat)',
  'vendor-xml': 'XML of a vendor’s own',
  wordpress: 'a WordPress export',
  xlsx: 'a spreadsheet (XLSX)',
  zczc: 'agency text of the telegraph (ZCZC)',
  zip: 'a ZIP archive',
} as const satisfies Readonly<Record<FormatId, string>>;

/** The label of a format, or its id where it is one no longer read. */
export function formatLabel(id: FormatId): string {
  return new Map<FormatId, string>(Object.entries(FORMAT_LABELS)).get(id) ?? id;
}

/** The label as a name, where no sentence is around it: "web page". */
export function formatName(id: FormatId): string {
  return formatLabel(id).replace(/^an? /, '');
}
