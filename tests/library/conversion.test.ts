import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import type { LibraryKey } from '#core/domain/library-key.ts';
import { convertLibrary, type ConvertOptions } from '../../electron/library/encryption/convert.ts';
import { KEY_FILE_NAME } from '../../electron/library/encryption/key-file.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { keepBatch, textOf } from '../faults/kept-text.ts';
import { aKeptLibrary, expectKept, soundAfter } from '../faults/sound.ts';
import { aFolder, aLibrary, change, NOW, sha256, SQL_JS_FOLDER } from './a-library.ts';
import { aKey, expectNowhere } from './sealed-folder.ts';

const WORDS = ['measurement', 'Marren', 'Article', 'careful note'];
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };

async function convert(folder: string, to: 'encrypted' | 'clear', others: Partial<ConvertOptions> = {}) {
  const { keyFile, libraryKey } = await aKey();
  return convertLibrary(folder, {
    ...OPTIONS,
    ...(to === 'encrypted' ? { to: { keyFile, key: libraryKey } } : { key: libraryKey }),
    onprogress: () => undefined,
    isStopped: () => false,
    ...others,
  });
}

/** Every file under `originals`, with its bytes. */
function originalsOf(folder: string): Readonly<Record<string, string>> {
  const root = join(folder, 'originals');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(root, name), 'latin1'))]));
}

async function statementsOf(folder: string, key?: LibraryKey): Promise<unknown> {
  const library = await aLibrary(folder, { key });
  const topics = library.topics();
  const tags = library.tags();
  const articles = [1, 17, 40].map((id) => library.article(id));
  library.close();
  return { topics, tags, articles };
}

