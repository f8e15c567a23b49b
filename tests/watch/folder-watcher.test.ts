import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WatchState } from '../../electron/core/domain/watch.ts';
import type { FolderOptions, SettledFile } from '../../electron/core/ports.ts';
import { watchFolder } from '../../electron/watch/folder-watcher.ts';
import { scratchFolder } from '../helpers/scratch.ts';
import { until } from '../helpers/until.ts';

function watching(folder: string, options: Partial<FolderOptions> = {}) {
  const settled: SettledFile[] = [];
  const states: WatchState[] = [];
  const watcher = watchFolder(
    folder,
    {
      onsettled: (file) => settled.push(file),
      onstate: (state) => states.push(state),
    },
    { isRecursive: true, isPolling: false, ...options },
  );
  onTestFinished(() => watcher.close());
  return { watcher, settled, states, paths: () => settled.map((file) => file.path) };
}

test('tells files present at the start, in sub-folders too', async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  const old = new Date(2020, 1, 1);
  for (const file of [join(folder, 'one.txt'), join(folder, 'a', 'b', 'two.txt')]) {
    writeFileSync(file, 'text');
    utimesSync(file, old, old);
  }
  const { settled, paths } = watching(folder);
  await until('both are told', () => settled.length === 2);
  expect(paths().sort()).toEqual([join(folder, 'a', 'b', 'two.txt'), join(folder, 'one.txt')]);
});

test('waits for a file that arrives slowly and tells it once, whole', async () => {
  const folder = scratchFolder();
  const { watcher, settled } = watching(folder);
  await watcher.ready;
  const file = join(folder, 'slow.txt');
  writeFileSync(file, '');
  for (let part = 0; part < 4; part++) {
    appendFileSync(file, `part ${part}\n`);
    await until('the part is seen', () => watcher.waiting === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(settled).toEqual([]);
  await until('it is told', () => settled.length > 0);
  expect(settled).toEqual([{ path: file, bytes: statSync(file).size, modified: statSync(file).mtimeMs }]);
});

test('tells a file again after it was changed', async () => {
  const folder = scratchFolder();
  const { watcher, settled } = watching(folder);
  await watcher.ready;
  const file = join(folder, 'changed.txt');
  writeFileSync(file, 'first');
  await until('it is told', () => settled.length === 1);
  writeFileSync(file, 'second, longer');
  await until('it is told again', () => settled.length === 2);
  expect(settled[1]?.bytes).toBe('second, longer'.length);
});

test('says when the folder is not there, and takes its files when it comes back', async () => {
  const parent = scratchFolder();
  const folder = join(parent, 'drive');
  mkdirSync(folder);
  const { watcher, states, paths } = watching(folder);
  await watcher.ready;
  renameSync(folder, join(parent, 'away'));
  await until('it is missed', () => states.includes('not-found'));
  writeFileSync(join(parent, 'away', 'new.txt'), 'arrived meanwhile');
  renameSync(join(parent, 'away'), folder);
  await until('it is live again', () => states.at(-1) === 'live');
  await until('its file is told', () => paths().includes(join(folder, 'new.txt')));
});

test('a folder that was never there is looked for', async () => {
  const folder = join(scratchFolder(), 'later');
  const { watcher, states } = watching(folder);
  await watcher.ready;
  expect(states).toEqual(['not-found']);
  mkdirSync(folder);
  await until('it is found', () => states.at(-1) === 'live');
});

test('never writes to the folder', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'untouched.txt');
  writeFileSync(file, 'as it was');
  const before = statSync(file);
  const { settled } = watching(folder);
  await until('it is told', () => settled.length === 1);
  expect(statSync(file).mtimeMs).toBe(before.mtimeMs);
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  rmSync(file);
});
