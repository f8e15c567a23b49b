import { expect, type Locator, type Page } from '@playwright/test';
import type { ImportRecord } from '../../electron/core/domain/import-record.ts';
import { must } from './api.ts';

/** How many records the log has in each state. */
export const counts = async (window: Page) =>
  (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts;

export const volume = async (window: Page) => (await must(window, 'library.info', undefined)).volume;

/** The records of a file as the engine tells them, newest first. */
export async function recordsOf(window: Page, name: string): Promise<readonly ImportRecord[]> {
  const { rows } = await must(window, 'imports.list', { text: name, offset: 0, limit: 100 });
  return rows.filter(({ path }) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
}

export const stateOf = async (window: Page, name: string) => (await recordsOf(window, name))[0]?.state;

export async function openLog(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Import log/u }).click();
  await expect(window.getByRole('main', { name: 'Import log' })).toBeVisible();
}

/** The row of a file in the log, looked for by its name as an analyst would. */
export async function rowOf(window: Page, name: string): Promise<Locator> {
  await window.getByRole('textbox', { name: /^Find a file/u }).fill(name);
  const grid = window.getByRole('grid', { name: 'Files' });
  // Until the list is narrowed, a row may move away under the pointer.
  const narrowed = await must(window, 'imports.list', { text: name, offset: 0, limit: 1 });
  await expect(grid).toHaveAttribute('aria-rowcount', String(narrowed.total + 1));
  const row = grid.getByRole('row').filter({ has: window.getByRole('gridcell', { name, exact: true }) });
  await expect(row.first()).toBeVisible();
  return row.first();
}

/** Chooses a file in the log and gives the pane that tells what became of it. */
export async function openRecord(window: Page, name: string): Promise<Locator> {
  await (await rowOf(window, name)).click();
  const pane = window.getByRole('complementary', { name: 'Import record' });
  await expect(pane.getByRole('heading', { name, exact: true })).toBeVisible();
  return pane;
}
