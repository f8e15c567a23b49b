import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readCsv } from '../../electron/core/formats/tables/csv-records.ts';
import { must } from './api.ts';
import { counts, openLog, openRecord, recordsOf, rowOf, stateOf, volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { fixture, plainArticle } from './news-files.ts';

/** What becomes of every file an analyst may drop, as the import log tells it; each step stands on the last. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('reading');
const incoming = join(scratch, 'incoming');
const userData = join(scratch, 'profile');
const exported = join(scratch, 'import-log.csv');
const isPosix = process.platform !== 'win32';
const dam = plainArticle('Engineers lower Marren reservoir', 'The water fell by four metres');
let sourceline: Launched;

const drop = (name: string, content: string | Uint8Array): string => {
  const path = join(incoming, name);
  writeFileSync(path, content);
  return path;
};

async function launch(): Promise<void> {
  sourceline = await launchSourceline({ userData, isHeldToPermissions: true });
  await sourceline.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, exported);
}

test.beforeAll(async () => {
  mkdirSync(incoming);
  await launch();
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  await window.reload();
  await openLog(window);
  await expect(window.getByRole('heading', { name: 'No file has come yet' })).toBeVisible();
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

type Fate = {
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly state: string;
  readonly articles: string;
  readonly reason: string | RegExp;
  readonly format?: string;
};
const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));
const binary = () => new Uint8Array(4_096).map((_, index) => (index * 31) % 256);

/** Dropped one after the other, in this order. */
const FATES: readonly Fate[] = [
  { name: 'good.txt', content: () => dam, state: 'Imported', articles: '1 of 1', reason: '1 new', format: 'plain text' },
  { name: 'good-again.txt', content: () => dam, state: 'Duplicate', articles: '1 of 1', reason: 'Same bytes as good.txt' },
  { name: 'pickup.txt', content: () => dam.replace('Kestrel Daily', 'Harbour Post'), state: 'Imported', articles: '1 of 1', reason: '1 new' },
  { name: 'week.zip', content: () => fixture('zip/mixed-folder', 'zip'), state: 'Needs review', articles: '3 of 3', reason: '1 article has no date; none was guessed. 2 articles have no outlet', format: 'a ZIP archive' },
  { name: 'letter.eml', content: () => fixture('eml/french-morning-letter', 'eml'), state: 'Imported', articles: '3 of 3', reason: '3 new', format: 'an e-mail' },
  { name: 'monitor.csv', content: () => fixture('csv/month-first-by-the-column', 'csv'), state: 'Imported', articles: '3 of 3', reason: '3 new', format: 'a table in text (CSV, TSV)' },
  { name: 'typed.docx', content: () => fixture('docx/typed-article', 'docx'), state: 'Imported', articles: '1 of 1', reason: '1 article has no outlet', format: 'a Word document' },
  { name: 'feed.rss', content: () => fixture('rss/teaser-content-and-authors', 'rss'), state: 'Needs review', articles: '3 of 3', reason: '1 article has no date; none was guessed', format: 'an RSS feed' },
  { name: 'release.pdf', content: () => fixture('pdf/press-release-two-columns', 'pdf'), state: 'Imported', articles: '1 of 1', reason: '1 article has no outlet', format: 'a PDF file' },
  { name: 'cut.zip', content: () => cut(fixture('zip/mixed-folder', 'zip')), state: 'Needs review', articles: '2', reason: 'Both articles already here. 1 item could not be read: this file breaks the rules of its format (a ZIP archive) at its end, which is cut off', format: 'a ZIP archive' },
  { name: 'cut.docx', content: () => cut(fixture('docx/typed-article', 'docx')).slice(0, 300), state: 'Failed', articles: '–', reason: 'This file breaks the rules of its format (a Word document) at its directory.', format: 'a Word document' },
  { name: 'binary.txt', content: binary, state: 'Failed', articles: '–', reason: 'There is no text in this file: it holds other data.' },
  { name: 'empty.txt', content: () => '', state: 'Failed', articles: '–', reason: 'This file is empty.' },
  { name: 'secret.pdf', content: () => fixture('pdf/password', 'pdf'), state: 'Failed', articles: '–', reason: 'This file is protected by a password.', format: 'a PDF file' },
  { name: 'wire.txt.crdownload', content: () => plainArticle('Ferry runs again', 'The crews went back to work').slice(0, 90), state: 'Excluded', articles: '–', reason: /a download that is not finished/u },
]; // prettier-ignore

test('each file dropped has one record, and the log says truthfully what became of it', async () => {
  test.setTimeout(120_000);
  const { window } = sourceline;
  for (const [index, { name, content }] of FATES.entries()) {
    drop(name, content());
    await expect.poll(async () => (await counts(window)).all, { message: name }).toBe(index + 1);
  }
  for (const { name, articles, state, reason, format } of FATES) {
    const cells = (await rowOf(window, name)).getByRole('gridcell');
    await expect.soft(cells.nth(2), name).toHaveText(articles);
    await expect.soft(cells.nth(3), name).toHaveText(state);
    await expect.soft(cells.nth(4), name).toHaveText(reason);
    const pane = await openRecord(window, name);
    await expect.soft(pane.getByText('Wire desk'), name).toBeVisible();
    if (format !== undefined) await expect.soft(pane.locator('dd', { hasText: format }), name).toBeVisible();
  }
});

test('a pickup is an article of its own, filed as a copy of the other', async () => {
  const { window } = sourceline;
  const headline = 'Engineers lower Marren reservoir';
  const [row, ...others] = (
    await must(window, 'articles.list', {
      selection: { query: 'headline:reservoir', filters: [] },
      order: 'oldest',
      offset: 0,
      limit: 10,
    })
  ).filter((each) => each.headline === headline);
  expect(others).toHaveLength(1);
  const { article } = await must(window, 'articles.get', { id: row?.id ?? -1 });
  expect(article.duplicates.map(({ outlet }) => outlet)).toEqual(['Kestrel Daily', 'Harbour Post']);
});

test('a download that is finished under its own name is read', async () => {
  const { window } = sourceline;
  const part = join(incoming, 'wire.txt.crdownload');
  writeFileSync(part, plainArticle('Ferry runs again', 'The crews went back to work'));
  renameSync(part, join(incoming, 'wire.txt'));
  await expect.poll(() => stateOf(window, 'wire.txt')).toBe('imported');
  const row = await rowOf(window, 'wire.txt');
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('Imported');
});

test('a file that may not be read fails, and Retry reads it once it may', async () => {
  test.skip(!isPosix, 'Windows has no such permissions');
  const { window } = sourceline;
  const path = join(scratch, 'locked.txt');
  writeFileSync(path, plainArticle('Bridge of Corlay closes', 'Cracks were found in two pillars'));
  chmodSync(path, 0);
  renameSync(path, join(incoming, 'locked.txt'));
  await expect.poll(() => stateOf(window, 'locked.txt')).toBe('failed');
  const pane = await openRecord(window, 'locked.txt');
  await expect(pane.getByText('This file may not be read with your rights.')).toBeVisible();
  await expect(pane.getByText('Change its permissions, then retry.')).toBeVisible();
  // While the cause is there, asking again fails again and leaves one record.
  await pane.getByRole('button', { name: 'Retry' }).click();
  await expect(window.getByText('Reading 1 file again.')).toBeVisible();
  await expect.poll(async () => (await must(window, 'imports.progress', undefined)).isRunning).toBe(false);
  expect(await recordsOf(window, 'locked.txt')).toMatchObject([{ state: 'failed' }]);
  chmodSync(join(incoming, 'locked.txt'), 0o644);
  // The watch itself may see that it can be read now; who asks need not wait for that.
  if ((await stateOf(window, 'locked.txt')) === 'failed') {
    await pane
      .getByRole('button', { name: 'Retry' })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
  }
  await expect.poll(() => stateOf(window, 'locked.txt')).toBe('imported');
  await expect(pane.getByText('Imported', { exact: true })).toBeVisible();
  await expect(pane.getByText('The bytes as they came are kept in the library.')).toBeVisible();
});

test('a folder that may not be opened has its record, and its files come once it may', async () => {
  test.skip(!isPosix, 'Windows has no such permissions');
  const { window } = sourceline;
  const shut = join(scratch, 'shut');
  mkdirSync(shut);
  writeFileSync(join(shut, 'inside.txt'), plainArticle('Tolls of Corlay fall', 'The tolls fell by half'));
  chmodSync(shut, 0);
  renameSync(shut, join(incoming, 'shut'));
  await expect.poll(() => stateOf(window, 'shut')).toBe('failed');
  const pane = await openRecord(window, 'shut');
  await expect(pane.getByText(/^This folder may not be opened with your rights/u)).toBeVisible();
  const trial = await must(window, 'watches.preview', { path: incoming });
  expect(trial.articles).toBeGreaterThan(0);
  expect(trial.rows.map(({ label }) => label)).toContain(
    'This folder may not be opened with your rights: what is in it is not known.',
  );
  chmodSync(join(incoming, 'shut'), 0o755);
  await expect.poll(() => stateOf(window, 'inside.txt')).toBe('imported');
  await expect.poll(() => stateOf(window, 'shut')).toBe('excluded');
});

test('the articles of a file are opened from its record', async () => {
  const { window } = sourceline;
  const pane = await openRecord(window, 'letter.eml');
  const articles = pane.getByRole('region', { name: 'Articles it brought' }).getByRole('button');
  await expect(articles).toHaveCount(3);
  const headline = (await articles.first().textContent()) ?? '';
  await articles.first().click();
  await expect(window.getByRole('article').getByRole('heading', { name: headline })).toBeVisible();
  await openLog(window);
});

test('Retry all failed tries each again, and each has one record', async () => {
  const { window } = sourceline;
  const before = await counts(window);
  await window.getByRole('textbox', { name: /^Find a file/u }).fill('');
  await window.getByRole('button', { name: 'Retry all failed' }).click();
  await expect(window.getByText(`Reading ${String(before.failed)} files again.`)).toBeVisible();
  await expect.poll(async () => (await must(window, 'imports.progress', undefined)).isRunning).toBe(false);
  expect(await counts(window)).toEqual(before);
});

test('a file is read as the format chosen by hand', async () => {
  const { window } = sourceline;
  drop('odd.dat', plainArticle('Quay of Haverwick rebuilt', 'The old quay is to be taken down'));
  await expect.poll(() => stateOf(window, 'odd.dat')).toBeDefined();
  const odd = await openRecord(window, 'odd.dat');
  await odd.getByRole('button', { name: 'Read as…' }).click();
  await odd.getByRole('combobox', { name: 'Read it as' }).selectOption({ label: 'Markdown' });
  await odd.getByRole('button', { name: 'Read it', exact: true }).click();
  await expect.poll(async () => (await recordsOf(window, 'odd.dat'))[0]?.format).toBe('markdown');
  await expect(odd.getByText('Markdown', { exact: false }).first()).toBeVisible();
  expect((await recordsOf(window, 'odd.dat'))[0]).toMatchObject({
    state: 'imported',
    chosenFormat: 'markdown',
  });
});

test('a file ignored with a reason is excluded, and so are its bytes under another name', async () => {
  const { window } = sourceline;
  const pane = await openRecord(window, 'binary.txt');
  await pane.getByRole('button', { name: 'Ignore always…' }).click();
  await pane.getByRole('textbox', { name: 'Why it is left out' }).fill('A backup of the switchboard');
  await pane.getByRole('button', { name: 'Ignore always', exact: true }).click();
  await expect.poll(() => stateOf(window, 'binary.txt')).toBe('excluded');
  await expect(pane.getByText('Left out by you: A backup of the switchboard.')).toBeVisible();
  await expect(pane.getByText('Excluded', { exact: true })).toBeVisible();
  drop('binary-moved.dat', binary());
  await expect.poll(() => stateOf(window, 'binary-moved.dat')).toBe('excluded');
  const row = await rowOf(window, 'binary-moved.dat');
  await expect(row.getByRole('gridcell').nth(4)).toHaveText(/Left out by you: A backup of the switchboard/u);
});

test('while the import is paused nothing is taken; when it goes on, everything is', async () => {
  const { window } = sourceline;
  const before = await counts(window);
  await must(window, 'imports.pause', { isPaused: true });
  for (let i = 0; i < 50; i++)
    drop(
      `held-${String(i)}.txt`,
      plainArticle(`Ward ${String(i)} votes`, `Ward ${String(i)} counted its votes`),
    );
  const progress = () => must(window, 'imports.progress', undefined);
  await expect.poll(progress).toMatchObject({ files: 50, done: 0, isPaused: true });
  await expect(window.getByRole('group', { name: 'Running import' })).toContainText(
    /Paused\s*0\s+of\s+50\s+files,\s+0\s+new\s+articles\s+so\s+far/u,
  );
  expect(await counts(window)).toEqual(before);
  await window.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await counts(window)).imported).toBe(before.imported + 50);
  await expect(window.getByRole('group', { name: 'Running import' })).toBeHidden();
});

