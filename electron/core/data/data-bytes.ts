import { ofArticle, type CitedArticle } from '../citations/cited-article.ts';
import { citationsInSlices } from '../citations/index.ts';
import type { DataFormat, DataRequest } from '../domain/data-export.ts';
import type { QueryError } from '../domain/topic.ts';
import { finished } from '../finished.ts';
import type { Slices } from '../ports.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import { tableInSlices } from '../tables/write-table.ts';
import { articleRows, articlesTable } from './articles.ts';
import { coverageTable } from './coverage.ts';
import type { CountedTable } from './counted-table.ts';
import type { DataReader } from './data-reader.ts';
import { notesTable } from './notes.ts';
import { statementsTable } from './statements.ts';
import { storiesTable } from './stories.ts';

const TOLD_EVERY = 100;

/** Only articles are cited. */
export type NotCited = { readonly kind: 'not-cited' };
export type DataFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly rows: number };

type DataAsked = { readonly data: DataRequest; readonly format: DataFormat };

/** What is on the screen as the bytes of a file, every row of it, and how many were written; in one go. */
export function dataBytes(
  library: DataReader,
  asked: DataAsked,
  now: string,
): Result<DataFile, QueryError | NotCited> {
  return finished(dataInSlices(library, asked, now));
}

/** As `dataBytes`, some pages at a time; `onshare` is told how much is written. */
export function* dataInSlices(
  library: DataReader,
  { data, format }: DataAsked,
  now: string,
  onshare: (share: number) => void = () => undefined,
): Slices<Result<DataFile, QueryError | NotCited>> {
  onshare(0);
  if (format === 'ris' || format === 'bib') {
    if (data.list !== 'articles') return err({ kind: 'not-cited' });
    const volume = library.volume(data.selection);
    if (!volume.ok) return volume;
    const counted = { rows: 0 };
    const cited = counting(citedArticles(library, data), counted, volume.value.articles, onshare);
    const bytes = yield* citationsInSlices(cited, format);
    return ok({ bytes, fileName: `articles.${format}`, rows: counted.rows });
  }
  const table = tableOf(library, data, now);
  if (!table.ok) return table;
  const counted = { rows: 0 };
  const rows = counting(table.value.rows, counted, table.value.rowCount, onshare);
  const bytes = yield* tableInSlices({ ...table.value, rows }, format);
  const ending = format === 'csv-excel' ? 'csv' : format;
  return ok({ bytes, fileName: `${table.value.fileName}.${ending}`, rows: counted.rows });
}

function* citedArticles(
  library: DataReader,
  asked: Extract<DataRequest, { list: 'articles' }>,
): Generator<CitedArticle> {
  for (const { id } of articleRows(library, asked)) {
    const article = library.article(id);
    if (article !== undefined) yield ofArticle(article);
  }
}

function tableOf(library: DataReader, data: DataRequest, now: string): Result<CountedTable, QueryError> {
  switch (data.list) {
    case 'articles':
      return articlesTable(library, data);
    case 'coverage':
      return coverageTable(library, data, now);
    case 'statements':
      return statementsTable(library, data);
    case 'stories':
      return storiesTable(library, data);
    case 'notes':
      return notesTable(library, data);
    case 'rows':
      return ok({ ...data.shown, rowCount: data.shown.rows.length });
    default:
      return assertNever(data);
  }
}

/** Rows as they are written, counted, with word of how many there are of all that are expected. */
function* counting<T>(
  rows: Iterable<T>,
  counted: { rows: number },
  of: number,
  onshare: (share: number) => void,
): Generator<T> {
  for (const row of rows) {
    counted.rows += 1;
    if (counted.rows % TOLD_EVERY === 0) onshare(counted.rows / Math.max(1, of));
    yield row;
  }
}
