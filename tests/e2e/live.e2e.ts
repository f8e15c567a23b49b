import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mixedFiles } from '../helpers/mixed-files.ts';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder } from './launch.ts';

const FIRST = 24;
const MORE = 12;

test('articles that arrive while one reads: the list stays, the button says how many, Enter brings them in', async () => {
  test.setTimeout(120_000);
  const scratch = temporaryFolder('live');
  const incoming = join(scratch, 'incoming');
  mkdirSync(incoming);
  const files = [...mixedFiles({ count: 200, seed: 4 })].filter(
    ({ kind, articles, state }) => kind === 'plain' && articles === 1 && state === 'imported',
  );
  const drop = (from: number, to: number): void => {
    for (const { name, bytes } of files.slice(from, to)) writeFileSync(join(incoming, name), bytes);
  };
  drop(0, FIRST);
  const { window, close } = await launchSourceline({
    userData: join(scratch, 'profile'),
    library: join(scratch, 'library'),
  });
  await must(window, 'watches.add', { path: incoming, defaults: {} });
  const kept = async () => (await must(window, 'library.info', undefined)).volume.articles;
  await expect.poll(kept, { timeout: 60_000 }).toBe(FIRST);
  await window.reload();
  const list = window.getByRole('listbox', { name: 'Articles of the selection' });
  await list.locator('[role=option]').first().waitFor();
  await list.focus();
  await window.keyboard.press('ArrowDown');
  const selected = list.locator('[aria-selected=true]');
  const read = (await selected.innerText()).split('\n')[0];
  // Headlines only: that a copy of one has come is said in its row.
  const headlines = async () =>
    (await list.locator('[role=option]').allInnerTexts()).map((text) => text.split('\n')[0]);
  const rows = await headlines();
  const chart = window.getByRole('main', { name: 'Coverage' });
  await expect(chart).toContainText(`${String(FIRST)} articles`);

  drop(FIRST, FIRST + MORE);
  const button = window.getByRole('button', { name: `${String(MORE)} new articles` });
  await button.waitFor({ timeout: 60_000 });
  // The chart has grown by itself; the list is the one it was.
  await expect(chart).toContainText(`${String(FIRST + MORE)} articles`);
  expect(await headlines()).toEqual(rows);
  await expect(window.getByRole('status').filter({ hasText: 'new articles' })).toHaveCount(1);
  const folder = process.env['SOURCELINE_PICTURES'];
  if (folder !== undefined) {
    await window.screenshot({ path: join(folder, 'live-light.png') });
    await window.emulateMedia({ colorScheme: 'dark' });
    await window.screenshot({ path: join(folder, 'live-dark.png') });
  }

  await button.focus();
  await window.keyboard.press('Enter');
  await expect(button).toHaveCount(0);
  await expect(list).toBeFocused();
  await expect(selected).toContainText(read ?? 'no headline');
  expect(await headlines()).not.toEqual(rows);
  await close();
  rmSync(scratch, { recursive: true, force: true });
});
