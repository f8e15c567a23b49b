import type { DataFormat } from '../domain/data-export.ts';
import type { DataTable } from '../domain/table.ts';
import type { Slices } from '../ports.ts';
import { assertNever } from '../result.ts';
import { csvLine, CSV_MARK } from './csv-text.ts';
import { jsonPieces } from './json-text.ts';
import { utf8InSlices } from './text-bytes.ts';
import { workbookInSlices } from './workbook.ts';

type TableFormat = Exclude<DataFormat, 'ris' | 'bib'>;

function* csvPieces({ columns, rows }: DataTable, isMarked: boolean): Generator<string> {
  if (isMarked) yield CSV_MARK;
  yield csvLine(columns.map(({ title }) => title));
  for (const row of rows) yield csvLine(row);
}

/** A table as the bytes of a file; its rows are asked for one by one. */
export function* tableInSlices(table: DataTable, format: TableFormat): Slices<Uint8Array> {
  switch (format) {
    case 'csv':
    case 'csv-excel':
      return yield* utf8InSlices(csvPieces(table, format === 'csv-excel'));
    case 'json':
      return yield* utf8InSlices(jsonPieces(table));
    case 'xlsx':
      return yield* workbookInSlices(table.title, [
        table,
        {
          title: 'About',
          columns: [
            { title: 'What', width: 22 },
            { title: 'How', width: 110, kind: 'prose' },
          ],
          rows: table.about.map(({ label, text }) => [label, text]),
        },
      ]);
    default:
      return assertNever(format);
  }
}
