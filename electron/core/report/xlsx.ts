import type { Table } from '../domain/table.ts';
import { workbook } from '../tables/workbook.ts';
import type { ReportModel } from './model.ts';
import { allTables } from './report-tables.ts';

/** A workbook with one sheet for each table, numbers as numbers, and the rules and method on a sheet of their own. */
export function excelReport(model: ReportModel): Uint8Array {
  const tables = allTables(model);
  const topics: Table = {
    title: 'Topics',
    columns: [
      { title: 'Topic', width: 26 },
      { title: 'Query', width: 70 },
      { title: 'Version', width: 8 },
      { title: 'Articles', width: 10 },
      { title: 'Unique', width: 10 },
    ],
    rows: model.sections.map(({ name, topic, volume }) => [
      name,
      topic?.query,
      topic?.version,
      volume.articles,
      volume.unique,
    ]),
  };
  const method: Table = {
    title: 'Method',
    columns: [
      { title: 'What', width: 22 },
      { title: 'How', width: 110 },
    ],
    rows: [
      ['Title', model.title],
      ...model.method.map(({ label, text }) => [label, text]),
      ...tables.map(({ title, rule }) => [`Table: ${title}`, rule]),
    ],
  };
  return workbook(model.title, [...tables, topics, method]);
}
