import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { volume } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** A library is looked after: damaged and rebuilt, thinned by a rule, compacted, read by two. Each step stands on the last. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('care');
const userData = join(scratch, 'profile');
const library = join(scratch, 'library');
const incoming = join(scratch, 'incoming');
const DATABASE = join(library, 'library.db');
const ARTICLES = 12;
let sourceline: Launched;

/** Where pictures of each state are put, when somebody wants to look at them. */
const SHOTS = process.env['SOURCELINE_SHOTS'];
async function look(window: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await window.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Dated by its place: the first ones long ago. */
function fileOf(number: number): string {
  const year = number < 8 ? 2015 : new Date().getUTCFullYear() + 1;
  const sentence = `Gauge ${number} stood at ${number * 7} centimetres, the warden said. `;
  const dateline = `OSTERLO (Kestrel Daily / Ostra – ${number + 1} March ${year})`;
  return `Weir report ${number}\n\n${dateline} – ${sentence.repeat(400)}\n`;
}

const articles = async (window: Page) => (await volume(window)).articles;
const openSettings = (window: Page) => window.getByRole('button', { name: 'Settings' }).first().click();

test.beforeAll(async () => {
  mkdirSync(incoming, { recursive: true });
  for (let number = 0; number < ARTICLES; number += 1) {
    writeFileSync(join(incoming, `${number}.txt`), fileOf(number));
  }
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Weirs', defaults: {} });
  await expect.poll(() => articles(window), { timeout: 45_000 }).toBe(ARTICLES);
  const rows = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 2,
  });
  for (const { id } of rows) await must(window, 'articles.mark', { id, isStarred: true });
  await must(window, 'topics.save', { name: 'Gauges', query: 'gauge' });
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a damaged library is told at the opening, and rebuilt by keyboard with all that was in it', async () => {
  await sourceline.close();
  const bytes = readFileSync(DATABASE);
  bytes[120] = (bytes[120] ?? 0) ^ 4;
  writeFileSync(DATABASE, bytes);
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  const screen = window.getByRole('main', { name: 'Library' });
  await expect(screen.getByRole('heading', { name: 'The library is damaged.' })).toBeVisible();
  await expect(screen.getByText('Last written')).toBeVisible();
  await look(window, 'damaged');
  await window.keyboard.press('Tab');
  await expect(screen.getByRole('button', { name: 'Rebuild the library' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => articles(window)).toBe(ARTICLES);
  const rows = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 20,
  });
  expect(rows.filter((row) => row.isStarred)).toHaveLength(2);
  expect((await must(window, 'topics.list', undefined))[0]).toMatchObject({
    name: 'Gauges',
    volume: { articles: ARTICLES },
  });
  await openSettings(window);
  await expect(window.getByText('Rebuilt; nothing is missing.')).toBeVisible();
  await look(window, 'rebuilt');
});

test('verifying says that everything is sound, while the window stays in use', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Verify' }).click();
  await expect(window.getByText('Everything is sound.')).toBeVisible({ timeout: 30_000 });
  await expect(window.getByText(/: sound$/u)).toBeVisible();
});

test('a rule says what it would delete, deletes it, and what is restored stays', async () => {
  const { window } = sourceline;
  await openSettings(window);
  await window.getByRole('button', { name: 'Edit watch Weirs' }).click();
  await window.getByRole('radio', { name: 'Delete articles' }).check();
  await expect(window.getByText(`Saved, it deletes 6 of ${ARTICLES} articles today.`)).toBeVisible();
  await expect(window.getByText('2 old articles stay')).toBeVisible();
  await look(window, 'retention');
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText('The rule of Weirs deleted 6 articles.')).toBeVisible();
  expect(await articles(window)).toBe(ARTICLES - 6);
  await openSettings(window);
  const section = window.getByRole('region', { name: 'Deleted articles' });
  await expect(section.getByText('Weirs keeps articles 90 days after publication').first()).toBeVisible();
  await look(window, 'retained');
  await section
    .getByRole('button', { name: /^Restore/u })
    .first()
    .click();
  await expect.poll(() => articles(window)).toBe(ARTICLES - 5);
  const { id, retention } = (await must(window, 'watches.list', undefined))[0]!;
  expect(await must(window, 'watches.retention', { id, rule: retention! })).toMatchObject({
    due: 0,
    kept: 3,
  });
});

test('compacting gives back what erased articles left, and their originals are gone', async () => {
  const { window } = sourceline;
  const { rows } = await must(window, 'deleted.list', { offset: 0, limit: 50 });
  await must(window, 'deleted.erase', { ids: rows.map((row) => row.id) });
  const before = await must(window, 'library.sizes', undefined);
  expect(before.originalFiles).toBe(ARTICLES - rows.length);
  await window.getByRole('button', { name: 'Compact now' }).click();
  await expect(window.getByText('The database is smaller:')).toBeVisible({ timeout: 30_000 });
  await look(window, 'compacted');
  const after = await must(window, 'library.sizes', undefined);
  expect(after.database).toBeLessThan(before.database);
  expect(after.free).toBe(0);
  expect(await articles(window)).toBe(ARTICLES - 5);
});

test('a second window on the same library reads, says who writes it, and rests its actions', async () => {
  const second = await launchSourceline({ userData: join(scratch, 'other'), library });
  const { window } = second;
  await expect(window.getByText('For reading only.')).toBeVisible();
  await expect(
    window.getByText(/open for writing in another Sourceline \(process \d+ on .+\) since/u),
  ).toBeVisible();
  expect(await articles(window)).toBe(ARTICLES - 5);
  await openSettings(window);
  await expect(window.getByRole('button', { name: 'Compact now' })).toBeDisabled();
  await look(window, 'reading');
  await sourceline.close();
  await window.getByRole('button', { name: 'Look again' }).click();
  await expect(window.getByText('For reading only.')).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Compact now' })).toBeEnabled();
  sourceline = second;
});
