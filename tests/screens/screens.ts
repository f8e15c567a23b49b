import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { must } from '../e2e/api.ts';
import { launchSourceline } from '../e2e/launch.ts';

const FOLDER = join(ROOT, 'docs/screens');
const SIZE = { width: 1280, height: 800 };
const SAMPLES = 215;
/** What an analyst would have put beside the articles. */
const EVENTS = [
  { label: 'Evacuation', from: '2026-09-08' },
  { label: 'Report leaked', from: '2026-09-15' },
  { label: 'Inquiry', from: '2026-09-21', to: '2026-09-23' },
];
const OFFICIALS = { name: 'Officials', selection: { query: 'officials', filters: [] } };
/** Pictures that are made in dark colours too. */
const IN_DARK: ReadonlySet<string> = new Set(['coverage']);

const main = (window: Page) => window.getByRole('main').first();
async function show(window: Page, view: string): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
    .first()
    .click();
  await expect(main(window)).toBeVisible();
}

/** What stands in each picture. Each begins from the window as the one before left it. */
const PICTURES: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  coverage: async (window) => {
    await window.getByRole('button', { name: /^Marren Dam/u }).click();
    await show(window, 'Coverage');
    await expect(main(window).getByRole('figure').first()).toBeVisible();
  },
  attribution: async (window) => {
    await show(window, 'Attribution');
    await expect(
      main(window)
        .getByText(/statements? by/u)
        .first(),
    ).toBeVisible();
  },
  stories: async (window) => {
    await show(window, 'Stories');
  },
  reader: async (window) => {
    await show(window, 'Articles');
    await window.keyboard.press('j');
    await window.keyboard.press('j');
    await expect(window.getByRole('complementary', { name: 'About this article' })).toBeVisible();
  },
  report: async (window) => {
    await show(window, 'Reports');
    await expect(window.locator('iframe').first().contentFrame().locator('h1').first()).toBeVisible();
  },
  'import-log': async (window) => {
    await show(window, 'Import log');
    await expect(window.getByRole('grid', { name: 'Files' })).toBeVisible();
  },
};

test('the pictures of the README', async () => {
  mkdirSync(FOLDER, { recursive: true });
  const { app, window, close } = await launchSourceline();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SIZE);
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  const articles = async (): Promise<number> =>
    (await must(window, 'library.info', undefined)).volume.articles;
  await expect.poll(articles, { timeout: 300_000 }).toBe(SAMPLES);
  for (const event of EVENTS) await must(window, 'markers.save', event);
  await must(window, 'filters.save', OFFICIALS);
  await window.reload();
  for (const [name, go] of Object.entries(PICTURES)) {
    await go(window);
    for (const colorScheme of IN_DARK.has(name) ? (['light', 'dark'] as const) : (['light'] as const)) {
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Until two pictures in a row are the same, something is still being drawn.
      let last: Buffer | undefined;
      await expect(async () => {
        const now = await window.screenshot();
        const isStill = last?.equals(now) === true;
        last = now;
        expect(isStill).toBe(true);
      }).toPass();
      const path = join(FOLDER, `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`);
      await window.screenshot({ path });
    }
    await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }
  await close();
});