/** Writes files beside the watch, so that they can be moved into it all at once. */
function batchOf(name: string, files: number): string {
  const batch = join(scratch, name);
  mkdirSync(batch);
  for (let i = 0; i < files; i++) {
    const text = plainArticle(
      `Parish ${String(i)} of ${name} budgets`,
      `Parish ${String(i)} of ${name} set aside ${String(i)} crowns`,
    );
    writeFileSync(join(batch, `${name}-${String(i)}.txt`), text);
  }
  return batch;
}
const isRunning = async () => (await must(sourceline.window, 'imports.progress', undefined)).isRunning;

test('cancelled while all of it waits, nothing of it is read, even by a new start, until it is asked for', async () => {
  const before = await counts(sourceline.window);
  const { articles } = await volume(sourceline.window);
  await must(sourceline.window, 'imports.pause', { isPaused: true });
  renameSync(batchOf('paused', 200), join(incoming, 'paused'));
  await expect
    .poll(async () => (await must(sourceline.window, 'imports.progress', undefined)).files)
    .toBe(200);
  await sourceline.window.getByRole('button', { name: /^Cancel, keep/u }).click();
  const banner = () => sourceline.window.getByText('200 files not read: the import was cancelled.');
  await expect(banner()).toBeVisible();
  expect(await isRunning()).toBe(false);
  expect(await counts(sourceline.window)).toEqual({
    ...before,
    all: before.all + 200,
    cancelled: before.cancelled + 200,
  });
  await sourceline.close();
  await launch();
  await openLog(sourceline.window);
  await expect(banner()).toBeVisible();
  // What comes later is a new import.
  drop('later.txt', plainArticle('Lock of Corlay opens', 'The first barge went through'));
  await expect.poll(() => stateOf(sourceline.window, 'later.txt')).toBe('imported');
  await expect(banner()).toBeVisible();
  expect((await volume(sourceline.window)).articles).toBe(articles + 1);
  const pane = await openRecord(sourceline.window, 'paused-7.txt');
  await expect(pane.getByText('Not read: the import was cancelled.')).toBeVisible();
  await pane.getByRole('button', { name: 'Read it now' }).click();
  await expect.poll(() => stateOf(sourceline.window, 'paused-7.txt')).toBe('imported');
  await sourceline.window.getByRole('button', { name: 'Show them' }).click();
  await expect(sourceline.window.getByRole('grid', { name: 'Files' })).toHaveAttribute(
    'aria-rowcount',
    '200',
  );
  await sourceline.window.getByRole('button', { name: 'Leave them' }).click();
  await expect(sourceline.window.getByRole('button', { name: 'Leave them' })).toHaveCount(0);
  // What is put away is told once more when the window opens anew.
  await sourceline.window.reload();
  await openLog(sourceline.window);
  await sourceline.window.getByRole('button', { name: 'Read them now' }).click();
  await expect
    .poll(async () => counts(sourceline.window), { timeout: 40_000 })
    .toMatchObject({ imported: before.imported + 201, cancelled: 0, all: before.all + 201 });
  expect((await volume(sourceline.window)).articles).toBe(articles + 201);
  await sourceline.window.getByRole('textbox', { name: /^Find a file/u }).fill('');
});

