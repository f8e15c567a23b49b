import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_FILE_CALLS, type FileCalls } from '../../electron/library/file/file-calls.ts';
import { moved, removed } from '../../electron/library/file/persistent-calls.ts';
import { syncFolder } from '../../electron/library/file/sync-folder.ts';
import { compactLibrary } from '../../electron/library/compact.ts';
import { aFolder, aLibrary, aNewArticle, keep, SQL_JS_FOLDER } from './a-library.ts';

/*
 * What of Windows and macOS can be had without them: a file layer that refuses as they do. A file somebody else looks at
 * (a virus scanner, an indexer) can be neither moved nor removed for moments, no folder is opened for syncing, and names
 * that differ in capitals only are one.
 */
function heldFor(times: number, code: string): FileCalls {
  let left = times;
  const wait = (): void => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
  };
  return {
    ...NODE_FILE_CALLS,
    renameSync: (from, to) => {
      wait();
      fs.renameSync(from, to);
    },
    unlinkSync: (path) => {
      wait();
      fs.unlinkSync(path);
    },
  };
}

const noWait = (): void => undefined;

describe.each(['EBUSY', 'EPERM', 'EACCES'])('a file that is held for a moment (%s)', (code) => {
  test('is moved and removed once it is let go', () => {
    const [from, to] = [join(aFolder(), 'a'), join(aFolder(), 'b')];
    fs.writeFileSync(from, 'new');
    fs.writeFileSync(to, 'old');
    moved(from, to, heldFor(3, code), noWait);
    expect(fs.readFileSync(to, 'utf8')).toBe('new');
    removed(to, heldFor(3, code), noWait);
    expect(fs.existsSync(to)).toBe(false);
  });

  test('held for good, it is told', () => {
    const file = join(aFolder(), 'a');
    fs.writeFileSync(file, '');
    expect(() => moved(file, `${file}b`, heldFor(1_000, code), noWait)).toThrow(code);
    expect(fs.existsSync(file)).toBe(true);
  });
});

test('any other refusal is told at once', () => {
  let waited = 0;
  expect(() => moved('/nowhere/a', '/nowhere/b', NODE_FILE_CALLS, () => (waited += 1))).toThrow('ENOENT');
  expect(waited).toBe(0);
  expect(() => removed(join(aFolder(), 'nothing'), NODE_FILE_CALLS, noWait)).not.toThrow();
});

test('a folder is not opened for syncing where none can be', () => {
  const opened: unknown[] = [];
  const calls = {
    ...NODE_FILE_CALLS,
    openSync: ((path: string) => opened.push(path)) as unknown as typeof fs.openSync,
  };
  syncFolder('C:\\Library', calls, 'win32');
  expect(opened).toEqual([]);
});

test('a compaction beside a virus scanner comes to its end', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const [id = 0] = keep(library, aNewArticle({ body: 'The weir holds. '.repeat(400) }));
  library.close();
  const done = await compactLibrary(folder, {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: heldFor(4, 'EPERM'),
    onprogress: noWait,
    isStopped: () => false,
  });
  expect(done).toMatchObject({ ok: true, value: { isFinished: true } });
  expect((await aLibrary(folder)).article(id)?.body).toContain('The weir holds.');
});
