import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { openLog, openRecord, recordsOf, volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** What an analyst takes out stays out until the analyst wants it back; each step stands on the last. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('deletion');
const userData = join(scratch, 'profile');
const file = join(scratch, 'weir.txt');
const HEADLINE = 'Weir at Lowmoor holds';
let sourceline: Launched;

test.beforeAll(async () => {
  writeFileSync(file, plainArticle(HEADLINE, 'The weir held'));
  writeFileSync(join(scratch, 'mill.txt'), plainArticle('Mill burns in Haverwick', 'Nobody was hurt'));
  sourceline = await launchSourceline({ userData });
  // The two are copies of each other; here each is to have its row.
  await must(sourceline.window, 'settings.set', { isFoldingCopies: false });
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const articles = async (window: Page) => (await volume(window)).articles;
const heading = (window: Page) => window.getByRole('heading', { name: HEADLINE });

async function openArticle(window: Page): Promise<void> {
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  // A restored article has a number of its own; for a moment the list may still show the row of before.
  await expect(async () => {
    await window.getByRole('complementary', { name: 'Articles' }).getByText(HEADLINE).click();
    await expect(heading(window)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('the Delete key takes an article out, and Undo brings it back', async () => {
  const { window } = sourceline;
  await must(window, 'imports.addFiles', { paths: [file, join(scratch, 'mill.txt')] });
  await expect.poll(() => articles(window)).toBe(2);
  await window.reload();
  await openArticle(window);
  await window.keyboard.press('Delete');
  await expect.poll(() => articles(window)).toBe(1);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => articles(window)).toBe(2);
});

test('deleted again, it does not come back with its file, and the record of the file says so', async () => {
  const { window } = sourceline;
  await openArticle(window);
  await window.keyboard.press('Delete');
  await expect.poll(() => articles(window)).toBe(1);
  const before = (await recordsOf(window, 'weir.txt')).length;
  await must(window, 'imports.addFiles', { paths: [file] });
  await expect.poll(async () => (await recordsOf(window, 'weir.txt')).length).toBeGreaterThan(before);
  expect(await articles(window)).toBe(1);
  await openLog(window);
  await openRecord(window, 'weir.txt');
  // The newest record is that of the file that came again; what was deleted came with the one before.
  const grid = window.getByRole('grid', { name: 'Files' });
  await grid.getByRole('row').filter({ hasText: 'weir.txt' }).filter({ hasText: 'Imported' }).click();
  const pane = window.getByRole('complementary', { name: 'Import record' });
  await expect(pane.getByText('1 of 1 article deleted')).toBeVisible();
});

test('the settings list it; erasing asks first, and restoring brings it back', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Settings' }).click();
  const section = window.getByRole('region', { name: 'Deleted articles' });
  await expect(section.getByText(HEADLINE)).toBeVisible();
  await section.getByRole('button', { name: `Erase for good: ${HEADLINE}` }).click();
  await expect(section.getByText('The file in your own folder is not touched.')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(section.getByText('The file in your own folder is not touched.')).toHaveCount(0);
  await section.getByRole('button', { name: `Restore ${HEADLINE}` }).click();
  await expect(section.getByText('Nothing was deleted.')).toBeVisible();
  await expect.poll(() => articles(window)).toBe(2);
});

test('a tag is put on by keyboard, filters the articles, and is taken off', async () => {
  const { window } = sourceline;
  await openArticle(window);
  await window.keyboard.press('l');
  const field = window.getByRole('combobox', { name: 'Add tag' });
  await expect(field).toBeFocused();
  await field.pressSequentially('flood watch');
  await window.keyboard.press('Enter');
  const tags = window.getByRole('group', { name: 'Tags' });
  await expect(tags.getByRole('button', { name: 'flood watch', exact: true })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Add tag' })).toBeFocused();
  await tags.getByRole('button', { name: 'flood watch', exact: true }).click();
  await expect(window.getByText('1 article · 1 unique').first()).toBeVisible();
  await window.getByRole('button', { name: 'Clear all' }).click();
  // On a tag, the Delete key takes off the tag and leaves the article.
  await tags.getByRole('button', { name: 'flood watch', exact: true }).press('Delete');
  await expect(tags.getByRole('button', { name: 'flood watch', exact: true })).toHaveCount(0);
  await expect.poll(() => must(window, 'tags.list', undefined)).toEqual([]);
  expect(await articles(window)).toBe(2);
});

test('an article erased for good leaves its trace and no words', async () => {
  const { window } = sourceline;
  await openArticle(window);
  await window.keyboard.press('Delete');
  await expect.poll(() => articles(window)).toBe(1);
  await window.getByRole('button', { name: 'Settings' }).click();
  const section = window.getByRole('region', { name: 'Deleted articles' });
  await section.getByRole('button', { name: `Erase for good: ${HEADLINE}` }).click();
  await section.getByRole('button', { name: 'Erase for good', exact: true }).click();
  await expect(section.getByText('Erased for good')).toBeVisible();
  await expect(section.getByText(HEADLINE)).toHaveCount(0);
});
