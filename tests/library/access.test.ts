import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { isHolding, type Holder, type Machine } from '../../electron/library/access/holder.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { aFolder, aLibrary, aNewArticle, anImport, keep, NOW, SQL_JS_FOLDER } from './a-library.ts';

const one = { ok: true, value: { articles: 1, unique: 1 } };
const machine: Machine = { host: 'desk', boot: 'today', isAlive: () => true, startOf: () => '500' };
const holder: Holder = { pid: 7, started: '500', host: 'desk', boot: 'today', token: 'one' };
const MINUTE = 60_000;

describe('a second opener', () => {
  test('reads what was there, is told who writes, and cannot write', async () => {
    const folder = aFolder();
    const writer = await aLibrary(folder);
    keep(writer, aNewArticle({ headline: 'First' }));

    const reader = await aLibrary(folder);
    expect(reader.info()).toMatchObject({
      isReadOnly: true,
      holder: `process ${process.pid} on ${hostname()}`,
    });
    expect(reader.volume(EVERYTHING)).toEqual(one);
    expect(reader.transaction(() => reader.addImport(anImport()))).toEqual({
      ok: false,
      error: { kind: 'read-only', path: folder },
    });
    expect(reader.keepOriginal('a'.repeat(64), new Uint8Array())).toMatchObject({ ok: false });
    expect(reader.setZone('Europe/Paris')).toMatchObject({ ok: false, error: { kind: 'read-only' } });

    keep(writer, aNewArticle());
    expect(reader.volume(EVERYTHING)).toEqual(one);
    reader.close();
    writer.close();
    expect(readdirSync(folder)).toEqual(['library.db', 'library.db-sums', 'library.ledger']);
  });

  test('may search what it reads', async () => {
    const folder = aFolder();
    const writer = await aLibrary(folder);
    keep(writer, aNewArticle({ headline: 'Seepage' }), aNewArticle({ headline: 'Strike' }));
    const reader = await aLibrary(folder, { access: 'read' });
    expect(reader.volume({ query: 'seepage', filters: [] })).toEqual(one);
    expect(reader.info().isReadOnly).toBe(true);
  });

  test('asked to read where nothing is, makes nothing', async () => {
    const folder = aFolder();
    const opened = await openLibrary(folder, {
      sqlJsFolder: SQL_JS_FOLDER,
      clock: { now: () => NOW },
      access: 'read',
    });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'gone' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a lock left behind', () => {
  const leave = (folder: string, changes: Partial<Holder>): void =>
    writeFileSync(join(folder, 'library.lock'), JSON.stringify({ ...holder, host: hostname(), ...changes }));

  test('is taken over when its process is gone', async () => {
    const folder = aFolder();
    leave(folder, { pid: 2 ** 22 + 1 });
    const library = await aLibrary(folder);
    expect(library.info().isReadOnly).toBe(false);
    expect(JSON.parse(readFileSync(join(folder, 'library.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    library.close();
    expect(existsSync(join(folder, 'library.lock'))).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')(
    'is taken over when its number belongs to another process now',
    async () => {
      const folder = aFolder();
      leave(folder, { pid: process.pid, started: 'long ago' });
      expect((await aLibrary(folder)).info().isReadOnly).toBe(false);
    },
  );

  test('that was never written to its end is taken over after a while, not at once', async () => {
    const folder = aFolder();
    (await aLibrary(folder)).close();
    writeFileSync(join(folder, 'library.lock'), '{"pid":');
    const early = await aLibrary(folder);
    expect(early.info()).toMatchObject({ isReadOnly: true, holder: 'another process' });
    early.close();
    const before = new Date(Date.now() - MINUTE);
    utimesSync(join(folder, 'library.lock'), before, before);
    expect((await aLibrary(folder)).info().isReadOnly).toBe(false);
  });

  test('by a worker that died is taken over by the next one of the same session', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder, { session: 'a program' });
    keep(library, aNewArticle());
    // The first one is never closed here: a thread that dies closes nothing.
    const other = await aLibrary(folder, { session: 'another program' });
    expect(other.info().isReadOnly).toBe(true);
    const next = await aLibrary(folder, { session: 'a program' });
    expect(next.info().isReadOnly).toBe(false);
    expect(next.volume(EVERYTHING)).toEqual(one);
    // Should the first one live after all, it finds out before it writes, and closing it leaves the lock alone.
    expect(library.transaction(() => library.addImport(anImport()))).toMatchObject({
      ok: false,
      error: { kind: 'in-use' },
    });
  });
});

test('a lock that can no longer be read refuses in words, and closing goes on', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(library, aNewArticle());
  const file = join(folder, 'library.lock');
  rmSync(file);
  symlinkSync(file, file);
  expect(library.transaction(() => library.addImport(anImport()))).toEqual({
    ok: false,
    error: { kind: 'io', path: file, detail: 'ELOOP' },
  });
  expect(() => library.close()).not.toThrow();
  rmSync(file);
  expect((await aLibrary(folder)).volume(EVERYTHING)).toEqual(one);
});

describe('whether a holder is still there', () => {
  test.each<[string, Partial<Holder>, number, Partial<Machine>, boolean]>([
    ['the same process', {}, 0, {}, true],
    ['the same process, long silent: its start proves it', {}, 60 * MINUTE, {}, true],
    ['a process that is gone', {}, 0, { isAlive: () => false }, false],
    ['another process with its number', {}, 0, { startOf: () => '900' }, false],
    ['its number and start before the machine was started anew', { boot: 'yesterday' }, 0, {}, false],
    ['no start known, heard of lately', { started: undefined }, MINUTE, {}, true],
    ['no start known, silent for long', { started: undefined }, 11 * MINUTE, {}, false],
    ['another machine, heard of lately', { host: 'laptop' }, MINUTE, { isAlive: () => false }, true],
    ['another machine, silent for long', { host: 'laptop' }, 11 * MINUTE, {}, false],
  ])('%s', (_name, holderChanges, silence, machineChanges, expected) => {
    expect(isHolding({ ...holder, ...holderChanges }, silence, { ...machine, ...machineChanges })).toBe(
      expected,
    );
  });
});
