import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBytes } from '#core/read.ts';
import { takeLock } from '../../electron/library/access/lock-file.ts';
import { THIS_MACHINE } from '../../electron/library/access/holder.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { seededRandom } from '../helpers/generated/seeded-random.ts';
import { ALL, article, desk, readingHere } from '../import/desk.ts';
import { aFolder, aLibrary, anImport, change, NOW, SQL_JS_FOLDER } from '../library/a-library.ts';
import { startWork, withWorkingChild } from './killed.ts';
import { keepBatch, tryBatch } from './kept-text.ts';
import { aKeptLibrary, articlesOf, expectKept, soundAfter } from './sound.ts';
import { met } from './tell.ts';

/** Of each; `npm run test:faults` sets it to 20. */
const TIMES = Number(process.env['SOURCELINE_PLACES'] ?? 1);
const PATIENCE = 60_000 + TIMES * 30_000;
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };

/** A small disk of its own, as only root may make one. */
const CAN_MOUNT = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = join('/tmp', `sourceline-disk-${process.pid}`);
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

function aDisk(size: string): string {
  const folder = aFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

withWorkingChild();

describe.runIf(CAN_MOUNT)('a real disk', () => {
  test('that fills up', { timeout: PATIENCE }, async () => {
    const disk = aDisk('40m');
    const folder = join(disk, 'library');
    const random = seededRandom(7);
    const ballast = join(disk, 'ballast');
    for (let time = 0; time < TIMES; time += 1) {
      const library = await aLibrary(folder);
      const before = articlesOf(library);
      const used = Number(execFileSync('df', ['--output=avail', '-B1', disk]).toString().split('\n')[1]);
      // Full somewhere in the next batches: in an original, the journal, the ledger or the database.
      writeFileSync(ballast, Buffer.alloc(Math.max(0, used - Math.floor(random.next() * 1_500_000))));
      let kept = before;
      let refused;
      for (let batch = 0; batch < 200 && refused === undefined; batch += 1) {
        const tried = tryBatch(library);
        if (tried.ok) kept = tried.value;
        else refused = tried.error.kind;
      }
      expect(refused).toBe('disk-full');
      expect(articlesOf(library)).toBeGreaterThanOrEqual(kept);
      rmSync(ballast);
      keepBatch(library);
      library.close();
      const after = await soundAfter(folder);
      expectKept(after, kept + 20);
      after.close();
      // Room for the next time.
      rmSync(folder, { recursive: true });
    }
    met('full disk', TIMES, 'told as full; went on once there was room');
  });

  test('that may only be read', { timeout: PATIENCE }, async () => {
    const disk = aDisk('40m');
    const folder = join(disk, 'library');
    for (let time = 0; time < TIMES; time += 1) {
      const library = await aLibrary(folder);
      const kept = keepBatch(library);
      library.close();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      expect(await openLibrary(folder, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
      const reader = await aLibrary(folder, { access: 'read' });
      expectKept(reader, kept);
      reader.close();
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      const after = await soundAfter(folder);
      expectKept(after, kept);
      after.close();
    }
    met('read-only disk', TIMES, 'told, and read all the same');
  });

  test('whose folder its owner takes away', { timeout: PATIENCE }, async () => {
    const nobody = 65_534;
    for (let time = 0; time < TIMES; time += 1) {
      const folder = join(aDisk('40m'), 'library');
      mkdirSync(folder);
      execFileSync('chown', ['-R', String(nobody), folder]);
      const worker = startWork('keeping', folder, '', nobody);
      await worker.lines(3);
      execFileSync('chown', ['-R', '0', folder]);
      execFileSync('chmod', ['-R', 'go-rwx', folder]);
      await worker.gone;
      expect(worker.complaint()).toMatch(/"kind":"(?:read-only|gone)"/);
      const after = await soundAfter(folder);
      expectKept(after, Number(worker.said().at(-1)));
      after.close();
    }
    met('permission taken away', TIMES, 'refused in words, nothing more acknowledged');
  });
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be written',
  async () => {
    const folder = await aKeptLibrary(1);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(await openLibrary(folder, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    const reader = await aLibrary(folder, { access: 'read' });
    expectKept(reader, 20);
    reader.close();
    chmodSync(folder, 0o755);
    expectKept(await soundAfter(folder), 20);
  },
);

test.skipIf(process.platform === 'win32')(
  'a library whose folder goes while it is written',
  { timeout: PATIENCE },
  async () => {
    const folder = join(aFolder(), 'library');
    for (let time = 0; time < TIMES; time += 1) {
      const worker = startWork('keeping', folder);
      await worker.lines(3);
      renameSync(folder, `${folder}-elsewhere`);
      await worker.gone;
      expect(worker.complaint()).toMatch(/"kind":"gone"/);
      const kept = Number(worker.said().at(-1));
      rmSync(folder, { recursive: true, force: true });
      renameSync(`${folder}-elsewhere`, folder);
      const after = await soundAfter(folder);
      expectKept(after, kept);
      after.close();
    }
    met('folder that disappears', TIMES, 'told as gone, nothing acknowledged meanwhile');
  },
);

test('two that open it at the same moment: one writes', { timeout: PATIENCE }, async () => {
  const folder = await aKeptLibrary(1);
  for (let time = 0; time < TIMES; time += 1) {
    const workers = [startWork('keeping', folder), startWork('keeping', folder)] as const;
    const first = await Promise.race(workers.map((worker) => worker.gone.then(() => worker)));
    expect(first.complaint()).toMatch(/Somebody else writes it/);
    const writer = workers[0] === first ? workers[1] : workers[0];
    await writer.lines(3);
    await writer.kill();
    const after = await soundAfter(folder);
    expectKept(after, Number(writer.said().at(-1)));
    after.close();
  }
  met('two at once', TIMES, 'one wrote, the other was told');
});

test('files that vanish while they are read', { timeout: PATIENCE }, async () => {
  const paths: string[] = [];
  const random = seededRandom(11);
  const gone = new Set<string>();
  let isTakingAway = true;
  const { library, write, take, records, trouble } = await desk({
    ...readingHere,
    read: (bytes, fileName, terms) => {
      const victim = paths[Math.floor(random.next() * paths.length)];
      if (isTakingAway && victim !== undefined && random.next() < 0.5) {
        rmSync(victim, { force: true });
        gone.add(victim);
      }
      return readBytes(bytes, fileName, terms);
    },
  });
  const files = 20 * TIMES;
  for (let place = 0; place < files; place += 1) paths.push(write(`${place}.txt`, article(`News ${place}`)));
  await take(...paths);
  expect(trouble).toEqual([]);
  expect(
    records()
      .map(({ path }) => path)
      .sort(),
  ).toEqual([...paths].sort());
  const vanished = records().filter(({ state }) => state === 'failed');
  expect(vanished.length).toBeGreaterThan(0);
  for (const { path, error } of vanished) {
    expect(gone.has(path)).toBe(true);
    expect(error).toMatchObject({ kind: 'unreadable', cause: 'vanished' });
  }
  // They come back, and are taken then.
  isTakingAway = false;
  for (const { path } of vanished)
    writeFileSync(path, article(`News ${/(\d+)\.txt$/.exec(path)?.[1] ?? ''}`));
  await take(...vanished.map(({ path }) => path));
  expect(articlesOf(library)).toBe(files);
  expect(library.imports({}, ALL).rows.every(({ state }) => state === 'imported')).toBe(true);
  expect(library.verify()).toEqual([]);
  met('file that vanishes', vanished.length, `of ${files} files; each has its record`);
});

test('a clock that jumps back and forth', { timeout: PATIENCE }, async () => {
  const folder = aFolder();
  const random = seededRandom(13);
  const now = (): string =>
    new Date(
      Date.parse(NOW) + Math.floor((random.next() - 0.5) * 6 * 365 * 24 * 60 * 60 * 1000),
    ).toISOString();
  const jumps = 50 * TIMES;
  let library = await aLibrary(folder, { clock: { now } });
  keepBatch(library);
  const made: number[] = [];
  for (let jump = 0; jump < jumps; jump += 1) {
    const articleId = 1 + (jump % 20);
    const id = change(library, () => {
      library.addImport(
        anImport({ at: now(), path: `/in/jump-${jump}`, state: 'duplicate', articlesNew: 0 }),
      );
      return library.chooseLead(articleId, { at: now(), why: `${jump}` }).id;
    });
    made.push(id);
    if (jump % 4 === 3) change(library, () => library.undoLeadChoice(made[jump - 1] ?? 0, now()));
    if (jump % 25 !== 24) continue;
    library.close();
    // A lock of another host, whose clock was as wrong, keeps nobody out for years.
    writeFileSync(
      join(folder, 'library.lock'),
      JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', boot: 'then', token: 'x' }),
    );
    const then = new Date(Date.now() + (jump % 2 === 0 ? 1 : -1) * 400 * 24 * 60 * 60 * 1000);
    utimesSync(join(folder, 'library.lock'), then, then);
    library = await soundAfter(folder);
  }
  const choices = library.leadChoices();
  expect(choices.map(({ id }) => id)).toEqual(made);
  expect(choices.map(({ why }) => why)).toEqual(made.map((_, jump) => `${jump}`));
  expect(choices.filter(({ undoneAt }) => undoneAt !== undefined)).toHaveLength(Math.floor(jumps / 4));
  expect(library.importCounts().all).toBe(20 + jumps);
  expect(articlesOf(library)).toBe(20);
  met('clock that jumps', jumps, 'order and undo go by number, not by time');
});

test('a lock whose time is far in the future is nobody’s', () => {
  const folder = aFolder();
  const file = join(folder, 'library.lock');
  const holder = { pid: process.pid, host: 'elsewhere', boot: 'then', token: 'x', started: '1' };
  const at = (minutes: number) => {
    writeFileSync(file, JSON.stringify(holder));
    const then = new Date(Date.now() + minutes * 60_000);
    utimesSync(file, then, then);
    const answer = takeLock(folder, THIS_MACHINE, undefined);
    if (answer.ok && answer.value.kind === 'taken') answer.value.lock.release();
    return answer.ok ? answer.value.kind : answer.error.kind;
  };
  expect([at(-1), at(1), at(-60), at(60)]).toEqual(['held', 'held', 'taken', 'taken']);
  expect(() => readFileSync(file)).toThrow();
});
