import { cpSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLibrary } from '../../electron/library/copy-library.ts';
import { aFolder, aLibrary, aNewArticle, anImport, change, sha256, SQL_JS_FOLDER } from './a-library.ts';

const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, onprogress: () => undefined, isStopped: () => false };

/** A library with two originals, their articles, a tag and a topic. */
async function aFilledLibrary() {
  const folder = aFolder();
  const library = await aLibrary(folder);
  for (const name of ['one', 'two']) {
    library.keepOriginal(sha256(name), new TextEncoder().encode(name));
    change(library, () => {
      const importId = library.addImport(anImport({ sha256: sha256(name), path: `/in/${name}.txt` }));
      const id = library.addArticle(aNewArticle({ headline: name }, { importId, sha256: sha256(name) }));
      library.tagArticles('weirs', [id], true);
    });
  }
  change(library, () =>
    library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: '2026-09-08T10:00:00Z' }),
  );
  return { folder, library };
}

async function expectAll(folder: string): Promise<void> {
  const copy = await aLibrary(folder);
  expect(copy.info()).toMatchObject({ isReadOnly: false, volume: { articles: 2 } });
  expect(copy.tags()).toEqual([{ name: 'weirs', articles: 2 }]);
  expect(copy.topics()).toMatchObject([{ name: 'Dam', query: 'dam' }]);
  expect(copy.readOriginal(sha256('two'))).toMatchObject({ ok: true });
  expect(copy.verify()).toEqual([]);
  copy.close();
}

describe('a copy of a library', () => {
  test('made by hand of its closed folder opens elsewhere with everything in it', async () => {
    const { folder, library } = await aFilledLibrary();
    library.close();
    const elsewhere = join(aFolder(), 'Another name');
    cpSync(folder, elsewhere, { recursive: true });
    await expectAll(elsewhere);
  });

  test('made while it is in use is a library of its own; the next one gets another name', async () => {
    const { folder } = await aFilledLibrary();
    const into = aFolder();
    for (const name of [basename(folder), `${basename(folder)} 2`]) {
      const copied = await copyLibrary(folder, into, OPTIONS);
      expect(copied).toEqual({ ok: true, value: { isFinished: true, path: join(into, name), files: 3 } });
      await expectAll(join(into, name));
    }
  });

  test('that was stopped is not there', async () => {
    const { folder } = await aFilledLibrary();
    const into = aFolder();
    const copied = await copyLibrary(folder, into, { ...OPTIONS, isStopped: () => true });
    expect(copied).toMatchObject({ ok: true, value: { isFinished: false } });
    expect(readdirSync(into)).toEqual([]);
  });

  test('is not made inside the library, nor where nothing is', async () => {
    const { folder } = await aFilledLibrary();
    const inside = join(folder, 'originals');
    expect(await copyLibrary(folder, inside, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'io' } });
    const nowhere = join(folder, '..', 'no-such-folder-here');
    expect(await copyLibrary(folder, nowhere, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'gone' } });
    expect(existsSync(join(inside, basename(folder)))).toBe(false);
  });
});
