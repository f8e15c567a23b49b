import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** A story is opened, merged, taken back, parted and renamed, by mouse and by keyboard; each step stands on the last. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env['SOURCELINE_PICTURES'];
const scratch = temporaryFolder('stories');
let sourceline: Launched;

const FILES = {
  'dam-1.txt': [
    'Marren Dam leaks again',
    'OSTERLO (Kestrel Daily / Ostra – 7 September 2026) – Engineers opened two gates of the Marren Dam on Monday after seepage was found along its flank, inspectors said.',
    'Minister Ilse Marwen asked three villages below the Marren Dam to leave.',
  ],
  'dam-2.txt': [
    'Villages below Marren Dam emptied',
    'OSTERLO (Harrow Post – 8 September 2026) – Families left in buses on Tuesday as water seeped from the Marren Dam, minister Ilse Marwen said.',
    'Engineers at the Marren Dam kept its gates open through the night.',
  ],
  'port-1.txt': [
    'Dockers of Tessen walk out',
    'TESSEN (Vennes Tribune – 7 September 2026) – Dockers at the port of Tessen walked out over a plan to automate the grain terminal, their union said.',
    'Ships waited in the roads off Tessen while the union counted votes.',
  ],
};

test.beforeAll(async () => {
  sourceline = await launchSourceline({ userData: join(scratch, 'profile') });
  const { window } = sourceline;
  for (const [name, paragraphs] of Object.entries(FILES)) {
    const path = join(scratch, name);
    writeFileSync(path, [...paragraphs, ''].join('\n\n'));
    await must(window, 'imports.addFiles', { paths: [path] });
  }
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 60_000 })
    .toBe(3);
  await window.reload();
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const page = (window: Page) => window.getByRole('main', { name: 'Story' });
async function stories(window: Page): Promise<readonly string[]> {
  const { rows } = await must(window, 'stories.list', { selection: { filters: [] }, offset: 0, limit: 50 });
  return rows.map(({ title, volume }) => `${title}: ${volume.articles}`).sort();
}
async function looksRight(window: Page, picture: string): Promise<void> {
  await window.evaluate(AXE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await window.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await run.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    if (PICTURES !== undefined)
      await window.screenshot({ path: join(PICTURES, `${picture}-${colorScheme}.png`) });
    expect(found).toEqual([]);
  }
}

test('a story shows its articles and why each is there', async () => {
  const { window } = sourceline;
  expect(await stories(window)).toEqual(['Dockers of Tessen walk out: 1', 'Marren Dam leaks again: 2']);
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Stories' }).click();
  await window.getByRole('button', { name: 'Marren Dam leaks again' }).click();
  await expect(page(window).getByRole('heading', { level: 1 })).toHaveText('Marren Dam leaks again');
  await expect(page(window).getByRole('listitem').filter({ hasText: 'Harrow Post' })).toContainText(
    'Villages below Marren Dam emptied',
  );
  await page(window).getByRole('button', { name: 'Why here? Villages below Marren Dam emptied' }).click();
  await expect(
    page(window).getByText(/^Like the story, it is about “.+” and mentions .*likeness 0\.\d\d/),
  ).toBeVisible();
  const said = page(window).getByRole('article', { name: 'What Ilse Marwen said' });
  await expect(said).toContainText('water seeped from the Marren Dam');
  await looksRight(window, 'story');
  const search = window.getByRole('combobox', { name: 'Search this selection' });
  await search.fill('families');
  await search.press('Enter');
  await expect(page(window)).toContainText(
    '1 of them is selected above; this page tells of the whole story.',
  );
  await search.fill('');
  await search.press('Enter');
  await expect(page(window)).not.toContainText('selected above');
  await said.getByRole('button', { name: /water seeped/ }).press('Enter');
  await expect(window.getByRole('main', { name: 'Article' })).toContainText(
    'Villages below Marren Dam emptied',
  );
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Stories' }).click();
  await expect(page(window).getByRole('heading', { level: 1 })).toHaveText('Marren Dam leaks again');
});

test('two stories are merged by the keyboard, and it is taken back', async () => {
  const { window } = sourceline;
  await page(window).getByRole('button', { name: 'Merge…' }).focus();
  await window.keyboard.press('Enter');
  const choice = page(window).getByRole('combobox', { name: 'The same story as' });
  await expect(choice).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await expect(page(window).getByRole('button', { name: 'Merge…' })).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.type('dockers');
  await expect(window.getByRole('option', { name: /Dockers of Tessen/ })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(
    page(window).getByText(/1\sarticle of “Dockers of Tessen walk out” will stand in/),
  ).toBeVisible();
  await looksRight(window, 'story-merge');
  await page(window).getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(page(window).getByText(/^3\sarticles/)).toBeVisible();
  expect(await stories(window)).toEqual(['Marren Dam leaks again: 3']);
  await page(window)
    .getByRole('button', { name: /^Undo: Merged/ })
    .press('Enter');
  await expect(page(window).getByText(/^2\sarticles/)).toBeVisible();
  expect(await stories(window)).toEqual(['Dockers of Tessen walk out: 1', 'Marren Dam leaks again: 2']);
});

test('an article is split off, and the story renamed', async () => {
  const { window } = sourceline;
  await page(window)
    .getByRole('checkbox', { name: 'Mark “Villages below Marren Dam emptied” to split it off' })
    .press('Space');
  await page(window)
    .getByRole('button', { name: /^Split off 1\sarticle/ })
    .press('Enter');
  await expect(page(window).getByRole('heading', { level: 1 })).toHaveText(
    'Villages below Marren Dam emptied',
  );
  await page(window).getByRole('button', { name: 'Rename…' }).press('Enter');
  await expect(page(window).getByLabel('Title')).toBeFocused();
  await window.keyboard.type('The valley is emptied');
  await window.keyboard.press('Enter');
  await expect(page(window).getByRole('heading', { level: 1 })).toHaveText('The valley is emptied');
  expect(await stories(window)).toEqual([
    'Dockers of Tessen walk out: 1',
    'Marren Dam leaks again: 1',
    'The valley is emptied: 1',
  ]);
  await looksRight(window, 'story-corrected');
  await page(window)
    .getByRole('button', { name: /^Harrow Post 1\s*article$/ })
    .press('Enter');
  await expect(window.getByRole('region', { name: 'Selection' })).toContainText(/1\s*article ·/);
  await expect(window.getByRole('button', { name: 'Remove Outlet Harrow Post' })).toBeVisible();
  await window.reload();
  await expect(window.getByRole('button', { name: 'Remove Story The valley is emptied' })).toBeVisible();
});
