import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateArticles } from '../helpers/library-generator.ts';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder } from './launch.ts';

const FILES = 2_000;

test('kill -9 while 2,000 files are imported: after the next start nothing is lost and nothing is there twice', async () => {
  test.setTimeout(420_000);
  const scratch = temporaryFolder('kill');
  const incoming = join(scratch, 'incoming');
  const userData = join(scratch, 'profile');
  const library = join(scratch, 'library');
  mkdirSync(incoming);
  const generated = generateArticles({ count: FILES, seed: 9 });
  for (const item of generated.articles) {
    const { name, bytes } = item.file();
    writeFileSync(join(incoming, name), bytes);
  }

  for (const share of [0.1, 0.4]) {
    const { app, window } = await launchSourceline({ userData, library });
    const watches = await must(window, 'watches.list', undefined);
    if (watches.length === 0) await must(window, 'watches.add', { path: incoming, defaults: {} });
    await expect
      .poll(async () => (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts.all, {
        timeout: 180_000,
      })
      .toBeGreaterThan(FILES * share);
    app.process().kill('SIGKILL');
    await new Promise((resolve) => app.process().once('exit', resolve));
  }

  const { window, close } = await launchSourceline({ userData, library });
  await expect
    .poll(async () => (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts.all, {
      timeout: 240_000,
    })
    .toBe(FILES);
  await expect.poll(async () => (await must(window, 'imports.progress', undefined)).isRunning).toBe(false);
  const { counts, rows } = await must(window, 'imports.list', { offset: 0, limit: FILES });
  expect(counts.failed).toBe(0);
  expect(new Set(rows.map(({ path }) => path)).size).toBe(FILES);
  const { volume } = await must(window, 'library.info', undefined);
  const imported = rows.reduce((sum, row) => sum + row.articlesNew, 0);
  expect(volume.articles).toBe(imported);
  expect(volume.articles).toBe(FILES);
  await close();
  rmSync(scratch, { recursive: true, force: true });
});
