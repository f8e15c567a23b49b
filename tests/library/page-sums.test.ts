import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { PAGE_BYTES, pageSums } from '../../electron/library/file/page-sums.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { aFolder, aLibrary, aNewArticle, keep, NOW, SQL_JS_FOLDER } from './a-library.ts';

async function aClosedLibrary(): Promise<string> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  for (let batch = 0; batch < 3; batch += 1) {
    keep(library, ...Array.from({ length: 20 }, () => aNewArticle({ body: 'much to say '.repeat(300) })));
  }
  library.close();
  return folder;
}

/** The pages that are not what was written, counted from 0. */
function damagedPages(folder: string): readonly number[] {
  const sums = pageSums(join(folder, 'library.db'), NODE_FILE_CALLS);
  const handle = sums.calls.openSync(join(folder, 'library.db'), 'r+');
  const { damaged, unknown } = sums.check(0, sums.pageCount());
  sums.calls.closeSync(handle);
  expect(unknown).toEqual([]);
  return damaged;
}

function change(file: string, work: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  work(bytes);
  writeFileSync(file, bytes);
}

describe('checksums of pages', () => {
  test('are there for every page, through batches and closing', async () => {
    expect(damagedPages(await aClosedLibrary())).toEqual([]);
  });

  test('find a changed bit where SQLite finds nothing: in the middle of a text', async () => {
    const folder = await aClosedLibrary();
    const file = join(folder, 'library.db');
    let page = 0;
    change(file, (bytes) => {
      const at = bytes.indexOf('much to say much to say') + 5;
      page = Math.floor(at / PAGE_BYTES);
      bytes[at] = 0x58;
    });
    expect(damagedPages(folder)).toEqual([page]);
    const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });
    const told = opened.ok ? opened.value.verify().join(' ') : opened.error.kind;
    if (opened.ok) opened.value.close();
    expect(told).toContain('damaged');

    // Without the checksums the same library is taken for sound, page by page.
    rmSync(`${file}-sums`);
    const unaware = await aLibrary(folder);
    expect(unaware.volume(EVERYTHING)).toMatchObject({ ok: true });
  });

  test('that are damaged themselves accuse no page', async () => {
    const folder = await aClosedLibrary();
    change(join(folder, 'library.db-sums'), (bytes) => bytes.fill(7, 40, 44));
    const library = await aLibrary(folder);
    expect(library.volume(EVERYTHING)).toMatchObject({ ok: true, value: { articles: 60 } });
  });
});
