import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { compactLibrary, type Compacted } from '../../electron/library/compact.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, NOW, sha256, SQL_JS_FOLDER } from './a-library.ts';

const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, onprogress: () => undefined, isStopped: () => false };

/** A library that has lost most of its articles; returns its folder, and what is left in it. */
async function thinnedLibrary() {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const bodies = Array.from({ length: 40 }, (_, number) =>
    `Gauge ${number} stood high, the warden said. `.repeat(200 + number),
  );
  const ids = keep(
    library,
    ...bodies.map((body, number) => aNewArticle({ headline: `Weir ${number}`, body })),
  );
  change(library, () => {
    for (const id of ids.slice(4)) library.deleteArticle(id, { at: NOW, by: 'analyst' }, false);
    library.tagArticles('kept', [ids[0] ?? 0], true);
  });
  const kept = stateOf(library);
  library.close();
  return { folder, kept, file: join(folder, 'library.db') };
}

function stateOf(library: Library) {
  const rows = library.articles({ filters: [] }, 'oldest', { offset: 0, limit: 100 });
  if (!rows.ok) throw new Error(rows.error.message);
  return rows.value.map(({ id }) => [id, library.article(id)?.body, library.article(id)?.tags]);
}

async function compacted(folder: string): Promise<Compacted> {
  const done = await compactLibrary(folder, OPTIONS);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

describe('compacting', () => {
  test('makes the file smaller and leaves everything in it, searchable and sound', async () => {
    const { folder, kept, file } = await thinnedLibrary();
    const before = statSync(file).size;
    expect(await compacted(folder)).toEqual({
      isFinished: true,
      bytesBefore: before,
      bytesAfter: statSync(file).size,
    });
    expect(statSync(file).size).toBeLessThan(before * 0.7);
    expect(readdirSync(folder)).toEqual(['library.db', 'library.db-sums', 'library.ledger']);
    const library = await aLibrary(folder);
    expect(stateOf(library)).toEqual(kept);
    expect(library.pageFacts().free).toBe(0);
    expect(library.volume({ query: 'warden', filters: [] })).toMatchObject({ value: { articles: 4 } });
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test('gives every page of the new file its checksum', async () => {
    const { folder, file } = await thinnedLibrary();
    await compacted(folder);
    const bytes = readFileSync(file);
    for (const at of [bytes.indexOf('the warden said'), bytes.lastIndexOf('the warden said')]) {
      const harmed = Buffer.from(bytes);
      harmed[at] = (harmed[at] ?? 0) ^ 1;
      writeFileSync(file, harmed);
      const library = await aLibrary(folder);
      expect(library.verify().join()).toContain('are not what was written');
      library.close();
      writeFileSync(file, bytes);
    }
  });

  test('refuses a damaged library, and leaves it as it is', async () => {
    const { folder, file } = await thinnedLibrary();
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await compactLibrary(folder, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(readFileSync(file).length).toBe(bytes.length);
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
  });

  test('stopped while it writes, it leaves nothing behind', async () => {
    const { folder, kept } = await thinnedLibrary();
    let isStopped = false;
    const onprogress = (step: string): void => void (isStopped ||= step === 'writing');
    const done = await compactLibrary(folder, { ...OPTIONS, onprogress, isStopped: () => isStopped });
    expect(done).toMatchObject({ ok: true, value: { isFinished: false } });
    expect(readdirSync(folder).filter((name) => name.includes('compacting'))).toEqual([]);
    expect(stateOf(await aLibrary(folder))).toEqual(kept);
  });

  test('a disk that is full half way costs nothing', async () => {
    const { folder, kept } = await thinnedLibrary();
    let left = 5;
    const calls = {
      ...NODE_FILE_CALLS,
      writeSync: ((handle: number, ...others: [Uint8Array, number, number, number]) => {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return NODE_FILE_CALLS.writeSync(handle, ...others);
      }) as typeof NODE_FILE_CALLS.writeSync,
    };
    expect(await compactLibrary(folder, { ...OPTIONS, calls })).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    });
    expect(stateOf(await aLibrary(folder))).toEqual(kept);
  });

  test('waits for nobody: a library in use is left alone', async () => {
    const { folder } = await thinnedLibrary();
    await aLibrary(folder, { session: 'a window' });
    expect(await compactLibrary(folder, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
  });

  test('takes away an original that an interrupted erasing left', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    const bytes = new TextEncoder().encode('one');
    library.keepOriginal(sha256('one'), bytes);
    const [id = 0] = keep(library, aNewArticle());
    change(library, () => {
      const deleted = library.deleteArticle(id, { at: NOW, by: 'analyst' }, true);
      expect(library.eraseDeleted(deleted, NOW)).toEqual([sha256('one')]);
    });
    // Killed here: the transaction is durable, and the original was not dropped yet.
    library.close();
    await compacted(folder);
    expect(readdirSync(join(folder, 'originals', sha256('one').slice(0, 2)))).toEqual([]);
  });
});
