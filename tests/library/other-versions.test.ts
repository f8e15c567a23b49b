import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { encodeLine } from '../../electron/library/ledger/ledger-line.ts';
import { MIGRATIONS } from '../../electron/library/migrations/index.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { aFirstLibrary } from './a-first-library.ts';
import { aFolder, aLibrary, aNewArticle, anImport, keep, NOW, SQL_JS_FOLDER } from './a-library.ts';
import { BEFORE_VERSION_25 } from './before-version-25.ts';

const NEWEST = MIGRATIONS.length;
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };

/** A library with one article, as a version to come would leave it. */
async function aNewerLibrary(script: string): Promise<string> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(library, aNewArticle({ headline: 'Dam seeps' }));
  library.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.connection.script(`${script}; PRAGMA user_version = ${NEWEST + 1}`);
  opened.value.connection.close();
  return folder;
}

const bytesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe('a library of a newer version', () => {
  test('is read as far as it is known, says which version wrote it, and is not changed by a byte', async () => {
    const folder = await aNewerLibrary(
      'CREATE TABLE mood (id INTEGER PRIMARY KEY); ALTER TABLE article ADD COLUMN mood_id INTEGER',
    );
    const before = bytesIn(folder);
    const library = await aLibrary(folder);
    expect(library.info()).toMatchObject({ isReadOnly: true, newerVersion: NEWEST + 1 });
    expect(library.info().holder).toBeUndefined();
    expect(library.volume(EVERYTHING)).toMatchObject({ value: { articles: 1 } });
    expect(library.article(1)?.headline).toBe('Dam seeps');
    expect(library.transaction(() => library.addImport(anImport()))).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    });
    library.close();
    expect(bytesIn(folder)).toEqual(before);
  });

  test.each([
    ['lacks a column', 'ALTER TABLE watch DROP COLUMN is_polling'],
    ['lacks a table', 'DROP TABLE spaced_text'],
    ['says that it means something else', `INSERT INTO setting VALUES ('readable-from', '${NEWEST + 1}')`],
  ])('that %s is refused in a sentence: no number of it could be trusted', async (_, script) => {
    const folder = await aNewerLibrary(script);
    const opened = await openLibrary(folder, OPTIONS);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'newer-version', version: NEWEST + 1 } });
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
  });

  test('is not rebuilt by a program that does not know what its ledger holds', async () => {
    const newer = await aNewerLibrary('SELECT 1');
    // Whoever writes that version writes its ledger as well.
    writeFileSync(
      join(newer, 'library.ledger'),
      [`{"seq":9,"part":0,"version":${NEWEST + 1}}`, '{"seq":9,"parts":1}'].map(encodeLine).join(''),
    );
    expect(await openRebuilding(newer, OPTIONS)).toMatchObject({
      ok: false,
      error: { kind: 'newer-version', version: NEWEST + 1 },
    });
  });
});

describe('a library of an older version', () => {
  test('is kept as it was beside the one brought up to date, and is a library again when it is put back', async () => {
    const folder = await aFirstLibrary();
    const was = readFileSync(join(folder, 'library.db'));
    (await aLibrary(folder)).close();
    const kept = join(folder, 'library.of-version-1');
    // All but the head, where SQLite notes that it was opened with a journal.
    expect(readFileSync(join(kept, 'library.db')).subarray(100).equals(was.subarray(100))).toBe(true);
    (await aLibrary(folder)).close();
    expect(readdirSync(folder).filter((name) => name.includes('version'))).toEqual(['library.of-version-1']);

    const back = aFolder();
    cpSync(kept, back, { recursive: true });
    expect((await aLibrary(back)).article(1)).toMatchObject({ headline: 'Dam seeps' });
  });

  test('goes on with a migration that was killed, and keeps the copy made before its first step', async () => {
    const folder = await aFirstLibrary();
    const was = readFileSync(join(folder, 'library.db'));
    // Killed while copying, then after a few steps.
    mkdirSync(join(folder, 'library.migrating-from-1.part'));
    const opened = await openDatabase(join(folder, 'library.db'), {
      sqlJsFolder: SQL_JS_FOLDER,
      calls: NODE_FILE_CALLS,
      mustExist: true,
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    opened.value.connection.close();
    mkdirSync(join(folder, 'library.migrating-from-1'));
    cpSync(join(folder, 'library.db'), join(folder, 'library.migrating-from-1', 'library.db'));
    const copy = readFileSync(join(folder, 'library.migrating-from-1', 'library.db'));
    expect(copy.length).toBeGreaterThanOrEqual(was.length);

    (await aLibrary(folder)).close();
    expect(readFileSync(join(folder, 'library.of-version-1', 'library.db')).equals(copy)).toBe(true);
    expect(existsSync(join(folder, 'library.migrating-from-1'))).toBe(false);
  });

  test('keeps the copy of one migration only', async () => {
    const folder = await aFirstLibrary();
    (await aLibrary(folder)).close();
    renameSync(join(folder, 'library.of-version-1'), join(folder, 'library.of-version-0'));
    const opened = await openDatabase(join(folder, 'library.db'), {
      sqlJsFolder: SQL_JS_FOLDER,
      calls: NODE_FILE_CALLS,
      mustExist: true,
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    opened.value.connection.script(`${BEFORE_VERSION_25} PRAGMA user_version = 24`);
    opened.value.connection.close();
    (await aLibrary(folder)).close();
    expect(readdirSync(folder).filter((name) => name.startsWith('library.of-version'))).toEqual([
      'library.of-version-24',
    ]);
  });
});
