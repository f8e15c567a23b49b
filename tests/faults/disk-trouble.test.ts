import * as fs from 'node:fs';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { FileCalls } from '../../electron/library/file/file-calls.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  keep,
  NOW,
  sha256,
  SQL_JS_FOLDER,
} from '../library/a-library.ts';

type CallName = 'writeSync' | 'fsyncSync' | 'openSync';

/** Real file calls of which one begins to fail when told to. */
function troubledCalls(name: CallName): {
  readonly calls: FileCalls;
  readonly fail: (code: string | undefined) => void;
} {
  let failing: string | undefined;
  const guarded = (...parameters: never[]): unknown => {
    if (failing !== undefined) throw Object.assign(new Error(failing), { code: failing });
    return (fs[name] as (...all: never[]) => unknown)(...parameters);
  };
  return {
    calls: { ...fs, [name]: guarded },
    fail: (code) => {
      failing = code;
    },
  };
}

const articles = (library: { volume: (all: typeof EVERYTHING) => unknown }) => library.volume(EVERYTHING);
const counted = (number: number) => ({ ok: true, value: { articles: number, unique: number } });

describe('a disk in trouble', () => {
  test.each([
    ['writeSync', 'ENOSPC', 'disk-full'],
    ['writeSync', 'EDQUOT', 'disk-full'],
    ['writeSync', 'EIO', 'io'],
    ['writeSync', 'EROFS', 'read-only'],
    ['fsyncSync', 'EIO', 'io'],
    ['fsyncSync', 'ENOSPC', 'disk-full'],
  ] as const)('%s refused with %s is told as %s, and the library stays whole', async (name, code, kind) => {
    const folder = aFolder();
    const { calls, fail } = troubledCalls(name);
    const library = await aLibrary(folder, { calls });
    keep(library, aNewArticle({ outlet: { name: 'Before' } }));

    fail(code);
    const refused = library.transaction(() => {
      const importId = library.addImport(anImport());
      library.addArticle(aNewArticle({ outlet: { name: 'During' } }, { importId }));
    });
    expect(refused).toMatchObject({ ok: false, error: { kind } });
    expect(articles(library)).toEqual(counted(1));

    fail(undefined);
    keep(library, aNewArticle({ outlet: { name: 'During' } }));
    expect(articles(library)).toEqual(counted(2));
    library.close();
    const again = await aLibrary(folder);
    expect(articles(again)).toEqual(counted(2));
    expect(again.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test('a large change that fills the disk half way through is undone whole', async () => {
    const folder = aFolder();
    let room = Number.POSITIVE_INFINITY;
    const calls: FileCalls = {
      ...fs,
      writeSync: ((handle: number, bytes: Uint8Array, from: number, length: number, at: number) => {
        if (room < length) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        room -= length;
        return fs.writeSync(handle, bytes, from, length, at);
      }) as typeof fs.writeSync,
    };
    const library = await aLibrary(folder, { calls });
    keep(library, aNewArticle());
    room = 300_000;
    const refused = library.transaction(() => {
      const importId = library.addImport(anImport());
      for (let place = 0; place < 400; place += 1) {
        library.addArticle(aNewArticle({ body: `long words ${place} `.repeat(400) }, { importId }));
      }
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    room = Number.POSITIVE_INFINITY;
    expect(articles(library)).toEqual(counted(1));
    keep(library, aNewArticle());
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'a library that was moved away acknowledges nothing more',
    async () => {
      const folder = join(aFolder(), 'library');
      const library = await aLibrary(folder);
      keep(library, aNewArticle());
      renameSync(folder, `${folder}-elsewhere`);
      const refused = library.transaction(() => library.addImport(anImport()));
      expect(refused).toMatchObject({ ok: false, error: { kind: 'gone' } });
      renameSync(`${folder}-elsewhere`, folder);
      keep(library, aNewArticle());
      expect(articles(library)).toEqual(counted(2));
    },
  );

  test('a folder that cannot be made is told', async () => {
    const file = join(aFolder(), 'a-file');
    writeFileSync(file, '');
    const opened = await openLibrary(join(file, 'library'), {
      sqlJsFolder: SQL_JS_FOLDER,
      clock: { now: () => NOW },
    });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'gone' } });
  });

  test('a damaged database is found by verify, and after the machine stopped when it is opened', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, ...Array.from({ length: 60 }, () => aNewArticle({ body: 'much to say '.repeat(300) })));
    library.close();
    const file = join(folder, 'library.db');
    const bytes = readFileSync(file);
    // In the text of an article, which nobody reads to open a library.
    const text = bytes.lastIndexOf('much to say '.repeat(100));
    expect(text).toBeGreaterThan(0);
    bytes.fill(0xa5, text, text + 600);
    writeFileSync(file, bytes);

    const damaged = await aLibrary(folder);
    expect(damaged.verify().join(' ')).toMatch(/The database cannot be read: damaged/);
    damaged.close();
    const lock = { pid: 1, started: '1', host: (await import('node:os')).hostname(), boot: 'the one before' };
    writeFileSync(join(folder, 'library.lock'), JSON.stringify(lock));
    const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });

  test('an unknown build of sql.js is refused with a sentence, and nothing is made', async () => {
    const sqlJsFolder = join(aFolder(), 'sql');
    cpSync(SQL_JS_FOLDER, sqlJsFolder, { recursive: true });
    const wasm = join(sqlJsFolder, 'sql-wasm.wasm');
    // An empty custom section: a valid module with another SHA-256.
    writeFileSync(wasm, Buffer.concat([readFileSync(wasm), Buffer.from([0, 2, 1, 0x78])]));
    const folder = aFolder();
    const opened = await openLibrary(folder, { sqlJsFolder, clock: { now: () => NOW } });
    expect(opened).toMatchObject({
      ok: false,
      error: { kind: 'io', detail: expect.stringMatching(/is not a build this version/) as string },
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('an original that cannot be written is told, and leaves no part of itself', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    fs.writeFileSync(join(folder, 'originals'), 'in the way');
    expect(library.keepOriginal(sha256('x'), Buffer.from('x'))).toMatchObject({ ok: false });
    expect(library.readOriginal(sha256('x'))).toMatchObject({ ok: false, error: { kind: 'gone' } });
  });
});
