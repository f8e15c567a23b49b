import type { Table, Value } from '../domain/table.ts';
import { workbook } from '../tables/workbook.ts';
import { wordsOf } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { columnsIn } from './report-table.ts';
import { allTables } from './report-tables.ts';

function* listRows({ lists }: ReportModel): Generator<readonly Value[]> {
  for (const { id, title, articles } of lists) for (const article of articles) yield [title, article, id];
}

/** A workbook with one sheet for each table, numbers as numbers, and the rules and method on a sheet of their own. */
export function excelReport(model: ReportModel): Uint8Array {
  const words = wordsOf(model);
  const say = words.say.tables;
  const column = columnsIn(words.say);
  const tables = allTables(model, words);
  const topics: Table = {
    title: say.titles.topics,
    columns: [
      column('topic', 26),
      column('query', 70),
      column('version', 8),
      column('articles', 10),
      column('unique', 10),
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
    title: say.titles.lists,
    columns: [column('figure', 60), column('article', 10), column('list', 16)],
    rows: { [Symbol.iterator]: () => listRows(model) },
  };
  const method: Table = {
    title: say.titles.method,
    columns: [column('what', 22), column('how', 110)],
    rows: [
      [say.title, model.title],
      ...model.method.map(({ label, text }) => [label, text]),
      ...tables.map(({ title, rule }) => [say.ofTable(title), rule]),
      [say.ofTable(say.titles.lists), say.lists],
    ],
  };
  return workbook(model.title, [...tables, topics, lists, method]);
}
