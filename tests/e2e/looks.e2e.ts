import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, type Launched } from './launch.ts';

/**
 * How every view looks, light and dark, small and large, beside pictures that somebody has looked at. New ones are made
 * by `npx playwright test looks --update-snapshots` and looked at again before they are kept.
 */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
/** Letters are drawn otherwise by another system or another Chromium: pictures are held against those of this one. */
const CHROMIUM = '130';
/** Rows of equal rank may stand otherwise, since samples are read side by side. */
const MAY_DIFFER = 0.03;

let sourceline: Launched;
let isComparable = false;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline();
  const { app, window } = sourceline;
  const chromium = await app.evaluate(() => process.versions.chrome);
  isComparable = process.platform === 'linux' && chromium.startsWith(`${CHROMIUM}.`);
  if (!isComparable) return;
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
  const event = { label: 'Evacuation', from: '2026-09-08' };
  await must(window, 'markers.save', event);
  await must(window, 'filters.save', {
    name: 'Officials',
    selection: { query: 'officials', filters: [] },
  });
  // Headings leave out the year that is running.
  await window.clock.setFixedTime(new Date('2026-09-28T12:00:00Z'));
  await window.reload();
  await window.getByRole('button', { name: /^Marren Dam/u }).click();
});
test.afterAll(async () => {
  await sourceline.close();
});

async function show(window: Page, view: string): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
    .first()
    .click();
  await expect(window.getByRole('main').first()).toBeVisible();
}

/** What stands in each picture, and that it does. */
const LOOKS: Readonly<Record<string, (window: Page) => Promise<void>>> = {
  coverage: async (window) => {
    await show(window, 'Coverage');
    await expect(window.locator('main svg.timeline').getByText('Evacuation', { exact: true })).toBeVisible();
    await expect(window.getByRole('region', { name: 'Signals' })).toContainText('new voice');
  },
  attribution: async (window) => {
    await show(window, 'Attribution');
    await expect(window.locator('main svg.lanes').getByText('Evacuation', { exact: true })).toBeVisible();
  },
  stories: async (window) => {
    await show(window, 'Stories');
    await expect(window.getByRole('main').getByRole('table')).toBeVisible();
  },
  articles: async (window) => {
    await show(window, 'Articles');
    await window.getByRole('option', { name: /Haverwick goes to court/u }).click();
    await expect(window.getByRole('heading', { name: 'Haverwick goes to court' })).toBeVisible();
  },
  reports: async (window) => {
    await show(window, 'Reports');
    await expect(window.locator('iframe').last().contentFrame().locator('h1').first()).toBeVisible();
    await window.getByRole('textbox', { name: 'Title' }).fill('Marren Dam, the week');
    await expect(window.getByRole('status').getByText('Kept', { exact: true })).toBeVisible();
    const page = window.locator('iframe').last().contentFrame();
    await expect(page.getByRole('heading', { name: 'Marren Dam, the week', level: 1 })).toBeVisible();
  },
  settings: async (window) => {
    await show(window, 'Settings');
    await expect(window.getByRole('heading', { name: 'History of changes' })).toBeVisible();
  },
  'import-log': async (window) => {
    await show(window, 'Import log');
    await expect(window.getByRole('grid', { name: 'Files' })).toBeVisible();
  },
};

for (const [look, go] of Object.entries(LOOKS)) {
  for (const { width, height } of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${look}, ${String(width)} by ${String(height)}, ${colorScheme}`, async () => {
        test.skip(!isComparable, `pictures are of Chromium ${CHROMIUM} on Linux`);
        const { app, window } = sourceline;
        await app.evaluate(
          ({ BrowserWindow }, size) => {
            BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
          },
          { width, height },
        );
        await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await go(window);
        // The one face that is the same on every machine.
        await window.evaluate(() =>
          document.documentElement.style.setProperty('--font-ui', "'Source Serif 4 Variable'"),
        );
        await window.mouse.move(width / 2, height - 4);
        await expect(window).toHaveScreenshot(`${look}-${String(width)}-${colorScheme}.png`, {
          maxDiffPixelRatio: MAY_DIFFER,
          // Clocks and folders of the machine, files in the order they happened to be read, and the page of a report,
          // which is set in the machine's faces.
          mask: ['footer', '[role="grid"] [role="row"]', '.about', '.path', 'iframe'].map((part) =>
            window.locator(part),
          ),
        });
      });
    }
  }
}
