import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** A rule of when to be told is set by keys alone, and holds for what comes: quiet before, told after. */
const scratch = temporaryFolder('alerts');
const incoming = join(scratch, 'incoming');
let sourceline: Launched;

function write(name: string, headline: string): void {
  writeFileSync(
    join(incoming, name),
    `${headline}\n\nTESSEN (Kestrel Daily – 8 September 2026) – ${headline} at quay ${name}, the harbour master said on Tuesday.\n`,
  );
}
const articles = async (): Promise<number> =>
  (await must(sourceline.window, 'library.info', undefined)).volume.articles;
const told = (): Promise<readonly string[]> =>
  sourceline.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);

/** Goes on with Tab until what has the focus bears the name. */
async function tabTo(window: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const focused = await window.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.closest('label')?.textContent ?? at?.textContent ?? '';
    });
    if (name.test(focused.trim())) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${String(name)} is reached by Tab`);
}

test.beforeAll(async () => {
  mkdirSync(incoming);
  sourceline = await launchSourceline();
  const { app, window } = sourceline;
  await app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this.body);
    };
    Notification.isSupported = () => true;
  });
  await must(window, 'topics.save', { name: 'Ferries', query: 'ferry', colour: 1 });
  await must(window, 'watches.add', { path: incoming, defaults: {} });
  await window.reload();
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('nothing is told until a rule is set, by keys alone, and then names and counts are', async () => {
  const { window } = sourceline;
  write('1', 'Ferry runs aground');
  await expect.poll(articles, { timeout: 30_000 }).toBe(1);
  await tabTo(window, /^Settings$/u);
  await window.keyboard.press('Enter');
  const rules = window.getByRole('region', { name: 'Topics', exact: true });
  await expect(rules).toContainText('No topic is told of.');
  await tabTo(window, /^Tell me of Ferries$/u);
  await window.keyboard.type('each');
  await expect(rules).toContainText(/1\stopic told of\./u);
  write('2', 'Ferry is pulled free');
  await expect.poll(told, { timeout: 30_000 }).toEqual(['Ferries: 1\u00a0new article']);
});
