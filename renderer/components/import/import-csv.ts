import type { ImportRecord } from '#core/domain/import-record.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import type { FormatId } from '#core/domain/article.ts';
import { csvText } from '../csv-text.ts';
import { importErrorText, recordReason } from '../error-text.ts';
import { expectedOf, fileName, refusalsOf, stateMark } from './import-text.ts';

const COLUMNS = [
  'time', 'file', 'path', 'state', 'articles found', 'articles expected', 'articles new', 'new versions', 'reason',
  'items refused', 'watch', 'format', 'format name', 'format version', 'bytes', 'sha256',
] as const; // prettier-ignore

/** What the names in a CSV of the log are looked up in, and the zone its times are in. */
export type CsvWords = {
  readonly zone: string;
  readonly watches: readonly { readonly id: number; readonly name: string }[];
  readonly formatName: (id: FormatId) => string;
};

/** Each item of a file that could not be read, with its reason. */
function refusedText(record: ImportRecord): string {
  return refusalsOf(record)
    .map((refusal) => importErrorText(refusal).sentence)
    .join(' ');
}

const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The import log as CSV (RFC 4180), with the mark that tells Excel it is UTF-8; times on the library's wall clock. */
export function importCsv(records: readonly ImportRecord[], { zone, watches, formatName }: CsvWords): string {
  const rows = records.map((record): readonly string[] => [
    wallInZone(record.at, zone).replace('T', ' '),
    fileName(record.path),
    record.path,
    stateMark(record).word,
    String(record.articlesFound),
    numberText(expectedOf(record)),
    String(record.articlesNew),
    String(record.revised.length),
    recordReason(record),
    refusedText(record),
    watches.find((watch) => watch.id === record.watchId)?.name ?? '',
    record.format ?? '',
    record.format === undefined ? '' : formatName(record.format),
    numberText(record.formatVersion),
    numberText(record.bytes),
    record.sha256 ?? '',
  ]);
  return csvText([COLUMNS, ...rows]);
}