describe('a library', () => {
  test('becomes encrypted, and clear again, with all it holds', { timeout: 60_000 }, async () => {
    const folder = await aKeptLibrary(2);
    const first = await aLibrary(folder);
    change(first, () => {
      first.saveTopic({ name: 'careful note', colour: 1, query: 'measurement', at: NOW });
      first.tagArticles('careful note', [3, 4], true);
    });
    const large = Buffer.from('Marren, and Marren again. '.repeat(60_000));
    const pieces = async function* () {
      yield await Promise.resolve(large);
    };
    await first.keepLargeOriginal(sha256(large.toString()), pieces());
    change(first, () => {
      first.addImport({
        at: NOW, path: '/in/large.txt', bytes: large.length, sha256: sha256(large.toString()), state: 'imported',
        articlesFound: 0, articlesNew: 0, revised: [], reviews: [], tried: [],
      }); // prettier-ignore
    });
    first.close();
    // Copies of the library as it once was are in clear too.
    mkdirSync(join(folder, 'library.of-version-3'));
    writeFileSync(join(folder, 'library.of-version-3', 'library.db'), 'Marren, of version 3');
    writeFileSync(join(folder, 'library.before-restore.2026.db'), 'Marren, of before');
    const before = { originals: originalsOf(folder), content: await statementsOf(folder) };

    const steps = new Set<string>();
    const encrypted = await convert(folder, 'encrypted', { onprogress: (step) => void steps.add(step) });
    expect(encrypted).toEqual(ok({ isFinished: true, originals: 41 }));
    expect([...steps]).toEqual(['tables', 'originals']);
    expectNowhere(folder, WORDS);
    expect(readdirSync(folder).sort()).toEqual(
      ['library.db', 'library.db-sums', KEY_FILE_NAME, 'library.ledger', 'originals'].sort(),
    );
    const { libraryKey: key } = await aKey();
    const library = await soundAfter(folder, key);
    const opened = await library.openOriginal(sha256(large.toString()));
    if (!opened.ok) throw new Error('the large original is lost');
    const part = await opened.value.read(1_048_570, 26);
    expect(part.ok && Buffer.from(part.value).equals(large.subarray(1_048_570, 1_048_596))).toBe(true);
    await opened.value.close();
    library.close();
    expect(await statementsOf(folder, key)).toEqual(before.content);

    expect(await convert(folder, 'clear')).toEqual(ok({ isFinished: true, originals: 41 }));
    expect(originalsOf(folder)).toEqual(before.originals);
    expect(existsSync(join(folder, KEY_FILE_NAME))).toBe(false);
    expect(readFileSync(join(folder, 'library.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
    // No room is kept for seals any more.
    expect(readFileSync(join(folder, 'library.db'))[20]).toBe(0);
    (await soundAfter(folder)).close();
    expect(await statementsOf(folder)).toEqual(before.content);
  });

  test('is of the one kind or the other at each step of the swap', { timeout: 120_000 }, async () => {
    const { libraryKey } = await aKey();
    for (const to of ['encrypted', 'clear'] as const) {
      const folder = await aKeptLibrary(1);
      if (to === 'clear') await convert(folder, 'encrypted');
      const moments = aFolder();
      let steps = 0;
      const seen = (work: () => void): void => {
        cpSync(folder, join(moments, String(steps)), { recursive: true });
        steps += 1;
        work();
      };
      const calls = {
        ...fs,
        renameSync: (from: fs.PathLike, into: fs.PathLike) => seen(() => fs.renameSync(from, into)),
        unlinkSync: (file: fs.PathLike) => seen(() => fs.unlinkSync(file)),
      };
      expect(await convert(folder, to, { calls })).toMatchObject({ ok: true, value: { isFinished: true } });
      expect(steps).toBeGreaterThan(8);
      const kinds = new Set<string>();
      for (let step = 0; step < steps; step += 1) {
        const place = join(moments, String(step));
        rmSync(join(place, 'library.lock'), { force: true });
        const attempt = await openLibrary(place, OPTIONS);
        if (attempt.ok) attempt.value.close();
        const isEncrypted = existsSync(join(place, KEY_FILE_NAME));
        expect(attempt.ok ? 'open' : attempt.error.kind, `step ${step}`).toBe(
          isEncrypted ? 'locked' : 'open',
        );
        const library = await soundAfter(place, isEncrypted ? libraryKey : undefined);
        expect(expectKept(library, 20)).toBe(20);
        library.close();
        if (isEncrypted) expectNowhere(place, WORDS);
        expect(readdirSync(place).filter((name) => /conver/.test(name))).toEqual([]);
        kinds.add(isEncrypted ? 'encrypted' : 'clear');
      }
      expect(kinds.size).toBe(2);
    }
  });

  test('stays as it is when the work is stopped, or cannot be done', { timeout: 60_000 }, async () => {
    const folder = await aKeptLibrary(2);
    for (const after of [0, 2, 60]) {
      let asked = 0;
      const stopped = await convert(folder, 'encrypted', { isStopped: () => asked++ >= after });
      expect(stopped).toEqual(ok({ isFinished: false, originals: 0 }));
      expect(readdirSync(folder).sort()).toEqual([
        'library.db',
        'library.db-sums',
        'library.ledger',
        'originals',
      ]);
    }
    const writer = await aLibrary(folder);
    expect(await convert(folder, 'encrypted')).toMatchObject({ error: { kind: 'in-use' } });
    keepBatch(writer);
    writer.close();
    expect(await convert(folder, 'clear', { key: undefined })).toMatchObject({ error: { kind: 'io' } });

    const file = join(folder, 'library.db');
    const sound = readFileSync(file);
    const damaged = Buffer.from(sound);
    const page = Math.floor(damaged.length / 4096) - 3;
    damaged[page * 4096 + 2_000] = (damaged[page * 4096 + 2_000] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(await convert(folder, 'encrypted')).toMatchObject({ error: { kind: 'damaged' } });
    writeFileSync(file, sound);
    const library = await soundAfter(folder);
    expect(library.article(60)?.body).toBe(textOf(60));
  });
});
