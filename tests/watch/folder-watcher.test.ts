import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WatchState } from '../../electron/core/domain/watch.ts';
import type { FolderOptions, SettledFile } from '../../electron/core/import-ports.ts';
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

const LONG_AGO = new Date(2020, 1, 1);

function writeOld(file: string, text = 'text'): string {
  writeFileSync(file, text);
  utimesSync(file, LONG_AGO, LONG_AGO);
  return file;
}

test('leaves sub-folders alone when it is not asked for them', async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'deep'));
  writeOld(join(folder, 'deep', 'two.txt'));
  const one = writeOld(join(folder, 'one.txt'));
  const { watcher, settled, paths } = watching(folder, { isRecursive: false });
  await watcher.ready;
  await until('the first is told', () => settled.length === 1);
  const three = writeOld(join(folder, 'three.txt'));
  await until('the third is told', () => settled.length === 2);
  expect(paths()).toEqual([one, three]);
});

test('looks by itself where nothing tells it, and takes each file once', async () => {
  const folder = scratchFolder();
  const one = writeOld(join(folder, 'one.txt'));
  const { watcher, paths } = watching(folder, { isPolling: true });
  await watcher.ready;
  await until('the first is told', () => paths().includes(one));
  const two = writeOld(join(folder, 'two.txt'));
  await until('the second is told', () => paths().includes(two));
  expect(paths()).toEqual([one, two]);
});

test('a folder of thousands that is moved in is taken whole, each file once', async () => {
  const parent = scratchFolder();
  const folder = join(parent, 'watched');
  const outside = join(parent, 'export');
  mkdirSync(folder);
  for (let part = 0; part < 20; part++) {
    mkdirSync(join(outside, `${part}`), { recursive: true });
    for (let file = 0; file < 100; file++) writeOld(join(outside, `${part}`, `${file}.txt`));
  }
  const { watcher, settled, paths } = watching(folder);
  await watcher.ready;
  renameSync(outside, join(folder, 'export'));
  await until('all are told', () => settled.length >= 2_000, 60_000);
  expect(new Set(paths()).size).toBe(2_000);
  expect(settled).toHaveLength(2_000);
}, 90_000);

test('a download is told under its last name when it is finished', async () => {
  const folder = scratchFolder();
  const { watcher, paths } = watching(folder);
  await watcher.ready;
  const part = join(folder, 'news.html.crdownload');
  writeFileSync(part, 'half');
  await until('it is seen', () => watcher.waiting === 1);
  appendFileSync(part, ', whole');
  renameSync(part, join(folder, 'news.html'));
  await until('it is told', () => paths().includes(join(folder, 'news.html')));
  expect(paths()).toEqual([join(folder, 'news.html')]);
});

test('a file that is replaced by another one is told again', async () => {
  const folder = scratchFolder();
  const file = writeOld(join(folder, 'a.txt'), 'first');
  const { watcher, settled } = watching(folder);
  await watcher.ready;
  await until('it is told', () => settled.length === 1);
  const next = join(scratchFolder(), 'next.txt');
  writeFileSync(next, 'second, longer');
  renameSync(next, file);
  await until('it is told again', () => settled.length === 2);
  expect(settled[1]).toMatchObject({ path: file, bytes: 14 });
});

test.skipIf(process.platform === 'win32')(
  'a file that may not be read is told, and again once it may',
  async () => {
    const folder = scratchFolder();
    const file = writeOld(join(folder, 'locked.txt'));
    chmodSync(file, 0);
    const { paths } = watching(folder);
    await until('it is told', () => paths().length === 1);
    chmodSync(file, 0o644);
    await until('it is told again', () => paths().length === 2);
  },
);

test.skipIf(process.platform === 'win32')('links that lead in a circle are not followed', async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'in'));
  symlinkSync(folder, join(folder, 'in', 'circle'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
  const file = writeOld(join(folder, 'in', 'a.txt'));
  const { watcher, paths } = watching(folder);
  await watcher.ready;
  await until('the file is told', () => paths().includes(file));
  expect(paths().filter((path) => path.includes('circle/'))).toEqual([]);
});

test.skipIf(process.platform === 'win32').each([{ isPolling: false }, { isPolling: true }])(
  'a link that leads nowhere is told, and again when its target is there ($isPolling)',
  async (options) => {
    const folder = scratchFolder();
    const outside = scratchFolder();
    mkdirSync(join(folder, 'in'));
    const [early, late] = [join(folder, 'in', 'early.txt'), join(folder, 'late.txt')];
    symlinkSync(join(outside, 'one.txt'), early);
    const { watcher, paths } = watching(folder, options);
    await watcher.ready;
    await until('the one that was there is told', () => paths().includes(early), 20_000);
    symlinkSync(join(outside, 'two.txt'), late);
    await until('the one that came is told', () => paths().includes(late), 20_000);
    expect(paths()).toEqual([early, late]);
    writeOld(join(outside, 'one.txt'));
    writeOld(join(outside, 'two.txt'));
    await until('both are told again', () => paths().length === 4, 20_000);
    expect(paths().slice(2).sort()).toEqual([early, late]);
  },
  60_000,
);

test.skipIf(process.platform !== 'linux')(
  'a name in another encoding is told once; under another name it is a file like others',
  async () => {
    const folder = scratchFolder();
    const named = Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')]);
    writeFileSync(named, 'text');
    const { watcher, paths } = watching(folder);
    await watcher.ready;
    await until('it is told', () => paths().length === 1, 20_000);
    expect(paths()).toEqual([join(folder, 'caf\ufffd.txt')]);
    renameSync(named, join(folder, 'café.txt'));
    await until('it is told again', () => paths().includes(join(folder, 'café.txt')), 20_000);
    expect(paths()).toHaveLength(2);
  },
  60_000,
);

// Root opens any folder: the journey of what is dropped holds the app to permissions.
test
  .skipIf(process.platform === 'win32' || process.getuid?.() === 0)
  .each([{ isPolling: false }, { isPolling: true }])(
  'a folder that may not be opened is told, and what is in it once it may ($isPolling)',
  async (options) => {
    const folder = scratchFolder();
    const shut = join(folder, 'shut');
    mkdirSync(shut);
    const file = writeOld(join(shut, 'a.txt'));
    const beside = writeOld(join(folder, 'b.txt'));
    chmodSync(shut, 0);
    onTestFinished(() => chmodSync(shut, 0o755));
    const { paths } = watching(folder, options);
    await until('both are told', () => paths().length === 2, 20_000);
    expect(paths().sort()).toEqual([beside, shut]);
    chmodSync(shut, 0o755);
    await until('its file is told', () => paths().includes(file), 20_000);
    expect(paths().filter((path) => path === file)).toHaveLength(1);
  },
  60_000,
);

test
  .skipIf(process.platform === 'win32')
  .each(['a\nb.txt', ' .txt', '%00.txt', "it's “odd”.txt", 'ü\u0308.txt', '-rf'])(
  'a file with the odd name %j is told',
  async (name) => {
    const folder = scratchFolder();
    const file = writeOld(join(folder, name));
    const { paths } = watching(folder);
    await until('it is told', () => paths().includes(file));
  },
);
