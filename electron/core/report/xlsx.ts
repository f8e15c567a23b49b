import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { xmlWritable } from '../domain/xml-text.ts';
import type { ReportModel } from './model.ts';
import { allTables } from './report-tables.ts';
import type { ReportTable, TableColumn, Value } from './report-tables.ts';
import { sameBytes } from './same-bytes.ts';

/** A cell of a workbook holds no more (ECMA-376). */
const LONGEST_CELL = 32_767;

/** A workbook with one sheet for each table, columns typed, the first row kept in sight; the rules on a sheet of their own. */
export async function excelReport(model: ReportModel): Promise<Uint8Array> {
  const tables = allTables(model);
  const rules = tables.map(({ title, rule }) => [title, rule]);
  const method: ReportTable = {
    title: 'Method',
    rule: '',
    columns: [
      { title: 'What', width: 22 },
      { title: 'How', width: 110 },
    ],
    rows: [['Title', model.title], ...model.method.map(({ label, text }) => [label, text]), ...rules],
  };
  const topics: ReportTable = {
    title: 'Topics',
    rule: '',
    columns: TOPIC_COLUMNS,
    rows: model.sections.map(({ name, topic, volume }) => [
      name,
      topic?.query,
      topic?.version,
      volume.articles,
      volume.unique,
    ]),
  };
  const blob = await writeXlsxFile([...tables, topics, method].map(sheet)).toBlob();
  return sameBytes(new Uint8Array(await blob.arrayBuffer()));
}

const TOPIC_COLUMNS: readonly TableColumn[] = [
  { title: 'Topic', width: 26 },
  { title: 'Query', width: 70 },
  { title: 'Version', width: 8 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
];

function sheet({ title, columns, rows }: ReportTable) {
  const data: SheetData = [
    columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  return { data, sheet: title, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
}

function cell(value: Value): SheetData[number][number] {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: xmlWritable(value).slice(0, LONGEST_CELL), type: String };
}
