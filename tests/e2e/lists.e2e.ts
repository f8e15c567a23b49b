import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, type Launched } from './launch.ts';

/** Lists of articles with copies folded, and the way back from what is opened out of them. Each step stands on the last. */
test.describe.configure({ mode: 'serial' });

let sourceline: Launched;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
  await window.reload();
  await window.getByRole('button', { name: /^Marren Dam/u }).click();
});
test.afterAll(async () => {
  await sourceline.close();
});

const list = (window: Page) => window.getByRole('listbox', { name: /^Articles/u });
const selected = (window: Page) => list(window).locator('[aria-selected=true]');

async function findsNothing(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(window)).toEqual([]);
  }
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('copies are folded, opened and put away by keys, and the switch is remembered', async () => {
  const { window } = sourceline;
  await expect(window.getByText('80 articles in 43 groups')).toBeVisible();
  await window.keyboard.press('4');
  await list(window).focus();
  const folded = list(window).getByRole('option').filter({ hasText: 'folded' }).first();
  await folded.click();
  const head = await selected(window).textContent();
  await window.keyboard.press('ArrowRight');
  await expect(selected(window)).toContainText('open');
  await findsNothing(window);
  await window.keyboard.press('j');
  await expect(selected(window)).toContainText(/lead copy|\d:\d\d|no hour/u);
  await window.keyboard.press('ArrowLeft');
  await expect(selected(window)).toHaveText(head ?? '');
  await window.keyboard.press('f');
  await expect(window.getByText('80 articles · 43 unique').last()).toBeVisible();
  await window.reload();
  await expect(window.getByText('80 articles · 43 unique').last()).toBeVisible();
  await window.getByRole('button', { name: 'Order and copies of the list' }).click();
  await findsNothing(window);
  await window.getByRole('menuitemcheckbox', { name: 'Fold copies' }).click();
  await expect(window.getByText('80 articles in 43 groups')).toBeVisible();
});

test('Esc leads from the text to the list in its place, and on to where the article was opened', async () => {
  const { window } = sourceline;
  await window.keyboard.press('1');
  await list(window).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  const chosen = await selected(window).textContent();
  await window.keyboard.press('Enter');
  await window.getByRole('complementary', { name: 'About this article' }).getByRole('button').first().focus();
  await window.keyboard.press('Escape');
  await expect(list(window)).toBeFocused();
  await expect(selected(window)).toHaveText(chosen ?? '');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('main', { name: 'Coverage' })).toBeVisible();
  await expect(list(window)).toBeFocused();
  await expect(selected(window)).toHaveText(chosen ?? '');
});

test('Esc leaves a menu, then a field, and only then what lies below', async () => {
  const { window } = sourceline;
  await window.keyboard.press('4');
  await window.getByRole('button', { name: 'Order and copies of the list' }).click();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toBeHidden();
  await expect(window.getByRole('main', { name: 'Article' })).toBeVisible();
  await window.keyboard.press('/');
  await window.keyboard.type('weir');
  const field = window.getByRole('combobox', { name: 'Search this selection' });
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await window.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await window.keyboard.press('Escape');
  await expect(field).not.toBeFocused();
  await window.keyboard.press('Escape');
  await expect(list(window)).toBeFocused();
});

test('Esc goes from a story to the list of stories, at its line', async () => {
  const { window } = sourceline;
  await window.keyboard.press('3');
  const line = window.getByRole('main').getByRole('row').nth(3).getByRole('button');
  const title = await line.textContent();
  await line.click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: title ?? '' })).toBeFocused();
});

test('what the app is stands in a dialog of its own, by key and from the menu', async () => {
  const { app, window } = sourceline;
  await window.keyboard.press('Shift+F1');
  const about = window.getByRole('dialog', { name: 'About Sourceline' });
  for (const text of ['Version 0.1.0', 'MIT licence', 'Electron', 'SQLite 3.'])
    await expect(about).toContainText(text);
  await findsNothing(window);
  await about.getByText('Licences of what Sourceline is built on').click();
  await expect(about.getByText(/^sql\.js 1\./u)).toBeVisible();
  await findsNothing(window);
  await about.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(about.getByText('Copied.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Sourceline 0.1.0');
  await window.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    help?.submenu?.items.find(({ label }) => label === 'About Sourceline')?.click();
  });
  await expect(about).toBeVisible();
  await window.keyboard.press('Escape');
});
