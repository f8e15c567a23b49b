import { expect, test } from 'vitest';
import { join } from 'node:path';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { keyIndex } from '../../electron/library/tables/key-index.ts';
import { countUnknownKeys, fillKnownKeys, knownKeys } from '../../electron/library/tables/known-keys.ts';
import { aFolder, aLibrary, aNewArticle, anImport, change, keep, SQL_JS_FOLDER } from './a-library.ts';

test('gives every id of a key, however many others there are', () => {
  const index = keyIndex();
  for (let id = 1; id <= 5000; id += 1) index.add((id * 1024) % 4096, id);
  index.add(0xffffffff, 7);
  expect(index.idsOf(0xffffffff)).toEqual([7]);
  expect(index.idsOf(1024)).toHaveLength(1250);
  expect(index.idsOf(3)).toEqual([]);
});

test('files and texts are told again after many transactions, a reopening and an undone change', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  // More than are gathered into one row.
  for (let place = 0; place < 300; place += 1) {
    change(library, () => library.addImport(anImport({ sha256: `bytes ${place}`, path: `/in/${place}` })));
  }
  keep(library, aNewArticle({ headline: 'Dam seeps' }));
  expect(() =>
    library.transaction(() => {
      library.addImport(anImport({ sha256: 'undone' }));
      expect(library.importOf('undone')).toBeDefined();
      throw new Error('undone');
    }),
  ).toThrow('undone');
  expect(library.importOf('undone')).toBeUndefined();
  expect(library.importOf('bytes 299')).toMatchObject({ path: '/in/299' });
  library.close();
  const again = await aLibrary(folder);
  for (const place of [0, 255, 256, 299]) {
    expect(again.importOf(`bytes ${place}`)).toMatchObject({ path: `/in/${place}` });
  }
  again.close();
});

test('entries that were lost are made again', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(library, aNewArticle({ headline: 'Dam seeps' }));
  library.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  expect(countUnknownKeys(connection)).toBe(0);
  connection.run('DELETE FROM known_key');
  expect(countUnknownKeys(connection)).toBeGreaterThanOrEqual(2);
  fillKnownKeys(connection);
  expect(countUnknownKeys(connection)).toBe(0);
  expect(knownKeys(connection).idsOf('content', 'unheard of')).toEqual([]);
  connection.close();
});
