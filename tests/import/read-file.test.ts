import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftOutByName } from '../../electron/core/left-out-by-name.ts';
import { unreadable } from '../../electron/core/unreadable.ts';
import { LARGEST_FILE, readFileBytes } from '../../electron/import/read-file.ts';
import { scratchFolder } from '../helpers/scratch.ts';

async function failure(path: string) {
  const read = await readFileBytes(path);
  return read.ok ? undefined : read.error.error;
}

test('reads bytes whole, with their SHA-256', async () => {
  const file = join(scratchFolder(), 'a.txt');
  writeFileSync(file, 'abc');
  const read = await readFileBytes(file);
  expect(read.ok && read.value.sha256).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('an empty, a vanished, a too large file and a dangling link each get their reason', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'large.txt'), '');
  truncateSync(join(folder, 'large.txt'), LARGEST_FILE + 1);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link.txt'));
  expect(await failure(join(folder, 'empty.txt'))).toEqual({ kind: 'empty' });
  expect(await failure(join(folder, 'large.txt'))).toMatchObject({
    kind: 'too-large',
    bytes: LARGEST_FILE + 1,
  });
  expect(await failure(join(folder, 'gone.txt'))).toMatchObject({ kind: 'unreadable', cause: 'vanished' });
  expect(await failure(join(folder, 'link.txt'))).toMatchObject({ kind: 'unreadable', cause: 'vanished' });
});

test.skipIf(process.platform === 'win32')(
  'a folder or a named pipe is no file, and holds nobody',
  async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'folder.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await failure(join(folder, 'folder.txt'))).toMatchObject({
      kind: 'unreadable',
      cause: 'directory',
    });
    expect(await failure(join(folder, 'pipe.txt'))).toMatchObject({ kind: 'unreadable', cause: 'directory' });
  },
);

test.each([
  ['EACCES', 'permission'],
  ['EPERM', 'permission'],
  ['EBUSY', 'locked'],
  ['ENOENT', 'vanished'],
  ['EIO', 'disk'],
])('%s is told as %s', (code, cause) => {
  const error = Object.assign(new Error(`${code}: it says no, open '/some/where'`), { code });
  expect(unreadable(error)).toMatchObject({ kind: 'unreadable', cause });
  expect(unreadable(error)).not.toMatchObject({ detail: expect.stringContaining('/some/where') as string });
});

test.each([
  ['~$port-rail.docx', 'lock-file'],
  ['.~lock.a.odt#', 'lock-file'],
  ['.DS_Store', 'hidden-file'],
  ['story.html.part', 'temporary-file'],
  ['barley.png', 'picture-or-media'],
  ['story.txt', undefined],
  ['no-extension', undefined],
])('%s is left out as %s', (name, kind) => {
  expect(leftOutByName(join('folder', name))?.kind).toBe(kind);
});
