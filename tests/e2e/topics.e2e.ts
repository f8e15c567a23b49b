import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** A topic from the search box to its signals: made, seen, changed, compared, told of. */
test.describe.configure({ mode: 'serial' });

const scratch = temporaryFolder('topics');
const incoming = join(scratch, 'incoming');
const DAY = 86_400_000;
let sourceline: Launched;
let files = 0;

/** An article of today or of so many days before, on something of its own. */
function write(daysAgo: number, headline: string, said: string): void {
  files += 1;
  const day = new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);
  const words = `${headline} in the ${String(files)}th note of the port`;
  writeFileSync(
    join(incoming, `${String(files)}.html`),
    `<html><head><title>${words}</title><meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${words}</h1><p>${said}</p><p>Note ${String(files)} was written at quay ${String(files * 7)}, where ${'abcdefghijklmnop'.slice(files % 16)} and others stood.</p></article></body></html>`,
  );
}
const articles = async (): Promise<number> =>
  (await must(sourceline.window, 'library.info', undefined)).volume.articles;

test.beforeAll(async () => {
  mkdirSync(incoming);
  for (const weeks of [1, 2, 3, 4]) {
    write(weeks * 7, 'Ferries sail', '“The ferries are full,” harbour master Bram Eskil told reporters.');
    write(
      weeks * 7,
      'Reservoir stands still',
      '“The reservoir is full,” minister Ilse Marwen told reporters.',
    );
  }
  sourceline = await launchSourceline();
  await must(sourceline.window, 'watches.add', { path: incoming, defaults: {} });
  await expect.poll(articles, { timeout: 60_000 }).toBe(8);
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a topic is made of a search in two keys, and its timeline stands', async () => {
  const { window } = sourceline;
  await window.keyboard.press('/');
  await window.keyboard.type('reservoir');
  await window.keyboard.press('Control+Enter');
  const name = window.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Reservoir');
  await expect(window.getByRole('img', { name: /most: 1\sarticle/u })).toBeVisible();
  await expect(window.getByText('dam{3} at least three times')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: /^Reservoir/u }).first()).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(window.getByRole('button', { name: 'Remove Topic Reservoir' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Remove Words reservoir' })).toHaveCount(0);
  await window.getByRole('button', { name: 'Coverage' }).first().click();
  await expect(window.getByRole('application', { name: /Arrow keys move between bars/u })).toBeVisible();
  await expect(window.getByRole('region', { name: 'Signals' })).toContainText('no spikes');
});

test('a changed query says what it brings, and leaves its mark on the timeline', async () => {
  const { window } = sourceline;
  write(0, 'Dam wall cracks', '“The wall will hold,” engineer Dagny Holt told reporters.');
  await expect.poll(articles, { timeout: 30_000 }).toBe(9);
  await window.getByRole('button', { name: 'Edit topic Reservoir' }).click();
  const query = window.getByRole('textbox', { name: 'What it looks for' });
  await query.fill('headlin:ilse');
  await expect(window.getByRole('option', { name: /Ilse Marwen/u })).toBeVisible();
  await expect(window.getByRole('alert')).toContainText('Character 1: There is no field “headlin”.');
  // The completions stand beneath what is wrong, not over it.
  await window.getByRole('button', { name: 'Put it right' }).click({ trial: true });
  await query.fill('reservoir OR wall');
  await expect(window.getByText('Version 2: 4 → 5 articles')).toBeVisible();
  await window.getByRole('button', { name: 'Comes in: 1' }).click();
  await expect(window.getByRole('dialog').getByText('Dam wall cracks')).toBeVisible();
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.locator('svg.timeline, svg.c').getByText('query, version 2').first()).toBeVisible();
  await window.getByRole('button', { name: 'query, version 2' }).click();
  const versions = window.getByRole('region', { name: 'Versions' });
  await versions.getByRole('button', { name: '1 came in' }).click();
  await expect(window.getByText('1 article').first()).toBeVisible();
});

test('a spike is told by a notification with name and count, and stands in the list with what is usual', async () => {
  const { app, window } = sourceline;
  await app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this.body);
    };
    Notification.isSupported = () => true;
  });
  const [topic] = await must(window, 'topics.list', undefined);
  const topicId = topic?.id ?? 0;
  await must(window, 'topics.setAlertRules', { rules: [{ topicId, onSpike: true }], rhythm: 'at-once' });
  for (let each = 0; each < 11; each += 1)
    write(
      0,
      `Reservoir falls at gauge ${'ABCDEFGHIJKL'.charAt(each)}`,
      `“It fell by ${String(each)} centimetres,” minister Ilse Marwen told reporters.`,
    );
  await expect.poll(articles, { timeout: 60_000 }).toBe(20);
  const told = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
  expect((await told())[0]).toMatch(/^Reservoir: spike on \d+ \w+$/u);
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.getByRole('button', { name: 'Coverage' }).first().click();
  const signals = window.getByRole('region', { name: 'Signals' });
  await signals.getByRole('button', { name: /spikes?$/u }).click();
  await signals.getByRole('button', { name: /^Reservoir/u }).click();
  await expect(signals).toContainText('From 8 on a day stands out.');
  await signals
    .getByRole('button', { name: /^\d+\sarticles$/u })
    .first()
    .click();
  await expect(window.getByRole('complementary', { name: 'Articles of the selection' })).toBeVisible();
});
