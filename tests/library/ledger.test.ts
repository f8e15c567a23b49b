import * as fs from 'node:fs';
import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileCalls } from '../../electron/library/file/file-calls.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { compareLedger } from '../../electron/library/ledger/compare-ledger.ts';
import { readLedger } from '../../electron/library/ledger/read-ledger.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  aWatch,
  change,
  keep,
  NOW,
  SQL_JS_FOLDER,
} from './a-library.ts';
import { recordedCalls } from './recorded-calls.ts';

const ledgerOf = (folder: string): string => join(folder, 'library.ledger');

/** Compares the ledger of a closed library with its tables. */
async function differences(folder: string): Promise<readonly string[]> {
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const steps = compareLedger(opened.value.connection, ledgerOf(folder), NODE_FILE_CALLS);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  opened.value.connection.close();
  return step.value;
}

const damaged = (detail: RegExp) => ({
  ok: false,
  error: { kind: 'damaged', detail: expect.stringMatching(detail) as string },
});

const open = (folder: string) =>
  openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } });

describe('the ledger', () => {
  test('has all that the analyst did and every import record, and nothing that is gone', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    const [dam, ferry] = keep(library, aNewArticle({ headline: 'Dam' }), aNewArticle({ headline: 'Ferry' }));
    change(library, () => {
      const topic = library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: NOW });
      library.saveTopic({ ...topic, query: 'dam OR seep', at: NOW });
      library.removeTopic(library.saveTopic({ name: 'Gone', query: 'gone', colour: 2, at: NOW }).id);
      library.saveWatch(aWatch({ name: 'Ä “quoted”\n' }));
      library.markArticle(dam!, { isStarred: true });
      library.markSeen({ path: '/in/one.txt', bytes: 3, modified: 1_757_325_600_123.25, importId: 1 });
      library.ignore({ path: '/in/no.txt', why: 'a test', at: NOW }, 1);
      library.saveOutlet({ name: 'Port Ansel Post', aliases: ['PAP'], domains: [] });
      library.removeArticle(ferry!);
    });
    const failed = change(library, () => library.addImport(anImport({ state: 'failed' })));
    change(library, () => {
      library.supersedeImport(failed, library.addImport(anImport()));
      library.unignore('/in/no.txt', undefined, NOW);
    });
    change(library, () => library.addVersion(dam!, aNewArticle({ headline: 'Dam seeps' })));
    library.setZone('Europe/Paris');
    library.close();
    expect(await differences(folder)).toEqual([]);
    const entries = [...readLedger(ledgerOf(folder), NODE_FILE_CALLS)];
    expect(JSON.stringify(entries)).toContain('dam OR seep');

    rmSync(ledgerOf(folder));
    (await aLibrary(folder)).close();
    expect(await differences(folder)).toEqual([]);
  });

  test('does not have what was undone', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    expect(() =>
      library.transaction(() => {
        library.saveWatch(aWatch());
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    keep(library, aNewArticle());
    library.close();
    expect(await differences(folder)).toEqual([]);
    expect(readFileSync(ledgerOf(folder), 'utf8')).not.toContain('Desk');
  });

  test('is synced before a transaction is acknowledged, and after the database', async () => {
    const { calls, acts } = recordedCalls();
    const folder = aFolder();
    const library = await aLibrary(folder, { calls });
    acts.length = 0;
    keep(library, aNewArticle());
    const synced = (end: string) =>
      acts.findLastIndex(({ kind, ...act }) => kind === 'sync' && 'file' in act && act.file.endsWith(end));
    expect(synced('-wal')).toBeGreaterThan(-1);
    expect(synced('.ledger')).toBeGreaterThan(synced('-wal'));
    expect(acts.findLastIndex((act) => act.kind === 'write' && act.file.endsWith('.ledger'))).toBeLessThan(
      synced('.ledger'),
    );
  });

  test('whose last line was cut short gets it again from the database', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, aNewArticle());
    library.close();
    truncateSync(ledgerOf(folder), statSync(ledgerOf(folder)).size - 7);
    (await aLibrary(folder)).close();
    expect(await differences(folder)).toEqual([]);
  });

  test('that lost more than its last line is written anew', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    for (let batch = 0; batch < 4; batch += 1) keep(library, aNewArticle());
    library.close();
    truncateSync(ledgerOf(folder), Math.floor(statSync(ledgerOf(folder)).size / 2));
    (await aLibrary(folder)).close();
    expect(await differences(folder)).toEqual([]);
    appendFileSync(ledgerOf(folder), 'what another program wrote\n');
    (await aLibrary(folder)).close();
    expect(await differences(folder)).toEqual([]);
  });

  test('tells that the database lost what it had acknowledged', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, aNewArticle());
    copyFileSync(join(folder, 'library.db'), join(folder, 'earlier'));
    library.close();
    const again = await aLibrary(folder);
    keep(again, aNewArticle());
    again.close();
    const now = readFileSync(join(folder, 'library.db'));
    const sums = readFileSync(join(folder, 'library.db-sums'));
    copyFileSync(join(folder, 'earlier'), join(folder, 'library.db'));
    rmSync(join(folder, 'library.db-sums'));
    expect(await open(folder)).toMatchObject(damaged(/changes are missing|not the database/));
    writeFileSync(join(folder, 'library.db'), '');
    expect(await open(folder)).toMatchObject(damaged(/missing or empty/));
    rmSync(join(folder, 'library.db'));
    expect(await open(folder)).toMatchObject(damaged(/missing or empty/));
    writeFileSync(join(folder, 'library.db'), now);
    writeFileSync(join(folder, 'library.db-sums'), sums);
    expect((await open(folder)).ok).toBe(true);
  });

  test('finds rows that are not what they were', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, aNewArticle());
    library.close();
    const bytes = readFileSync(join(folder, 'library.db'));
    bytes.write('/in/two.txt', bytes.indexOf('/in/one.txt'));
    writeFileSync(join(folder, 'library.db'), bytes);
    rmSync(join(folder, 'library.db-sums'));
    expect(await differences(folder)).toEqual(['1 rows of import are not what the ledger says.']);
  });

  test('that cannot be written: the change stands, the next one is refused until it can', async () => {
    const folder = aFolder();
    let isFull = false;
    const names = new Map<number, string>();
    const calls: FileCalls = {
      ...fs,
      openSync: ((path: string, ...others: [number | string, number]) => {
        const handle = fs.openSync(path, ...others);
        names.set(handle, path);
        return handle;
      }) as typeof fs.openSync,
      writeSync: ((handle: number, bytes: Uint8Array, from: number, length: number, at: number) => {
        const isLedger = names.get(handle)?.endsWith('library.ledger') === true;
        if (!isFull || !isLedger) return fs.writeSync(handle, bytes, from, length, at);
        if (length > 10) return fs.writeSync(handle, bytes, from, 10, at);
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      }) as typeof fs.writeSync,
    };
    const library = await aLibrary(folder, { calls });
    isFull = true;
    const [id] = keep(library, aNewArticle({ headline: 'Kept' }));
    expect(library.transaction(() => library.saveWatch(aWatch()))).toMatchObject({
      ok: false,
      error: { kind: 'disk-full', path: ledgerOf(folder) },
    });
    isFull = false;
    change(library, () => library.saveWatch(aWatch()));
    expect(library.article(id!)?.headline).toBe('Kept');
    library.close();
    expect(await differences(folder)).toEqual([]);
  });
});
