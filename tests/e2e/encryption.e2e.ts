import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { bytesOnDisk } from './bytes-on-disk.ts';
import { ask, must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** A library is encrypted in the window, locked, opened again, lost its engine, and written in clear. Each step stands on the last. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('encryption');
const incoming = join(scratch, 'incoming');
const library = join(scratch, 'library');
const userData = join(scratch, 'profile');
const SECRET = 'Gauge at Quillmere falls silent';
const WORDS = ['Quillmere', 'Harbourmaster', 'Zanzibarium'];
const PASSPHRASE = 'seven quiet herons';
let sourceline: Launched;
let recoveryKey = '';

const SHOTS = process.env['SOURCELINE_SHOTS'];
async function look(window: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await window.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
  }
}
const openSettings = (window: Page) => window.getByRole('button', { name: 'Settings' }).first().click();
/** None while the library is not open. */
const articles = async (window: Page): Promise<number> => {
  const info = await ask(window, 'library.info', undefined);
  return info.ok ? info.value.volume.articles : 0;
};

test.beforeAll(async () => {
  mkdirSync(incoming, { recursive: true });
  const text = plainArticle(SECRET, 'The Harbourmaster stopped the gauge of Quillmere at noon');
  writeFileSync(join(incoming, 'Zanzibarium notes.txt'), text);
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await must(window, 'imports.addFiles', { paths: [join(incoming, 'Zanzibarium notes.txt')] });
  await expect.poll(() => articles(window)).toBe(1);
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('it is encrypted from the settings, and its recovery key is shown once', async () => {
  const { window } = sourceline;
  expect(bytesOnDisk(library, WORDS)).not.toEqual([]);
  await openSettings(window);
  await window.getByRole('button', { name: 'Encrypt this library…' }).click();
  await window.getByLabel('Passphrase', { exact: true }).fill('short');
  await expect(window.getByText('At least 8 characters')).toBeVisible();
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await window.getByLabel('Once more').fill(PASSPHRASE);
  await window.getByLabel('Once more').scrollIntoViewIfNeeded();
  await look(window, 'encrypt');
  await window.getByRole('button', { name: 'Encrypt', exact: true }).click();
  const key = window.getByLabel('Recovery key', { exact: true });
  await expect(key).toHaveText(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/, { timeout: 60_000 });
  recoveryKey = (await key.textContent()) ?? '';
  await look(window, 'recovery-key');
  await window.getByRole('button', { name: 'I have written it down' }).click();
  await expect(key).toHaveCount(0);
  expect(await must(window, 'library.info', undefined)).toMatchObject({ isEncrypted: true });
  expect(await articles(window)).toBe(1);
  expect(bytesOnDisk(library, [...WORDS, PASSPHRASE, recoveryKey])).toEqual([]);
});

test('an engine that dies is started again without a question', async () => {
  const { app, window } = sourceline;
  await app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function kill(this: InstanceType<typeof Worker>) {
      Worker.prototype.postMessage = postMessage;
      void this.terminate();
    };
  });
  await window.evaluate(() =>
    (globalThis as unknown as { api: { request(name: string): Promise<unknown> } }).api.request(
      'library.info',
    ),
  );
  await expect(window.getByText('stopped and was started again')).toBeVisible();
  expect(await articles(window)).toBe(1);
});

test('locked, it opens for its passphrase and says so when it is another', async () => {
  const { window } = sourceline;
  await openSettings(window);
  await window.getByRole('button', { name: 'Lock now' }).click();
  const field = window.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  expect(await window.evaluate(() => document.body.textContent)).not.toContain('Quillmere');
  await look(window, 'locked');
  expect(await violations(window)).toEqual([]);
  await field.fill('seven quiet heron');
  await field.press('Enter');
  await expect(
    window.getByText('This is not the passphrase of this library. Nothing was changed.'),
  ).toBeVisible();
  await look(window, 'wrong-passphrase');
  await window.getByRole('button', { name: 'Show what is typed' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await expect(window.getByRole('complementary', { name: 'Articles' }).getByText(SECRET)).toBeVisible();
});

test('at the next start it asks, takes the recovery key, and nothing of it stands in the profile', async () => {
  const { window: former } = sourceline;
  const search = former.getByRole('combobox', { name: 'Search this selection' });
  await search.fill('Quillmere');
  await search.press('Enter');
  await expect(former.getByRole('complementary', { name: 'Articles' }).getByText(SECRET)).toBeVisible();
  await sourceline.close();
  expect(bytesOnDisk(library, [...WORDS, PASSPHRASE, recoveryKey])).toEqual([]);
  expect(bytesOnDisk(userData, [...WORDS, PASSPHRASE, recoveryKey])).toEqual([]);
  sourceline = await launchSourceline({ userData, library });
  const { window } = sourceline;
  await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await window.getByRole('button', { name: 'Use the recovery key' }).click();
  const field = window.getByLabel('Recovery key', { exact: true });
  await field.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await field.press('Enter');
  await expect.poll(() => articles(window)).toBe(1);
});

test('a second window on it, of another profile, asks too and reads a copy', async () => {
  const other = await launchSourceline({ library });
  try {
    const field = other.window.getByLabel('Passphrase', { exact: true });
    await field.fill(PASSPHRASE);
    await field.press('Enter');
    await expect.poll(() => articles(other.window)).toBe(1);
    expect(await must(other.window, 'library.info', undefined)).toMatchObject({ isReadOnly: true });
  } finally {
    await other.close();
  }
});

test('its passphrase is changed, and the encryption taken off', async () => {
  const { window } = sourceline;
  await openSettings(window);
  await window.getByRole('button', { name: 'Change passphrase…' }).click();
  await window.getByLabel('Passphrase or recovery key of now').fill('not this one');
  await window.getByLabel('New passphrase').fill('eight louder geese');
  await window.getByLabel('Once more').fill('eight louder geese');
  await window.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(window.getByText('This is not what opens this library.')).toBeVisible();
  await window.getByLabel('Passphrase or recovery key of now').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(window.getByText('The passphrase is changed.')).toBeVisible();
  await look(window, 'encrypted');
  await window.getByRole('button', { name: 'Take encryption off…' }).click();
  await window.getByLabel('Passphrase or recovery key of now').fill('eight louder geese');
  await window.getByRole('button', { name: 'Take it off' }).click();
  await expect(window.getByText('Not encrypted: whoever can read the files')).toBeVisible({
    timeout: 60_000,
  });
  expect(await articles(window)).toBe(1);
  expect(bytesOnDisk(library, WORDS)).not.toEqual([]);
});
