import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  change,
  keep,
  minute,
  NOW,
  SQL_JS_FOLDER,
} from './a-library.ts';

describe('a library', () => {
  test('keeps what is added, in a real file, over closing and opening', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    const [id] = keep(
      library,
      aNewArticle({ headline: 'Dam seeps', datePublished: minute('2026-09-02T05:10') }),
    );
    library.close();
    expect(readFileSync(join(folder, 'library.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(readdirSync(folder)).toEqual(['library.db', 'library.db-sums', 'library.ledger']);

    const again = await aLibrary(folder);
    expect(again.article(id!)?.headline).toBe('Dam seeps');
    expect(again.info()).toMatchObject({
      volume: { articles: 1, unique: 1 },
      first: '2026-09-02T05:10',
      lastImportAt: NOW,
      isReadOnly: false,
    });
    expect(again.verify()).toEqual([
      'The original ' +
        join(folder, 'originals/76/92c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed.gz') +
        ' cannot be read: ENOENT.',
    ]);
  });

  test('lists articles newest first, undated last', async () => {
    const library = await aLibrary();
    const [old, recent, undated] = keep(
      library,
      aNewArticle({ datePublished: minute('2026-09-01T10:00') }),
      aNewArticle({ datePublished: minute('2026-09-03T10:00') }),
      aNewArticle({}),
    );
    const ids = (order: 'newest' | 'oldest') => {
      const rows = library.articles(EVERYTHING, order, { offset: 0, limit: 10 });
      return rows.ok ? rows.value.map((row) => row.id) : rows;
    };
    expect(ids('newest')).toEqual([recent, old, undated]);
    expect(ids('oldest')).toEqual([old, recent, undated]);
  });

  test('undoes a transaction that fails, and forgets what it had remembered', async () => {
    const library = await aLibrary();
    expect(() =>
      library.transaction(() => {
        library.addImport(anImport());
        library.addArticle(aNewArticle({ outlet: { name: 'Port Ansel Post' } }));
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(library.volume(EVERYTHING)).toEqual({ ok: true, value: { articles: 0, unique: 0 } });
    keep(library, aNewArticle({ outlet: { name: 'Port Ansel Post' } }));
    expect(library.facets(EVERYTHING, 'outlet')).toEqual({
      ok: true,
      value: [{ value: 'Port Ansel Post', label: 'Port Ansel Post', volume: { articles: 1, unique: 1 } }],
    });
  });

  test('refuses to be written outside a transaction', async () => {
    const library = await aLibrary();
    expect(() => library.addImport(anImport())).toThrow('outside a transaction');
  });

  test('refuses a file that is not a library, and leaves it as it is', async () => {
    const folder = aFolder();
    writeFileSync(
      join(folder, 'library.db'),
      'a letter to somebody, longer than the head of a database '.repeat(20),
    );
    const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'not-a-library' } });
    expect(readFileSync(join(folder, 'library.db'), 'utf8')).toContain('a letter to somebody');
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
  });

  test('keeps every version of a topic query, and files articles anew', async () => {
    const library = await aLibrary();
    const [dam] = keep(
      library,
      aNewArticle({ headline: 'Dam seeps' }),
      aNewArticle({ headline: 'Strike ends', body: 'It ended.' }),
    );
    const topic = change(library, () =>
      library.saveTopic({ name: 'Dam', query: 'strike', colour: 1, at: NOW }),
    );
    const changed = change(library, () => {
      const saved = library.saveTopic({ ...topic, query: 'dam', at: NOW });
      expect(library.refileTopic(saved.id)).toEqual({ ok: true, value: 1 });
      return saved;
    });
    expect(changed).toMatchObject({ id: topic.id, version: 2, query: 'dam' });
    expect(library.article(dam!)?.topics).toEqual([{ id: topic.id, name: 'Dam' }]);
    expect(library.unread(topic.id)).toBe(1);
  });
});
