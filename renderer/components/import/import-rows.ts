import type { FormatId } from '#core/domain/article.ts';
import type { RowsShown } from '#core/domain/data-export.ts';
import { fileName } from '#core/domain/file-name.ts';
import type { ImportRecord } from '#core/domain/import-record.ts';
import type { TableColumn, Value } from '#core/domain/table.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { importErrorText, recordReason } from '../error-text.ts';
import { expectedOf, refusalsOf, stateMark } from './import-text.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: 'Time', width: 16, kind: 'moment' },
  { title: 'File', width: 34 },
  { title: 'Path', width: 60 },
  { title: 'State', width: 14 },
  { title: 'Articles found', width: 13 },
  { title: 'Articles expected', width: 15 },
  { title: 'Articles new', width: 12 },
  { title: 'New versions', width: 12 },
  { title: 'Reason', width: 50 },
  { title: 'Items refused', width: 40 },
  { title: 'Watch', width: 18 },
  { title: 'Format', width: 12 },
  { title: 'Format name', width: 24 },
  { title: 'Format version', width: 13 },
  { title: 'Bytes', width: 12 },
  { title: 'SHA-256', width: 24 },
];

/** What the names in the rows of the log are looked up in, and the zone their times are in. */
export type LogWords = {
  readonly zone: string;
  readonly watches: readonly { readonly id: number; readonly name: string }[];
  readonly formatName: (id: FormatId) => string;
};

/** Each item of a file that could not be read, with its reason. */
function refusedText(record: ImportRecord): string | undefined {
  const refusals = refusalsOf(record).map((refusal) => importErrorText(refusal).sentence);
  return refusals.length === 0 ? undefined : refusals.join(' ');
}

function cells(record: ImportRecord, { zone, watches, formatName }: LogWords): readonly Value[] {
  return [
    wallInZone(record.at, zone),
    fileName(record.path),
    record.path,
    stateMark(record).word,
    record.articlesFound,
    expectedOf(record),
    record.articlesNew,
    record.revised.length,
    recordReason(record),
    refusedText(record),
    watches.find((watch) => watch.id === record.watchId)?.name,
    record.format,
    record.format === undefined ? undefined : formatName(record.format),
    record.formatVersion,
    record.bytes,
    record.sha256,
  ];
}

/** The import log as rows for other programs; times on the library's wall clock. */
export function importRows(
  records: readonly ImportRecord[],
  words: LogWords,
): Pick<RowsShown, 'columns' | 'rows'> {
  return { columns: COLUMNS, rows: records.map((record) => cells(record, words)) };
}
