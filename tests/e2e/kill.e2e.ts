import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { type MixedFile, mixedFiles } from '../helpers/mixed-files.ts';
import { must } from './api.ts';
import { type Launched, launchSourceline, temporaryFolder } from './launch.ts';

/** SOURCELINE_FILES=10000 makes it the folder of a newsroom; the suite is content with fewer. */
const FILES = Number(process.env['SOURCELINE_FILES'] ?? 1_500);
const PATIENCE = 120_000 + FILES * 240;

const recordsOf = async (window: Page) =>
  (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts;

/** The window has come to rest: its first list stands, or the set-up of an empty library, and no task is under way. */
async function comesToRest({ window }: Launched, hasArticles: boolean): Promise<void> {
  if (hasArticles) await window.locator('[role=option]').first().waitFor();
  else await window.getByRole('heading').first().waitFor();
  await window.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve, { timeout: 5_000 });
      }),
  );
}

/** Begins to note how long main process and window could not answer: start-up is over, only the import counts. */
async function watchStalls(launched: Launched, hasArticles: boolean): Promise<void> {
  const { app, window } = launched;
  await comesToRest(launched, hasArticles);
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    Object.assign(globalThis, { delays });
  });
  await window.evaluate(() => {
    const stalls: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) stalls.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { stalls });
  });
}

async function tellStalls({ app, window }: Launched): Promise<void> {
  const main = await app.evaluate(() => {
    const { delays } = globalThis as unknown as {
      delays: { max: number; percentile(share: number): number };
    };
    return { max: delays.max / 1e6, p99: delays.percentile(99) / 1e6 };
  });
  const stalls = await window.evaluate(() => (globalThis as unknown as { stalls: readonly number[] }).stalls);
  const longest = Math.max(0, ...stalls);
  const tell = `main process: p99 ${main.p99.toFixed(0)} ms, longest ${main.max.toFixed(0)} ms; window: ${String(stalls.length)} tasks over 50 ms, longest ${longest.toFixed(0)} ms`;
  test.info().annotations.push({ type: 'stalls', description: tell });
  process.stdout.write(`${tell}\n`);
}

test(`kill -9 while ${String(FILES)} mixed files are imported: every file has one record, no article is lost or there twice`, async () => {
  test.setTimeout(PATIENCE * 2);
  const scratch = temporaryFolder('kill');
  const incoming = join(scratch, 'incoming');
  const userData = join(scratch, 'profile');
  const library = join(scratch, 'library');
  mkdirSync(incoming);
  const files = new Map<string, MixedFile>();
  for (const file of mixedFiles({ count: FILES, seed: 9 })) {
    files.set(join(incoming, file.name), file);
    writeFileSync(join(incoming, file.name), file.bytes);
  }

  for (const share of [0.1, 0.4]) {
    const launched = await launchSourceline({ userData, library });
    const { app, window } = launched;
    const watches = await must(window, 'watches.list', undefined);
    await watchStalls(launched, watches.length > 0);
    if (watches.length === 0) await must(window, 'watches.add', { path: incoming, defaults: {} });
    const counts = () => recordsOf(window);
    await expect.poll(async () => (await counts()).all, { timeout: PATIENCE }).toBeGreaterThan(FILES * share);
    await tellStalls(launched);
    app.process().kill('SIGKILL');
    await new Promise((resolve) => app.process().once('exit', resolve));
  }

  const launched = await launchSourceline({ userData, library });
  const { window, close } = launched;
  await watchStalls(launched, true);
  const counts = () => recordsOf(window);
  await expect.poll(async () => (await counts()).all, { timeout: PATIENCE }).toBe(FILES);
  const progress = () => must(window, 'imports.progress', undefined);
  await expect.poll(async () => (await progress()).isRunning, { timeout: PATIENCE }).toBe(false);
  await tellStalls(launched);

  let imported = 0;
  const seen = new Set<string>();
  for (let offset = 0; offset < FILES; offset += 5_000) {
    const { rows } = await must(window, 'imports.list', { offset, limit: 5_000 });
    for (const { path, state, articlesNew } of rows) {
      seen.add(path);
      imported += articlesNew;
      // Of two files with the same bytes, whichever was read first is the one that was imported.
      const made = files.get(path)?.state ?? 'missing';
      const isPair = made === 'imported' || made === 'duplicate';
      expect(isPair ? ['imported', 'duplicate'] : [made], path).toContain(state);
    }
  }
  expect(seen.size).toBe(FILES);
  const expected = [...files.values()].reduce(
    (sum, { state, articles }) => sum + (state === 'imported' ? articles : 0),
    0,
  );
  const { volume } = await must(window, 'library.info', undefined);
  expect(imported).toBe(expected);
  expect(volume.articles).toBe(expected);
  await close();
  rmSync(scratch, { recursive: true, force: true });
});
