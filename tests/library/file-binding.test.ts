import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { IMPORT_NAMES } from '../../electron/library/file/import-names.ts';
import { aFolder, aLibrary, aNewArticle, keep, SQL_JS_FOLDER } from './a-library.ts';
import { recordedCalls } from './recorded-calls.ts';

type TroubleWithBuild = (folder: string, known: object) => Promise<string | undefined>;
type Names = { readonly trouble?: string; readonly sha256: string; readonly names: Record<string, string> };

describe('the file binding', () => {
  test('knows the build of sql.js that is installed (otherwise run scripts/generate-import-map.mjs)', async () => {
    const script = (await import('../../scripts/generate-import-map.mjs')) as {
      importNames: (folder: string) => Promise<Names>;
    };
    const { trouble, sha256, names } = await script.importNames(SQL_JS_FOLDER);
    expect(trouble).toBeUndefined();
    expect(IMPORT_NAMES[sha256]).toEqual(names);
  });

  test('a build it does not know stops the build of the app with a sentence', async () => {
    const { troubleWithBuild } = (await import('../../scripts/generate-import-map.mjs')) as {
      troubleWithBuild: TroubleWithBuild;
    };
    expect(await troubleWithBuild(SQL_JS_FOLDER, IMPORT_NAMES)).toBeUndefined();
    expect(await troubleWithBuild(SQL_JS_FOLDER, {})).toMatch(/sql\.js has changed: .* Run `node scripts/);
    const [[sha256, names] = ['', {}]] = Object.entries(IMPORT_NAMES);
    const other = { [sha256]: { ...names, fd_write: 'zz' } };
    expect(await troubleWithBuild(SQL_JS_FOLDER, other)).toMatch(/sql\.js has changed/);
    const changed = join(aFolder(), 'dist');
    cpSync(SQL_JS_FOLDER, changed, { recursive: true });
    const script = join(changed, 'sql-wasm.js');
    writeFileSync(script, readFileSync(script, 'utf8').replaceAll('fsync?.(', 'gsync?.('));
    expect(await troubleWithBuild(changed, IMPORT_NAMES)).toMatch(/beyond what Sourceline understands/);
  });

  test('writes to the disk even when another copy of sql.js was started before', async () => {
    const require = createRequire(import.meta.url);
    const start = require(join(SQL_JS_FOLDER, 'sql-wasm.js')) as () => Promise<{
      Database: new () => object;
    }>;
    await start();
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, aNewArticle({ headline: 'On the disk' }));
    expect(existsSync(join(folder, 'library.db-wal'))).toBe(true);
    library.close();
    expect(readFileSync(join(folder, 'library.db')).includes('On the disk')).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('syncs the folder in which it made the database', async () => {
    const { calls, acts } = recordedCalls();
    const folder = aFolder();
    await aLibrary(folder, { calls });
    expect(acts.some((act) => act.kind === 'sync' && act.file === folder)).toBe(true);
  });

  test('has synced all it wrote when a transaction returns', async () => {
    const { calls, acts } = recordedCalls();
    const library = await aLibrary(aFolder(), { calls });
    for (let batch = 0; batch < 5; batch += 1) {
      acts.length = 0;
      keep(library, aNewArticle());
      const lastWrite = acts.findLastIndex((act) => act.kind === 'write' && act.file.endsWith('-wal'));
      const lastSync = acts.findLastIndex((act) => act.kind === 'sync' && act.file.endsWith('-wal'));
      expect(lastWrite).toBeGreaterThanOrEqual(0);
      expect(lastSync).toBeGreaterThan(lastWrite);
    }
  });

  test('opens a database whose journal was never written back', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, aNewArticle());
    const copy = join(aFolder(), 'copy');
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    expect(statSync(join(copy, 'library.db-wal')).size).toBeGreaterThan(0);
    const again = await aLibrary(copy);
    expect(again.volume(EVERYTHING)).toEqual({ ok: true, value: { articles: 1, unique: 1 } });
  });
});
