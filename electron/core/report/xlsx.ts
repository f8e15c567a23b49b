import type { Table, Value } from '../domain/table.ts';
import { workbook } from '../tables/workbook.ts';
import type { ReportModel } from './model.ts';
import { allTables } from './report-tables.ts';

const LISTS_RULE =
  'Which articles each figure counts: a row for each figure and each of its articles, by their number in the table of articles.';

function* listRows({ lists }: ReportModel): Generator<readonly Value[]> {
  for (const { id, title, articles } of lists) for (const article of articles) yield [title, article, id];
}

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
  const lists: Table = {
    title: 'Lists',
    columns: [
      { title: 'Figure', width: 60 },
      { title: 'Article', width: 10 },
      { title: 'List', width: 16 },
    ],
    rows: { [Symbol.iterator]: () => listRows(model) },
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
      ['Table: Lists', LISTS_RULE],
    ],
  };
  return workbook(model.title, [...tables, topics, lists, method]);
}
