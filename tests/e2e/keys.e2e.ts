import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { must } from './api.ts';
import { recordsOf, stateOf } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** An analyst without a pointer: nothing in here clicks, and no field is given the focus but by keys. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('keys');
const incoming = join(scratch, 'incoming');
let sourceline: Launched;

test.beforeAll(async () => {
  const first = join(scratch, 'first');
  for (const folder of [first, incoming]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(incoming, 'good.txt'), plainArticle('Ferry runs again', 'The crews went back to work'));
  writeFileSync(join(incoming, 'empty.txt'), '');
  writeFileSync(join(incoming, 'odd.txt'), plainArticle('Quay rebuilt', 'The old quay is to be taken down'));
  writeFileSync(join(incoming, 'notes.log'), 'nothing');
  sourceline = await launchSourceline({ userData: join(scratch, 'profile') });
  await sourceline.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, incoming);
  await must(sourceline.window, 'watches.add', { path: first, name: 'Wire desk', defaults: {} });
  await sourceline.window.reload();
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Goes on with Tab until this has the focus; so many steps are more than any part of the window has. */
async function tabTo(window: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

const pane = () => sourceline.window.getByRole('complementary', { name: 'Import record' });
const grid = () => sourceline.window.getByRole('grid', { name: 'Files' });

test('a folder is watched with a name and a pattern of its own', async () => {
  const { window } = sourceline;
  await expect(window.getByRole('button', { name: /^Import log/u })).toBeVisible();
  await window.keyboard.press('Control+o');
  await expect(window.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.keyboard.type('Night desk');
  await tabTo(window, window.getByRole('textbox', { name: 'Never those' }));
  await window.keyboard.type('*.log');
  await tabTo(window, window.getByRole('button', { name: 'Import and watch' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('main', { name: 'Import log' })).toBeVisible();
  await expect.poll(() => stateOf(window, 'good.txt')).toBe('imported');
  await expect.poll(() => stateOf(window, 'empty.txt')).toBe('failed');
  await expect.poll(() => stateOf(window, 'notes.log')).toBe('excluded');
});

test('the log is narrowed to what failed, and the file is tried again once it is mended', async () => {
  const { window } = sourceline;
  await tabTo(window, window.getByRole('group', { name: 'State' }).getByRole('button', { name: /^Failed/u }));
  await window.keyboard.press('Space');
  await expect(grid()).toHaveAttribute('aria-rowcount', '2');
  await tabTo(window, grid());
  await window.keyboard.press('ArrowDown');
  await expect(pane().getByRole('heading', { name: 'empty.txt' })).toBeVisible();
  await window.keyboard.press('r');
  await expect(window.getByText('Reading 1 file again.')).toBeVisible();
  await expect.poll(async () => (await must(window, 'imports.progress', undefined)).isRunning).toBe(false);
  expect(await stateOf(window, 'empty.txt')).toBe('failed');
  writeFileSync(
    join(incoming, 'empty.txt'),
    plainArticle('Bridge closed', 'Cracks were found in two pillars'),
  );
  // The watch itself may see that it can be read now; who asks need not wait for that.
  await window.keyboard.press('r');
  await expect.poll(() => stateOf(window, 'empty.txt')).toBe('imported');
  await expect(pane().getByText('Imported', { exact: true })).toBeVisible();
  expect(await recordsOf(window, 'empty.txt')).toHaveLength(1);
});

test('a file is looked for, and read as a format chosen by hand', async () => {
  const { window } = sourceline;
  await tabTo(window, window.getByRole('group', { name: 'State' }).getByRole('button', { name: /^All/u }));
  await window.keyboard.press('Enter');
  await window.keyboard.press('/');
  await expect(window.getByRole('textbox', { name: /^Find a file/u })).toBeFocused();
  await window.keyboard.type('odd.txt');
  await expect(grid()).toHaveAttribute('aria-rowcount', '2');
  await tabTo(window, grid());
  await window.keyboard.press('ArrowDown');
  await expect(pane().getByRole('heading', { name: 'odd.txt' })).toBeVisible();
  await tabTo(window, pane().getByRole('button', { name: 'Read as…' }));
  await window.keyboard.press('Enter');
  await expect(pane().getByRole('combobox', { name: 'Read it as' })).toBeFocused();
  await window.keyboard.type('Markdown');
  await tabTo(window, pane().getByRole('button', { name: 'Read it', exact: true }));
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await recordsOf(window, 'odd.txt'))[0]?.format).toBe('markdown');
  expect((await recordsOf(window, 'odd.txt'))[0]).toMatchObject({ chosenFormat: 'markdown' });
});
