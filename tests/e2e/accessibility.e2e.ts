import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { openRecord, stateOf } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { fixture, page } from './news-files.ts';

const VIEWS = [
  'Coverage',
  'Attribution',
  'Stories',
  'Articles',
  'Reports',
  'Import log',
  'Settings',
] as const;

const incoming = temporaryFolder('accessible');
let sourceline: Launched;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
  writeFileSync(
    join(incoming, 'dam.html'),
    page('Dam above Marren seeps', ['The dam seeps, the ministry said.']),
  );
  writeFileSync(join(incoming, 'monitor.csv'), fixture('csv/month-first-by-the-column', 'csv'));
  writeFileSync(join(incoming, 'empty.txt'), '');
  await must(window, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  await expect.poll(() => stateOf(window, 'dam.html')).toBe('imported');
  const corrected = ['The dam seeps at its northern end, the ministry said.'];
  writeFileSync(join(incoming, 'dam.html'), page('Dam above Marren seeps', corrected));
  await expect.poll(() => stateOf(window, 'dam.html')).toBe('new-version');
  await expect.poll(() => stateOf(window, 'empty.txt')).toBe('failed');
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(incoming, { recursive: true, force: true });
});

async function show(window: Page, view: string): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
    .first()
    .click();
  await expect(window.getByRole('main').first()).toBeVisible();
}

/** Views and parts of views that are reached by more than one step. */
const PLACES: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  'the record of a failed file': async (window) => {
    await show(window, 'Import log');
    await openRecord(window, 'empty.txt');
  },
  'the format chosen by hand': async (window) => {
    await show(window, 'Import log');
    const pane = await openRecord(window, 'empty.txt');
    await pane.getByRole('button', { name: 'Read as…' }).click();
    await expect(pane.getByRole('combobox', { name: 'Read it as' })).toBeFocused();
  },
  'the record of a new version': async (window) => {
    await show(window, 'Import log');
    await openRecord(window, 'dam.html');
  },
  'an article of two versions': async (window) => {
    await PLACES['the record of a new version']?.(window);
    await window.getByRole('button', { name: 'Dam above Marren seeps' }).click();
    await expect(window.getByRole('combobox', { name: 'Version' })).toBeVisible();
  },
  'what changed between versions': async (window) => {
    await PLACES['an article of two versions']?.(window);
    await window.getByRole('button', { name: 'Show changes' }).click();
    await expect(window.getByText('From version 1 to version 2')).toBeVisible();
  },
  'the editor of a watch': async (window) => {
    await show(window, 'Settings');
    await window.getByRole('button', { name: 'Edit watch Wire desk' }).click();
    await expect(window.getByRole('region', { name: 'Columns of monitor.csv' })).toBeVisible();
  },
  'the signals, and what one source said': async (window) => {
    await show(window, 'Coverage');
    const signals = window.getByRole('region', { name: 'Signals' });
    await signals.getByRole('button', { name: /spikes?$/u }).click();
    await expect(signals).toContainText('A spike is a day');
    await window.getByRole('combobox', { name: 'Search this selection' }).fill('said');
    await window.keyboard.press('Enter');
    await signals.getByRole('button', { name: /otherwise/u }).click();
    await expect(signals).toContainText('Statements are on the same thing');
  },
  'a topic being made': async (window) => {
    await window.getByRole('button', { name: 'New topic' }).click();
    await expect(window.getByRole('region', { name: 'Suggested topics' })).toBeVisible();
  },
  'a topic being changed': async (window) => {
    await window
      .getByRole('button', { name: /^Edit topic/u })
      .first()
      .click();
    await window.getByRole('textbox', { name: 'What it looks for' }).fill('ministry OR minister');
    await expect(window.getByText(/Version \d+: /u)).toBeVisible();
  },
  'the outlets': async (window) => {
    await show(window, 'Settings');
    await window.getByRole('button', { name: 'Names of outlets…' }).click();
    await window.getByRole('gridcell', { name: 'Harrow Post', exact: true }).click();
  },
  'an outlet being changed': async (window) => {
    await PLACES['the outlets']?.(window);
    const pane = window.getByRole('complementary', { name: 'Outlet' });
    await pane.getByRole('button', { name: 'Edit…' }).click();
    await expect(pane.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  },
  'two outlets being made one': async (window) => {
    await PLACES['the outlets']?.(window);
    const pane = window.getByRole('complementary', { name: 'Outlet' });
    await pane.getByRole('button', { name: 'Same as…' }).click();
    await pane.getByRole('combobox', { name: 'The same outlet as' }).click();
    await expect(pane.getByRole('option').first()).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const view of VIEWS) {
    test(`${view}, ${colorScheme}: axe finds nothing`, async () => {
      const { window } = sourceline;
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await show(window, view);
      expect(await violations(window)).toEqual([]);
    });
  }
  for (const [place, go] of Object.entries(PLACES)) {
    test(`${place}, ${colorScheme}: axe finds nothing`, async () => {
      const { window } = sourceline;
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Nothing is open that the test before has opened.
      await window.reload();
      await go(window);
      expect(await violations(window)).toEqual([]);
    });
  }
}
