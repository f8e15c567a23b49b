import type { ImportRecord } from '#core/domain/import-record.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { recordReason } from '../error-text.ts';
import { fileName, stateMark } from './import-text.ts';

const COLUMNS = [
  'time', 'file', 'path', 'state', 'articles found', 'articles new', 'reason', 'watch', 'format', 'format version',
  'bytes', 'sha256',
] as const; // prettier-ignore

/** A cell as RFC 4180 wants it; what a table would take for a formula is disarmed by an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The import log as CSV, with the mark that tells Excel it is UTF-8; times on the wall clock of `zone`. */
export function importCsv(
  records: readonly ImportRecord[],
  zone: string,
  watches: readonly { readonly id: number; readonly name: string }[],
): string {
  const rows = records.map((record): readonly string[] => [
    wallInZone(record.at, zone).replace('T', ' '),
    fileName(record.path),
    record.path,
    stateMark(record).word,
    String(record.articlesFound),
    String(record.articlesNew),
    recordReason(record),
    watches.find((watch) => watch.id === record.watchId)?.name ?? '',
    record.format ?? '',
    record.formatVersion === undefined ? '' : String(record.formatVersion),
    record.bytes === undefined ? '' : String(record.bytes),
    record.sha256 ?? '',
  ]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