test('cancelled while files still settle, none of them begins an import of its own', async () => {
  const { window } = sourceline;
  const before = await counts(window);
  const { articles } = await volume(window);
  renameSync(batchOf('settling', 1_500), join(incoming, 'settling'));
  await window.getByRole('button', { name: /^Cancel, keep/u }).click();
  const done = async () => {
    const { imported, cancelled } = await counts(window);
    return imported - before.imported + cancelled;
  };
  await expect.poll(done, { timeout: 40_000 }).toBe(1_500);
  await expect.poll(isRunning).toBe(false);
  await expect.poll(async () => (await must(window, 'watches.list', undefined))[0]?.waiting).toBe(0);
  const after = await counts(window);
  expect(after.cancelled).toBeGreaterThan(0);
  expect(after.imported - before.imported).toBeLessThan(1_500);
  expect((await volume(window)).articles - articles).toBe(after.imported - before.imported);
  await sourceline.close();
  await launch();
  const { window: again } = sourceline;
  await must(again, 'watches.list', undefined);
  await openLog(again);
  await expect(again.getByText(/files not read: the import was cancelled\./u)).toBeVisible();
  // When a file that came last of all is in, all that lay there was looked at.
  drop('last.txt', plainArticle('Bridge of Marren painted', 'The painters went home'));
  await expect.poll(() => stateOf(again, 'last.txt')).toBe('imported');
  await expect.poll(async () => (await must(again, 'watches.list', undefined))[0]?.waiting).toBe(0);
  expect((await counts(again)).cancelled).toBe(after.cancelled);
  await again.getByRole('button', { name: 'Read them now' }).click();
  await expect
    .poll(async () => counts(again), { timeout: 80_000 })
    .toMatchObject({ imported: before.imported + 1_501, cancelled: 0, all: before.all + 1_501 });
  expect((await volume(again)).articles).toBe(articles + 1_501);
});

test('the log goes out as CSV and reads back with every row', async () => {
  const { window } = sourceline;
  await openLog(window);
  await window.getByRole('button', { name: 'Export every row of this filter' }).click();
  await window.getByRole('menuitem', { name: 'CSV for Excel' }).click();
  await expect(window.getByText(/^Saved .*import-log\.csv/u)).toBeVisible();
  const { all } = await counts(window);
  const { records, faults } = readCsv(readFileSync(exported, 'utf8').replace(/^\uFEFF/u, ''), ',');
  expect(faults).toEqual([]);
  const [header, ...rows] = records.map(({ cells }) => cells);
  expect(rows).toHaveLength(all);
  const at = (column: string) => (header ?? []).indexOf(column);
  const said = (name: string) => rows.find((row) => row[at('File')] === name);
  expect(said('good-again.txt')?.[at('Reason')]).toBe('Same bytes as good.txt');
  expect(said('binary.txt')?.[at('Reason')]).toContain('A backup of the switchboard');
  expect(said('week.zip')?.[at('Articles found')]).toBe('3');
  expect(said('secret.pdf')?.[at('State')]).toBe('Failed');
});
