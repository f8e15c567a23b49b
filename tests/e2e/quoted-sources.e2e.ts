import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** Who is quoted is read, corrected and taken back; each step stands on the last. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const scratch = temporaryFolder('quoted-sources');
const userData = join(scratch, 'profile');
const PICTURES = process.env['SOURCELINE_PICTURES'];
let sourceline: Launched;

const FILES = {
  'weir.txt': [
    'Weir at Lowmoor holds',
    'OSTERLO (Kestrel Daily / Ostra – 7 September 2026) – The weir above Lowmoor held through the night, Jonas Terrel told reporters on Monday.',
    '“Nobody had to leave the valley,” Jonas Terrel said. “We watch the water every hour.”',
    'The Harbour Board said the gates had been opened at noon.',
    '',
  ],
  'gates.txt': [
    'Gates opened above Haverwick',
    'OSTERLO (Harrow Post – 8 September 2026) – The gates above Haverwick were opened at dawn, J. Terrel told reporters on Tuesday.',
    '“The old gates are safe,” J. Terrel said after a visit to the mill.',
    'A resident said the alarm had come too late.',
    '',
  ],
};

test.beforeAll(async () => {
  const paths = Object.entries(FILES).map(([name, paragraphs]) => {
    const path = join(scratch, name);
    writeFileSync(path, paragraphs.join('\n\n'));
    return path;
  });
  sourceline = await launchSourceline({ userData });
  const { window } = sourceline;
  await must(window, 'imports.addFiles', { paths });
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 60_000 })
    .toBe(2);
  await window.reload();
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Statements reported of each, as the window's own requests count them. */
async function counts(window: Page): Promise<Record<string, number>> {
  const rows = await must(window, 'attribution.quotedSources', { selection: { filters: [] } });
  return Object.fromEntries(rows.map(({ name, statements }) => [name, statements]));
}
async function looksRight(window: Page, picture: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await violations(window);
    if (PICTURES !== undefined)
      await window.screenshot({ path: join(PICTURES, `${picture}-${colorScheme}.png`) });
    expect(found).toEqual([]);
  }
}
const tab = async (window: Page, name: RegExp): Promise<void> =>
  window.getByRole('group', { name: 'What of it' }).getByRole('button', { name }).click();
const show = async (window: Page, view: string): Promise<void> =>
  window.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click();
const pane = (window: Page) => window.getByRole('complementary', { name: 'Quoted source' });

async function readArticle(window: Page, headline: string): Promise<void> {
  await show(window, 'Articles');
  await window.getByRole('complementary', { name: 'Articles' }).getByText(headline).click();
  await expect(window.getByRole('heading', { name: headline })).toBeVisible();
}

test('a statement in the reader leads to its quoted source', async () => {
  const { window } = sourceline;
  expect(await counts(window)).toMatchObject({ 'Jonas Terrel': 2, 'J. Terrel': 2 });
  await readArticle(window, 'Weir at Lowmoor holds');
  await window.keyboard.press(']');
  const statement = window.getByRole('region', { name: 'Statement' });
  await expect(statement).toContainText('Jonas Terrel');
  await looksRight(window, 'reader');
  await statement.getByRole('button', { name: 'Quoted source' }).click();
  await expect(pane(window).getByRole('heading', { name: 'Jonas Terrel' })).toBeVisible();
  await expect(pane(window).getByText('2 statements in 1 article', { exact: false }).first()).toBeVisible();
  await looksRight(window, 'quoted-source');
});

