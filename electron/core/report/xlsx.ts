import type { ReportModel } from './model.ts';
import { allTables } from './report-tables.ts';
import { workbook, type Sheet } from './workbook.ts';

/** A workbook with one sheet for each table, numbers as numbers, and the rules and method on a sheet of their own. */
export function excelReport(model: ReportModel): Uint8Array {
  const tables = allTables(model);
  const topics: Sheet = {
    name: 'Topics',
    titles: ['Topic', 'Query', 'Version', 'Articles', 'Unique'],
    widths: [26, 70, 8, 10, 10],
    rows: model.sections.map(({ name, topic, volume }) => [
      name,
      topic?.query,
      topic?.version,
      volume.articles,
      volume.unique,
    ]),
  };
  const method: Sheet = {
    name: 'Method',
    titles: ['What', 'How'],
    widths: [22, 110],
    rows: [
      ['Title', model.title],
      ...model.method.map(({ label, text }) => [label, text]),
      ...tables.map(({ title, rule }) => [`Table: ${title}`, rule]),
    ],
  };
  const sheets = tables.map(({ title, columns, rows }) => ({
    name: title,
    titles: columns.map((column) => column.title),
    widths: columns.map(({ width }) => width),
    rows,
  }));
  return workbook([...sheets, topics, method]);
}
