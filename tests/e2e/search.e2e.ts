import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** Searching by keyboard alone: what is typed is completed, understood, and made a topic. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('search');
const incoming = join(scratch, 'incoming');
const OUTLETS = ['Kestrel Daily', 'Ostra Post', 'Kestrel Weekend'];
let sourceline: Launched;

test.beforeAll(async () => {
  mkdirSync(incoming);
  OUTLETS.forEach((outlet, day) => {
    const name = `${String(day)}.${day === 1 ? 'md' : 'txt'}`;
    writeFileSync(
      join(incoming, name),
      [
        `Engineers lower Marren reservoir for the ${String(day + 1)}. time`,
        `OSTERLO (${outlet} – ${String(day + 7)} September 2026) – The water fell, the Ministry of Works said on Monday.`,
        `“Nobody is in danger,” minister Ilse Marwen told reporters in Osterlo.`,
        '',
      ].join('\n\n'),
    );
  });
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, defaults: {} });
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles)
    .toBe(OUTLETS.length);
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const offers = (window: Page): Locator => window.getByRole('listbox', { name: 'Completions' });

test('a field and an outlet are completed, the search is understood, and becomes a topic', async () => {
  const { window } = sourceline;
  const field = window.getByRole('combobox', { name: 'Search this selection' });
  await window.keyboard.press('/');
  await expect(field).toBeFocused();
  await window.keyboard.type('reservoir outl');
  await expect(offers(window).getByRole('option', { name: /^outlet:/u })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', /-0$/u);
  await window.keyboard.press('Enter');
  await expect(field).toHaveValue('reservoir outlet:');
  await window.keyboard.type('kest');
  await expect(offers(window).getByRole('option').first()).toHaveText(/^Kestrel/u);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Tab');
  await expect(field).toHaveValue(/^reservoir outlet:"Kestrel (Daily|Weekend)" $/u);
  await expect(field).toHaveAccessibleDescription(/Understood as: .*reservoir.*Kestrel/u);
  await window.keyboard.press('Control+Enter');
  const name = window.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await window.keyboard.type('Reservoir');
  await window.keyboard.press('Enter');
  await expect
    .poll(async () => (await must(window, 'topics.list', undefined)).map((topic) => topic.name))
    .toEqual(['Reservoir']);
});

test('a mistake is told with its character, and the articles stay', async () => {
  const { window } = sourceline;
  const field = window.getByRole('combobox', { name: 'Search this selection' });
  await field.fill('(dam OR wall');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await window.keyboard.press('Escape');
});

test('coverage is compared by format, by story and by kind of quoted source', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.keyboard.press('Escape');
  for (const [by, words] of [
    ['format', 'Coverage by format'],
    ['story', 'Coverage by story'],
    ['quoted-kind', 'Coverage'],
  ] as const) {
    await window.getByRole('combobox', { name: 'Compare by' }).selectOption(by);
    await expect(window.getByRole('heading', { level: 1, name: words })).toBeVisible();
  }
});

test('a tag is renamed, made one with another and removed in the settings', async () => {
  const { window } = sourceline;
  const [first, second] = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'newest',
    offset: 0,
    limit: 2,
  });
  for (const [tag, article] of [
    ['urgent', first],
    ['to check', second],
  ] as const) {
    await must(window, 'articles.tag', { ids: [article?.id ?? 0], tag, isOn: true });
  }
  await window.keyboard.press('Control+,');
  const list = window.getByRole('region', { name: 'Tags' });
  await list.getByRole('button', { name: 'Rename to check' }).click();
  await list.getByRole('textbox').fill('Urgent');
  await expect(list.getByRole('status')).toContainText('the two become one tag');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('button', { name: '2 articles' })).toBeVisible();
  await list.getByRole('button', { name: 'Remove urgent' }).click();
  await list.getByRole('button', { name: 'Remove tag' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => must(window, 'tags.list', undefined)).toEqual([]);
});
