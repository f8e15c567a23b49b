import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** A field that is wrong is put right by hand, and everything follows; each step stands on the last. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const scratch = temporaryFolder('field-corrections');
const userData = join(scratch, 'profile');
const HEADLINE = 'Weir at Lowmoor holds';
let sourceline: Launched;

test.beforeAll(async () => {
  writeFileSync(join(scratch, 'weir.txt'), plainArticle(HEADLINE, 'The weir held'));
  sourceline = await launchSourceline({ userData });
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const about = (window: Page) => window.getByRole('complementary', { name: 'About this article' });
const field = (window: Page) => about(window).getByRole('combobox', { name: 'Correct a field' });
const outlets = async (window: Page) =>
  (await must(window, 'articles.facets', { selection: { filters: [] }, field: 'outlet' })).map(
    ({ value }) => value,
  );

test('the outlet is corrected by keyboard, with a reason, and counted so', async () => {
  const { window } = sourceline;
  await must(window, 'imports.addFiles', { paths: [join(scratch, 'weir.txt')] });
  await expect.poll(async () => (await volume(window)).articles).toBe(1);
  await window.reload();
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await window.getByRole('complementary', { name: 'Articles' }).getByText(HEADLINE).click();
  await field(window).selectOption('outlet');
  await expect(about(window).getByRole('combobox', { name: 'Outlet' })).toBeFocused();
  await window.keyboard.type('Kestrel Courier');
  await window.keyboard.press('Tab');
  await window.keyboard.type('the masthead says so');
  await window.keyboard.press('Enter');
  await expect(about(window).getByText('corrected', { exact: true })).toBeVisible();
  await expect(field(window)).toBeFocused();
  expect(await outlets(window)).toEqual(['Kestrel Courier']);
});

test('what is no value is told in the form, and nothing changes; Esc leaves it', async () => {
  const { window } = sourceline;
  await field(window).selectOption('datePublished');
  const typed = about(window).getByRole('combobox', { name: 'Published' });
  await typed.fill('some time in May');
  await window.keyboard.press('Enter');
  await expect(about(window).getByRole('alert')).toContainText('A date is written');
  expect(await violations(window)).toEqual([]);
  await typed.press('Escape');
  await expect(field(window)).toBeFocused();
});

test('started again, the settings list it; undone there, the article is as it was read', async () => {
  await sourceline.close();
  sourceline = await launchSourceline({ userData });
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Settings' }).click();
  const log = window.getByRole('region', { name: 'Corrected fields' });
  await expect(log).toContainText('Kestrel Courier');
  await expect(log).toContainText('the masthead says so');
  await log.getByRole('button', { name: 'Undo the correction of outlet' }).click();
  await expect(log).toContainText('taken back');
  expect(await outlets(window)).not.toContain('Kestrel Courier');
});
