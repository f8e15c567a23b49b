import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** A library is backed up, restored, and met by a program that is older than the one that wrote it. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('backups');
const userData = join(scratch, 'profile');
const library = join(scratch, 'library');
const incoming = join(scratch, 'incoming');
let sourceline: Launched;

const SHOTS = process.env['SOURCELINE_SHOTS'];
async function look(window: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await must(window, 'settings.set', { theme: colorScheme });
    await window.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
  }
}
const articles = async (window: Page) => (await volume(window)).articles;
const openSettings = (window: Page) => window.getByRole('button', { name: 'Settings' }).first().click();

test.beforeAll(async () => {
  mkdirSync(incoming, { recursive: true });
  for (const name of ['Weir', 'Ferry', 'Quay'])
    writeFileSync(join(incoming, `${name}.txt`), plainArticle(`${name} opens`, `The ${name} is open`));
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await must(window, 'imports.addFiles', { paths: [incoming] });
  await expect.poll(() => articles(window), { timeout: 45_000 }).toBe(3);
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a backup is made while the window is in use, and its rule is said', async () => {
  const { window } = sourceline;
  await openSettings(window);
  const section = window.getByRole('region', { name: 'Backups' });
  await expect(section.getByText('A backup each day on which the library was changed')).toBeVisible();
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(section.getByText(/1\sbackup,/u)).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(`${library} backups`)).toHaveLength(1);
  await section.getByLabel('How many are kept').selectOption({ label: 'keep 3' });
  await expect(section.getByText(/the newest\s3 are kept/u)).toBeVisible();
  await section.scrollIntoViewIfNeeded();
  await look(window, 'backups');
});

test('what is done after it is in the history, and can be taken back and made again', async () => {
  const { window } = sourceline;
  const [first] = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 1,
  });
  await must(window, 'articles.correct', {
    id: first?.id ?? 0,
    field: 'section',
    text: 'Water',
    why: 'as printed',
  });
  const section = window.getByRole('region', { name: 'History of changes' });
  await expect(section.getByText('Section: Water')).toBeVisible();
  await section.getByRole('button', { name: 'Undo: Section: Water' }).click();
  await section.getByRole('button', { name: 'Redo: Section: Water' }).click();
  await expect(section.getByText('made again')).toBeVisible();
  await section.scrollIntoViewIfNeeded();
  await look(window, 'history');
});

test('restoring brings the library back as it was, and keeps what it was until then', async () => {
  const { window } = sourceline;
  writeFileSync(join(incoming, 'later.txt'), plainArticle('Lock opens', 'The lock is open'));
  await must(window, 'imports.addFiles', { paths: [join(incoming, 'later.txt')] });
  await expect.poll(() => articles(window), { timeout: 45_000 }).toBe(4);
  await openSettings(window);
  const section = window.getByRole('region', { name: 'Backups' });
  await section.getByRole('button', { name: 'Restore the backup of' }).click();
  await expect(section.getByText('nothing is changed before the backup has been read')).toBeVisible();
  await look(window, 'restore-question');
  await section.getByRole('button', { name: 'Restore it' }).click();
  await expect(window.getByText('Restored from')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => articles(window)).toBe(3);
  expect(await must(window, 'history.list', {})).toEqual([]);
  expect(readdirSync(library).some((name) => /^library\.before-restore\..*\.ledger$/u.test(name))).toBe(true);
});

test('a library that a newer version wrote is read, says so, and is not changed', async () => {
  await sourceline.close();
  const file = join(library, 'library.db');
  const bytes = readFileSync(file);
  // Bytes 60 to 63 of the head hold the version (https://www.sqlite.org/fileformat.html).
  bytes.writeUInt32BE(99, 60);
  writeFileSync(file, bytes);
  rmSync(`${file}-sums`, { force: true });
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await expect(window.getByText('A newer Sourceline wrote it (version 99 of the tables).')).toBeVisible();
  expect(await articles(window)).toBe(3);
  await look(window, 'newer');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(existsSync(join(library, 'library.lock'))).toBe(false);
});
