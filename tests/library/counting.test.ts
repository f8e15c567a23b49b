import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { NewArticle } from '#core/filing.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { libraryParts, type LibraryParts } from '../../electron/library/library-parts.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { originals } from '../../electron/library/originals/originals.ts';
import type { Connection } from '../../electron/library/sql/connection.ts';
import { numberAt } from '../../electron/library/sql/row.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  minute,
  NOW,
  quoting,
  SQL_JS_FOLDER,
} from './a-library.ts';
import { allCounts } from './all-counts.ts';

/**
 * Counts are made from columns in memory that are kept up with the tables. Whatever is written, in whatever order, they
 * must be what somebody counts who reads the tables for the first time.
 */
const ACTIONS = [
  'add',
  'version',
  'remove',
  'rename outlet',
  'refile topic',
  'remove topic',
  'move zone',
  'unknown writer',
  'rollback',
  'clear',
] as const;
const step = fc.record({
  what: fc.constantFrom('add', 'add', 'add', 'version', 'remove', ...ACTIONS),
  which: fc.nat(20),
  copies: fc.array(fc.nat(20), { maxLength: 2 }),
  outlet: fc.constantFrom('Marren Herald', 'Port Ansel Post', undefined),
  day: fc.integer({ min: 1, max: 28 }),
  topics: fc.subarray([1, 2]),
  quoted: fc.subarray(['Ida Moss', 'Harbour Board']),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function anOpenDatabase(): Promise<{ readonly connection: Connection; readonly folder: string }> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  library.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  onTestFinished(() => connection.close());
  return { connection, folder };
}

function anArticle(
  { outlet, day, topics, quoted }: Step,
  importId: number,
  copiesOf: readonly number[],
): NewArticle {
  return aNewArticle(
    {
      ...(outlet !== undefined && { outlet: { name: outlet } }),
      datePublished: minute(`2026-09-${String(day).padStart(2, '0')}T23:30`, '+02:00'),
      attributions: quoted.map(quoting),
    },
    { importId, copiesOf, topics },
  );
}

function carryOut(parts: LibraryParts, connection: Connection, one: Step, importId: number): void {
  const ids = connection.rows('SELECT id FROM article ORDER BY id').map((row) => numberAt(row, 0));
  const at = (place: number): number | undefined => ids[place % Math.max(1, ids.length)];
  const id = at(one.which);
  const copiesOf = one.copies.flatMap((place) => at(place) ?? []);
  const article = anArticle(one, importId, copiesOf);
  switch (one.what) {
    case 'add':
      parts.articles.add(article, 'UTC');
      return;
    case 'version':
      if (id !== undefined) parts.changes.addVersion(id, { ...article, copiesOf: [] }, 'UTC');
      return;
    case 'remove':
      if (id !== undefined) parts.changes.remove(id);
      return;
    case 'rename outlet':
      parts.outletEntries.save({ name: 'Herald', aliases: ['Marren Herald'], domains: [] }, undefined);
      return;
    case 'refile topic':
      parts.topics.refile(1, 'SELECT id FROM article WHERE id % 2 = 0');
      return;
    case 'remove topic':
      parts.topics.remove(2);
      return;
    case 'move zone':
      parts.articles.renewWalls(one.which % 2 === 0 ? 'Asia/Tokyo' : 'UTC');
      return;
    case 'unknown writer':
      parts.connection.run('UPDATE article SET outlet_id = NULL WHERE id = ?', id);
      parts.connection.run('DELETE FROM article_statements WHERE article_id = ?', id);
      return;
    case 'clear':
      parts.articles.clear();
      parts.forget();
      return;
    case 'rollback':
      // What stands is written, as at the end of a transaction; only what follows is undone.
      parts.write();
      connection.run('SAVEPOINT undone');
      parts.articles.add(article, 'UTC');
      if (id !== undefined) parts.changes.remove(id);
      allCounts(parts);
      connection.run('ROLLBACK TO undone');
      connection.run('RELEASE undone');
      parts.forget();
  }
}

test('counts kept up with what is written are those of somebody who counts for the first time', async () => {
  const { connection, folder } = await anOpenDatabase();
  const parts = libraryParts(connection, originals(folder));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      connection.run('BEGIN');
      try {
        for (const name of ['one', 'two']) parts.topics.save({ name, query: name, colour: 1, at: NOW });
        const importId = parts.imports.add(anImport(), false);
        for (const one of steps) {
          carryOut(parts, connection, one, importId);
          parts.found.forget();
          const counted = allCounts(parts);
          parts.counted.forget();
          expect(counted).toEqual(allCounts(parts));
        }
      } finally {
        connection.run('ROLLBACK');
        parts.forget();
      }
      return Promise.resolve();
    }),
    { numRuns: Number(process.env['SOURCELINE_RUNS'] ?? 25) },
  );
});