test('two are made one by keyboard alone, the counts follow, and Undo takes it back', async () => {
  const { window } = sourceline;
  await tab(window, /^Quoted sources/u);
  await pane(window).getByRole('button', { name: 'Same as…' }).focus();
  await window.keyboard.press('Enter');
  const field = pane(window).getByRole('combobox', { name: 'Merge into' });
  await expect(field).toBeFocused();
  await window.keyboard.type('J. T');
  await expect(pane(window).getByRole('option').first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(pane(window).getByText('will be filed under J. Terrel')).toBeVisible();
  await looksRight(window, 'merge');
  await pane(window).getByRole('button', { name: 'Merge', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect.poll(() => counts(window)).toMatchObject({ 'J. Terrel': 4 });
  await expect(window.getByText('J. Terrel: 2 statements in 1 article, now 4 in 2 articles.')).toBeVisible();
  await expect(pane(window).getByRole('heading', { name: 'J. Terrel' })).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => counts(window)).toMatchObject({ 'Jonas Terrel': 2, 'J. Terrel': 2 });
});

test('one laid on another, in the table or the lanes, asks what the keys ask, and does nothing by itself', async () => {
  const { window } = sourceline;
  const field = pane(window).getByRole('combobox', { name: 'Merge into' });
  const row = (name: string) =>
    window
      .getByRole('grid', { name: 'Quoted sources' })
      .getByRole('row', { name: new RegExp(`^${name}`, 'u') });
  await row('Jonas Terrel').dragTo(row('J. Terrel'));
  await expect(pane(window).getByText('will be filed under J. Terrel')).toBeVisible();
  await expect(field).toHaveValue('J. Terrel');
  await looksRight(window, 'laid-on');
  await window.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(await counts(window)).toMatchObject({ 'Jonas Terrel': 2, 'J. Terrel': 2 });

  await tab(window, /^Over time/u);
  const lane = (name: string) => window.locator('main svg.lanes text.b').filter({ hasText: name });
  await expect(lane('J. Terrel')).toBeVisible();
  const [from, onto] = [await lane('J. Terrel').boundingBox(), await lane('Jonas Terrel').boundingBox()];
  await window.mouse.move(from!.x + 8, from!.y + 6);
  await window.mouse.down();
  await window.mouse.move(onto!.x + 8, onto!.y + 6, { steps: 6 });
  if (PICTURES !== undefined) await window.screenshot({ path: join(PICTURES, 'laying.png') });
  await window.mouse.up();
  await expect(pane(window).getByText('will be filed under Jonas Terrel')).toBeVisible();
  await pane(window).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect.poll(() => counts(window)).toMatchObject({ 'Jonas Terrel': 4 });
  await window.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => counts(window)).toMatchObject({ 'Jonas Terrel': 2, 'J. Terrel': 2 });
});

test('what may be one is offered, with what speaks for it, and not offered again once it is two', async () => {
  const { window } = sourceline;
  await tab(window, /^May be one/u);
  await expect(window.getByText('The same surname, given names that agree')).toBeVisible();
  await looksRight(window, 'suggestions');
  await window.getByRole('button', { name: 'Not the same', exact: true }).click();
  await expect(window.getByText('No two names look like one.')).toBeVisible();
  await tab(window, /^Corrections/u);
  await expect(
    window
      .getByText('Jonas Terrel and J. Terrel are two')
      .or(window.getByText('J. Terrel and Jonas Terrel are two')),
  ).toBeVisible();
  await looksRight(window, 'corrections');
});

test('outlets are compared, and a number opens its sentences', async () => {
  const { window } = sourceline;
  await tab(window, /^Compare/u);
  await window.getByRole('button', { name: 'J. Terrel in Harrow Post: 2' }).click();
  await window.getByRole('button', { name: 'Close the quoted source' }).click();
  const list = window.getByRole('complementary', { name: 'Statements' });
  await expect(list.getByText('The old gates are safe')).toBeVisible();
  await looksRight(window, 'compare');
});

test('a statement that is none is no longer counted, also after a restart, until that is taken back', async () => {
  const { window } = sourceline;
  await readArticle(window, 'Gates opened above Haverwick');
  await window.keyboard.press(']');
  const statement = window.getByRole('region', { name: 'Statement' });
  await expect(statement).toContainText('J. Terrel');
  await statement.getByRole('button', { name: 'Correct…' }).click();
  await statement.getByRole('button', { name: 'Not a statement' }).click();
  await statement.getByRole('textbox', { name: 'Why' }).fill('a caption');
  await looksRight(window, 'correct');
  await statement.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect.poll(() => counts(window)).toMatchObject({ 'J. Terrel': 1 });
  await sourceline.close();
  sourceline = await launchSourceline({ userData });
  const again = sourceline.window;
  await expect.poll(() => counts(again)).toMatchObject({ 'J. Terrel': 1, 'Jonas Terrel': 2 });
  await readArticle(again, 'Gates opened above Haverwick');
  await again.getByRole('button', { name: '1 correction in this article' }).click();
  await again
    .getByRole('list', { name: 'Corrections in this article' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => counts(again)).toMatchObject({ 'J. Terrel': 2 });
});
