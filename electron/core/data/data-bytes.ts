import { citationBytes } from '../citations/index.ts';
import { ofArticle } from '../citations/cited-article.ts';
import type { DataFormat, DataRequest } from '../domain/data-export.ts';
import type { DataTable, Value } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import { writeTable } from '../tables/write-table.ts';
import { articleRows, articlesTable } from './articles.ts';
import { coverageTable } from './coverage.ts';
import type { DataReader } from './data-reader.ts';
import { statementsTable } from './statements.ts';
import { storiesTable } from './stories.ts';

/** Only articles are cited. */
export type NotCited = { readonly kind: 'not-cited' };
export type DataFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly rows: number };

/** What is on the screen as the bytes of a file, every row of it, and how many were written. */
export function dataBytes(
  library: DataReader,
  { data, format }: { readonly data: DataRequest; readonly format: DataFormat },
  now: string,
): Result<DataFile, QueryError | NotCited> {
  if (format === 'ris' || format === 'bib') {
    if (data.list !== 'articles') return err({ kind: 'not-cited' });
    const volume = library.volume(data.selection);
    if (!volume.ok) return volume;
    let rows = 0;
    function* cited() {
      for (const { id } of articleRows(library, data as Extract<DataRequest, { list: 'articles' }>)) {
        const article = library.article(id);
        if (article === undefined) continue;
        rows += 1;
        yield ofArticle(article);
      }
    }
    const bytes = citationBytes(cited(), format);
    return ok({ bytes, fileName: `articles.${format}`, rows });
  }
  const table = tableOf(library, data, now);
  if (!table.ok) return table;
  const counted = { rows: 0 };
  const bytes = writeTable({ ...table.value, rows: counting(table.value.rows, counted) }, format);
  const ending = format === 'csv-excel' ? 'csv' : format;
  return ok({ bytes, fileName: `${table.value.fileName}.${ending}`, rows: counted.rows });
}

function tableOf(library: DataReader, data: DataRequest, now: string): Result<DataTable, QueryError> {
  switch (data.list) {
    case 'articles':
      return articlesTable(library, data);
    case 'coverage':
      return coverageTable(library, data, now);
    case 'statements':
      return statementsTable(library, data);
    case 'stories':
      return storiesTable(library, data);
    case 'rows':
      return ok(data.shown);
    default:
      return assertNever(data);
  }
}

function* counting(rows: Iterable<readonly Value[]>, counted: { rows: number }): Generator<readonly Value[]> {
  for (const row of rows) {
    counted.rows += 1;
    yield row;
  }
}
