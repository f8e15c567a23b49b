import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TIMELINE_BYS } from '#core/domain/coverage.ts';
import type { Selection } from '#core/domain/selection.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { ledgerChanges } from '../../electron/library/ledger/ledger-changes.ts';
import { libraryParts, type LibraryParts } from '../../electron/library/library-parts.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { originals } from '../../electron/library/originals/originals.ts';
import type { Connection, Parameter } from '../../electron/library/sql/connection.ts';
import { textAt } from '../../electron/library/sql/row.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  keep,
  minute,
  NOW,
  quoting,
  SQL_JS_FOLDER,
} from './a-library.ts';

type Asked = { readonly sql: string; readonly parameters: readonly Parameter[] };

/** The parts of a library with some articles, and a record of what they ask the database. */
async function watched(): Promise<{
  readonly parts: LibraryParts;
  readonly connection: Connection;
  readonly plansOf: (work: () => unknown) => string[];
  readonly statementsOf: (work: () => unknown) => number;
}> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(
    library,
    ...Array.from({ length: 60 }, (_, place) =>
      aNewArticle({
        outlet: { name: `Outlet ${place % 9}` },
        datePublished: minute(`2026-09-${String((place % 28) + 1).padStart(2, '0')}T10:00`),
      }),
    ),
  );
  library.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  const asked: Asked[] = [];
  const recording: Connection = {
    ...connection,
    row: (sql, ...parameters) => {
      asked.push({ sql, parameters });
      return connection.row(sql, ...parameters);
    },
    rows: (sql, ...parameters) => {
      asked.push({ sql, parameters });
      return connection.rows(sql, ...parameters);
    },
  };
  const parts = libraryParts(recording, originals(folder));
  const plansOf = (work: () => unknown): string[] => {
    asked.length = 0;
    work();
    return asked.flatMap(({ sql, parameters }) =>
      connection.rows(`EXPLAIN QUERY PLAN ${sql}`, ...parameters).map((row) => textAt(row, 3)),
    );
  };
  const statementsOf = (work: () => unknown): number => {
    asked.length = 0;
    work();
    return asked.length;
  };
  return { parts, connection, plansOf, statementsOf };
}

const PAGE = { offset: 0, limit: 50 };
const RANGE = { from: '2026-09-01T00:00', to: '2026-09-08T00:00' };
const SELECTIONS: readonly Selection[] = [
  { filters: [] },
  { filters: [], range: RANGE },
  { filters: [{ field: 'outlet', value: 'Outlet 1', exclude: false }] },
  { filters: [{ field: 'topic', value: '1', exclude: false }], range: RANGE },
  { filters: [{ field: 'quoted-source', value: 'Ida Moss', exclude: false }] },
  { filters: [{ field: 'story', value: '1', exclude: false }] },
  { filters: [{ field: 'watch', value: '1', exclude: false }] },
  { filters: [], query: 'dam' },
];

/** A walk over whole rows of a table that grows with the library; walking an index alone is how all of it is counted. */
const WHOLE_SCAN = /^SCAN (article|article_text|attribution|member)$/;

test('no common selection reads every article row', async () => {
  const { parts, plansOf } = await watched();
  for (const selection of SELECTIONS) {
    const plans = plansOf(() => {
      parts.chosen(selection);
      parts.list.articles(selection, 'newest', PAGE);
      parts.list.articles(selection, 'oldest', PAGE);
      parts.list.days(selection, 'newest');
      for (const by of TIMELINE_BYS) {
        parts.buckets.count(selection, by, 'day');
      }
      parts.statements.list(selection, { quotedSource: 'Ida Moss' }, PAGE);
    });
    expect(plans.filter((line) => WHOLE_SCAN.test(line))).toEqual([]);
  }
});

test('the newest articles come from their index without sorting', async () => {
  const { parts, plansOf } = await watched();
  const plans = plansOf(() => parts.list.articles({ filters: [] }, 'newest', PAGE));
  expect(plans[0]).toMatch(/USING COVERING INDEX article_by_wall/);
  expect(plans.join()).not.toContain('TEMP B-TREE');
});

test('what is counted is read once, from the table in its own order and from indexes', async () => {
  const { parts, plansOf } = await watched();
  const first = plansOf(() => {
    parts.buckets.count({ filters: [] }, 'topic', 'day');
    parts.buckets.count({ filters: [] }, 'quoted-source', 'day');
  });
  expect(first.filter((line) => /article_(topic|statements) /.test(line))).not.toEqual([]);
  expect(first.join()).not.toContain('TEMP B-TREE');
  expect(first.join()).toMatch(/SEARCH article_statements USING INTEGER PRIMARY KEY/);
  const kinds = plansOf(() => parts.buckets.count({ filters: [] }, 'quoted-kind', 'day'));
  expect(kinds).toEqual([]);
  const again = plansOf(() => parts.buckets.count({ filters: [], range: RANGE }, 'outlet', 'hour'));
  expect(again.filter((line) => !line.includes('outlet'))).toEqual([]);
});

test('a page of the list is three statements, however long it is', async () => {
  const { parts, statementsOf } = await watched();
  const short = statementsOf(() => parts.list.articles({ filters: [] }, 'newest', { offset: 0, limit: 2 }));
  const long = statementsOf(() => parts.list.articles({ filters: [] }, 'newest', { offset: 0, limit: 60 }));
  expect(long).toBe(short);
  expect(long).toBeLessThanOrEqual(3);
});

test('articles kept in one transaction are one part of the full-text index', async () => {
  const { parts, connection } = await watched();
  // Its triggers stand between two articles, as they do in a library that is open.
  ledgerChanges(connection).notice();
  const parted = (): number =>
    Number(connection.row('SELECT count(*) FROM article_words_segdir WHERE level = 0')?.[0]);
  const before = parted();
  connection.script('BEGIN');
  const topic = parts.topics.save({ name: 'Dams', query: 'dam', colour: 1, at: NOW });
  for (let place = 0; place < 6; place += 1) {
    const importId = parts.imports.add(anImport({ sha256: `other ${place}` }), false);
    const copiesOf = place === 0 ? [] : [1];
    parts.articles.add(
      aNewArticle(
        { headline: `Ferry ${place}`, attributions: [quoting('Ida Moss'), quoting(`Speaker ${place}`)] },
        { importId, copiesOf, topics: [topic.id], givenTopics: [topic.id] },
      ),
      'UTC',
    );
  }
  parts.write();
  connection.script('COMMIT');
  expect(parted()).toBe(before + 1);
});

test('an article is found in the transaction that keeps it, and not after that was undone', async () => {
  const { parts, connection } = await watched();
  const found = (): number => {
    const volume = parts.chosen({ filters: [], query: 'headline:Lightship' });
    return volume.ok ? volume.value.places.length : -1;
  };
  connection.script('BEGIN');
  const importId = parts.imports.add(anImport({ sha256: 'other' }), false);
  parts.articles.add(aNewArticle({ headline: 'Lightship' }, { importId }), 'UTC');
  expect(found()).toBe(1);
  parts.articles.add(aNewArticle({ headline: 'Lightship again' }, { importId }), 'UTC');
  connection.script('ROLLBACK');
  parts.forget();
  connection.script('BEGIN');
  parts.write();
  connection.script('COMMIT');
  expect(found()).toBe(0);
  expect(connection.row("SELECT count(*) FROM article_words WHERE article_words MATCH 'lightship'")).toEqual([
    0,
  ]);
});
