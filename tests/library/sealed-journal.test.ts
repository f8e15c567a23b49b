import { cpSync } from 'node:fs';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encryptionWith } from '../../electron/library/encryption/encryption.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { aFolder, SQL_JS_FOLDER } from './a-library.ts';
import { expectNowhere } from './sealed-folder.ts';

const encryption = encryptionWith(new Uint8Array(32).fill(7));

async function opened(folder: string, calls = fs) {
  const database = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls,
    mustExist: false,
    encryption,
  });
  if (!database.ok) throw new Error(JSON.stringify(database.error));
  return database.value.connection;
}

test('a transaction that does not fit into memory changes its frames in the journal, and is read back', async () => {
  const folder = aFolder();
  const positions = new Map<string, number>();
  let again = 0;
  const calls = {
    ...fs,
    writeSync: (handle: number, bytes: Uint8Array, at: number, length: number, position: number) => {
      const place = `${handle} ${position}`;
      if (positions.has(place)) again += 1;
      positions.set(place, length);
      return fs.writeSync(handle, bytes, at, length, position);
    },
  } as typeof fs;
  const database = await opened(folder, calls);
  // So few pages are kept that SQLite writes them to the journal before it commits, and changes them there.
  database.script('PRAGMA cache_size = 12; CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT)');
  database.script('BEGIN');
  for (let id = 1; id <= 400; id += 1)
    database.run('INSERT INTO entry VALUES (?, ?)', id, `Zanzibarium ${id} ${'of the same '.repeat(40)}`);
  for (let round = 0; round < 3; round += 1) {
    for (let id = 1; id <= 400; id += 7)
      database.run(`UPDATE entry SET text = text || 'changed ' || ? WHERE id = ?`, round, id);
  }
  database.script('COMMIT');
  expect(again).toBeGreaterThan(20);

  const left = join(aFolder(), 'left');
  cpSync(folder, left, { recursive: true });
  expectNowhere(left, ['Zanzibarium', 'changed']);
  const after = await opened(left);
  expect(after.row('PRAGMA integrity_check')).toEqual(['ok']);
  expect(after.row(`SELECT count(*), sum(text LIKE '%changed 0changed 1changed 2') FROM entry`)).toEqual([
    400, 58,
  ]);
  after.close();
  database.close();
});
