import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { must } from './api.ts';
import { launchSourceline, type Launched } from './launch.ts';

/** axe finds what a machine can find: names, roles, contrast. It runs in the window as the debugger, past its policy. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = [
  'Coverage',
  'Attribution',
  'Stories',
  'Articles',
  'Reports',
  'Import log',
  'Settings',
] as const;

let sourceline: Launched;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
});
test.afterAll(() => sourceline.close());

async function violations(window: Page): Promise<readonly string[]> {
  await window.evaluate(AXE);
  const found = await window.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const { violations: all } = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      // The report in its frame is a document of its own.
      iframes: false,
    });
    return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
  return found;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const view of VIEWS) {
    test(`${view}, ${colorScheme}: axe finds nothing`, async () => {
      const { window } = sourceline;
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await window
        .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
        .first()
        .click();
      await expect(window.getByRole('main').first()).toBeVisible();
      expect(await violations(window)).toEqual([]);
    });
  }
}
