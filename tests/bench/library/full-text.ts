import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_FILE_CALLS } from '../../../electron/library/file/file-calls.ts';
import { openDatabase } from '../../../electron/library/open-database.ts';
import { DATABASE_NAME } from '../../../electron/library/open-library.ts';
import { milliseconds, timesOf, type Times } from './clock.ts';
import { open } from './made.ts';
import { native, nativeTime, nativeVersion } from './native.ts';
import { queriesOf, type QueryClass } from './words.ts';

const PAGE = { offset: 0, limit: 50 };

/** One class of queries: the index alone, the list as the window asks for it, and the program on either index. */
export type Searched = {
  readonly name: string;
  readonly index: Times;
  readonly newest: Times;
  readonly ranked: Times;
  readonly fts4?: number;
  readonly fts5?: number;
  /** The list's order in the program: all that match, sorted by date. */
  readonly listed?: number;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const newestIds = (table: string, key: string, query: string): string =>
  `select ${key} from ${table} where ${table} match ${query} order by ${key} desc limit 50`;

/** The same text in an FTS5 index in a file beside the library; made once. */
function fts5File(folder: string): string {
  const file = join(folder, 'fts5.db');
  if (existsSync(file)) return file;
  native(
    file,
    `attach ${quoted(join(folder, DATABASE_NAME))} as library;
     create virtual table words using fts5(headline, standfirst, body, byline, content='', tokenize="unicode61 remove_diacritics 2");
     insert into words (rowid, headline, standfirst, body, byline)
       select id, headline, standfirst, body, byline from library.article_text;
     insert into words (words) values ('optimize');`,
  );
  return file;
}

/** Every query once to warm up and then once for its time: a second answer to the same query comes from memory. */
function listTimes(queries: readonly string[], ask: (query: string) => unknown): Times {
  return timesOf(queries.map((query) => milliseconds(() => ask(query))));
}

function compared(folder: string, { fts4, fts5 }: QueryClass): Pick<Searched, 'fts4' | 'fts5' | 'listed'> {
  if (nativeVersion() === undefined) return {};
  const file = join(folder, DATABASE_NAME);
  const side = fts5File(folder);
  const median = (times: readonly number[]): number => timesOf(times).median;
  const sample = (queries: readonly string[]): readonly string[] => queries.slice(0, 10);
  return {
    fts4: median(
      sample(fts4).map((query) => nativeTime(file, newestIds('article_words', 'docid', quoted(query)))),
    ),
    fts5: median(sample(fts5).map((query) => nativeTime(side, newestIds('words', 'rowid', quoted(query))))),
    listed: median(
      sample(fts4).map((query) =>
        nativeTime(
          file,
          `select id from article where id in (select docid from article_words where article_words match ${quoted(query)})
           order by wall desc limit 50`.replaceAll('\n', ' '),
        ),
      ),
    ),
  };
}

export async function fullText(sqlJsFolder: string, folder: string): Promise<readonly Searched[]> {
  const library = await open(sqlJsFolder, folder);
  // As it is after a minute in which nothing was written; the FTS5 index is optimised, too.
  while (library.mergeIndexes());
  const classes = queriesOf(library);
  // Another writing of the same query has its own answer: the first round warms the code up, not the answer.
  const asWritten = (query: string, round: number): string => `${query}${' '.repeat(round)}`;
  for (const { queries } of classes) {
    for (const query of queries.slice(0, 4))
      library.articles({ filters: [], query: asWritten(query, 1) }, 'newest', PAGE);
  }
  const lists = classes.map(({ queries }) => ({
    newest: listTimes(queries, (query) =>
      library.articles({ filters: [], query: asWritten(query, 2) }, 'newest', PAGE),
    ),
    ranked: listTimes(queries, (query) => {
      const page = library.articles({ filters: [], query: asWritten(query, 3) }, 'relevance', {
        offset: 0,
        limit: 20,
      });
      if (page.ok) for (const { id } of page.value) library.matches(id, query);
    }),
  }));
  library.close();
  const indexes = await indexTimes(sqlJsFolder, folder, classes);
  return classes.map((one, place) => ({
    name: one.name,
    index: indexes[place] ?? timesOf([]),
    newest: lists[place]?.newest ?? timesOf([]),
    ranked: lists[place]?.ranked ?? timesOf([]),
    ...compared(folder, one),
  }));
}

/** The full-text index through our file binding, asked as the program is asked. */
async function indexTimes(
  sqlJsFolder: string,
  folder: string,
  classes: readonly QueryClass[],
): Promise<readonly Times[]> {
  const opened = await openDatabase(join(folder, DATABASE_NAME), {
    sqlJsFolder,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  const ask = (query: string): unknown => connection.rows(newestIds('article_words', 'docid', '?'), query);
  const times = classes.map(({ fts4 }) => {
    for (const query of fts4) ask(query);
    return timesOf(fts4.flatMap((query) => [0, 1, 2].map(() => milliseconds(() => ask(query)))));
  });
  connection.close();
  return times;
}
