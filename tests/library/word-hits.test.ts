import fc from 'fast-check';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { libraryParts } from '../../electron/library/library-parts.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { originals } from '../../electron/library/originals/originals.ts';
import { readMatchInfo } from '../../electron/library/queries/bm25.ts';
import { wordHits, type AskedWord } from '../../electron/library/queries/word-hits.ts';
import type { Connection } from '../../electron/library/sql/connection.ts';
import { numberAt } from '../../electron/library/sql/row.ts';
import { aFolder, aLibrary, aNewArticle, anImport, change, keep, SQL_JS_FOLDER } from './a-library.ts';

const COLUMNS = ['headline', 'standfirst', 'body', 'byline'];

async function open() {
  const folder = aFolder();
  (await aLibrary(folder)).close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  onTestFinished(() => connection.close());
  const parts = libraryParts(connection, originals(folder));
  const importId = parts.imports.add(anImport(), false);
  const inTransaction = (work: () => void): void => {
    connection.script('BEGIN');
    work();
    parts.write();
    connection.script('COMMIT');
  };
  return { connection, parts, importId, inTransaction };
}

/** What SQLite says itself, article by article. */
function bySqlite(connection: Connection, { text, isPrefix, column }: AskedWord): readonly unknown[] {
  const word = `${text}${isPrefix ? '*' : ''}`;
  const field = COLUMNS[column ?? -1];
  return connection
    .rows(
      `SELECT docid, matchinfo(article_words, 'y') FROM article_words WHERE article_words MATCH ?`,
      field === undefined ? `"${word}"` : `${field}:${word}`,
    )
    .map((row) => [numberAt(row, 0), ...readMatchInfo(row[1] as Uint8Array)]);
}

function byLists(connection: Connection, word: AskedWord): readonly unknown[] {
  const { ids, hits } = wordHits(connection)(word);
  return [...ids].map((id, at) => [id, ...hits.subarray(4 * at, 4 * at + 4)]);
}

const WORDS = ['dam', 'damage', 'dams', 'd', 'wall', 'walls', 'élan', 'zebra', '水', 'x1', 'x12', 'x123'];
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' '));
const anyText4 = fc.record({ headline: anyText, standfirst: anyText, body: anyText, byline: anyText });
const anyAct = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('add' as const), texts: fc.array(anyText4, { maxLength: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('change' as const), at: fc.nat(40), text: anyText4 }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('remove' as const), at: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('merge' as const) }) },
);
const ASKED: readonly AskedWord[] = [
  ...WORDS.map((word) => word.replace('é', 'e')),
  'da',
  'x',
  'e',
  'nowhere',
].flatMap((text) =>
  [true, false].flatMap((isPrefix) => [undefined, 0, 1, 2, 3].map((column) => ({ text, isPrefix, column }))),
);

test('the lists of the index tell of every word what SQLite tells, however its parts came about', async () => {
  const { connection, parts, importId, inTransaction } = await open();
  let deepest = 0;
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 4, maxLength: 14 }), (acts) => {
      inTransaction(() => parts.articles.clear());
      const ids: number[] = [];
      for (const each of acts) {
        if (each.act === 'merge') {
          parts.mergeSome();
          continue;
        }
        inTransaction(() => {
          if (each.act === 'add')
            for (const text of each.texts)
              ids.push(parts.articles.add(aNewArticle(text, { importId }), 'UTC'));
          const id = each.act === 'add' ? undefined : ids[each.at % Math.max(1, ids.length)];
          if (id === undefined) return;
          if (each.act === 'change')
            parts.changes.renew({ id, version: 1 }, aNewArticle(each.text, { importId }), 'UTC');
          else if (each.act === 'remove') {
            parts.changes.remove(id);
            ids.splice(ids.indexOf(id), 1);
          }
        });
      }
      const row = connection.row('SELECT count(*) FROM article_words_segdir') ?? [];
      deepest = Math.max(deepest, numberAt(row, 0));
      for (const word of ASKED)
        expect(byLists(connection, word), JSON.stringify(word)).toEqual(bySqlite(connection, word));
    }),
    { numRuns: 25 },
  );
  expect(deepest).toBeGreaterThan(3);
});

test('words are found in an index of many blocks, merged or half merged', async () => {
  const { connection, parts, importId, inTransaction } = await open();
  const number = (place: number): string => `w${((place * 7919) % 100_003).toString(36)}`;
  const body = (place: number): string =>
    `the ${Array.from({ length: 250 }, (_, at) => number(place * 250 + at)).join(' the ')}`;
  for (let batch = 0; batch < 6; batch += 1)
    inTransaction(() => {
      for (let place = 0; place < 40; place += 1)
        parts.articles.add(aNewArticle({ body: body(batch * 40 + place) }, { importId }), 'UTC');
    });
  const asked = ['the', 'w1', 'w2a', 'wz', 'wzz', 'w', 'th', 'a', 'zz', number(3), number(777), number(9999)];
  const words = asked.flatMap((text) =>
    [true, false].map((isPrefix) => ({ text, isPrefix, column: undefined })),
  );
  const agree = (): void => {
    for (const word of words)
      expect(byLists(connection, word), JSON.stringify(word)).toEqual(bySqlite(connection, word));
  };
  agree();
  parts.mergeSome();
  agree();
  inTransaction(() => parts.articles.add(aNewArticle({ body: 'the w1 wz' }, { importId }), 'UTC'));
  agree();
  while (parts.mergeSome());
  agree();
  // Some of them are what parts one block from the next.
  for (let place = 0; place < 60_000; place += 97) {
    const [article = 0] = wordHits(connection)({ text: number(place), isPrefix: false }).ids;
    expect(article, number(place)).toBe(Math.floor(place / 250) + 1);
  }
  const height = connection.row(
    'SELECT max(height) FROM (SELECT substr(hex(root), 1, 2) AS height FROM article_words_segdir)',
  );
  expect(Number(height?.[0])).toBeGreaterThan(0);
});

test('within a transaction the best match may be an article it wrote', async () => {
  const library = await aLibrary();
  keep(library, aNewArticle({ headline: 'x', body: 'dam wall sea' }));
  change(library, () => {
    const importId = library.addImport(anImport());
    const id = library.addArticle(aNewArticle({ headline: 'dam', body: 'dam dam' }, { importId }));
    const rows = library.articles({ query: 'dam', filters: [] }, 'relevance', { offset: 0, limit: 1 });
    expect(rows.ok && rows.value.map((row) => row.id)).toEqual([id]);
  });
});
