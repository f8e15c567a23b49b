import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** One analyst's morning, from an empty profile to a briefing and back after a restart; each step stands on the last. */
test.describe.configure({ mode: 'serial' });

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'articles', 'text');
const scratch = temporaryFolder('journey');
const incoming = join(scratch, 'incoming');
const exports = join(scratch, 'exports');
const userData = join(scratch, 'profile');
let sourceline: Launched;

test.beforeAll(async () => {
  mkdirSync(incoming);
  mkdirSync(exports);
  writeFileSync(
    join(incoming, 'first.txt'),
    article('Engineers lower Marren reservoir', '7', 'The water fell by four metres'),
  );
  sourceline = await launchSourceline({ userData });
  await answerDialogs(sourceline);
});

test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

function article(headline: string, day: string, fact: string): string {
  return [
    headline,
    `OSTERLO (Kestrel Daily / Ostra – ${day} September 2026) – ${fact}, the Ministry of Public Works said on Monday.`,
    `“${fact} and nobody is in danger,” minister Ilse Marwen told reporters in Osterlo.`,
    '',
  ].join('\n\n');
}

/** Native dialogs answer by themselves: nobody sits before this screen. */
async function answerDialogs({ app }: Launched): Promise<void> {
  await app.evaluate(
    ({ dialog }, folders) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folders.incoming] });
      // The overloads of Electron's type are more than a test needs.
      dialog.showSaveDialog = (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath: string };
        const name = defaultPath.split(/[\\/]/u).at(-1) ?? 'file';
        return Promise.resolve({ canceled: false, filePath: `${folders.exports}/${name}` });
      };
    },
    { incoming, exports },
  );
}

const volume = async (window: Page) => (await must(window, 'library.info', undefined)).volume;
const counts = async (window: Page) => (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts;

test('an empty profile asks for a folder, shows what is in it, and opens the timeline', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Choose a folder to watch' }).click();
  await expect(window.getByText('1 article found in 1 file')).toBeVisible();
  await window.getByRole('button', { name: 'Import and watch' }).click();
  await window.getByRole('textbox', { name: 'Name' }).fill('Marren');
  await window.getByRole('textbox', { name: 'What it looks for' }).fill('Marren OR reservoir');
  await window.getByRole('button', { name: 'Save and open the timeline' }).click();
  await expect(window.getByRole('heading', { name: /Coverage by topic/u })).toBeVisible();
  await expect.poll(() => volume(window)).toEqual({ articles: 1, unique: 1 });
});

test('a file dropped into the folder is in the list and on the timeline within two seconds of its arrival', async () => {
  const { window } = sourceline;
  copyFileSync(join(FIXTURES, 'wire-copy-with-all-traps', 'source.txt'), join(incoming, 'second.txt'));
  const dropped = performance.now();
  await expect.poll(() => volume(window), { intervals: [50] }).toEqual({ articles: 2, unique: 2 });
  test
    .info()
    .annotations.push({ type: 'seconds', description: ((performance.now() - dropped) / 1000).toFixed(2) });
  await expect(window.getByText('2 articles').first()).toBeVisible();
});

test('good, duplicate and broken files end where they belong, and the import log says why', async () => {
  const { window } = sourceline;
  writeFileSync(
    join(incoming, 'third.txt'),
    article('Haverwick ordered to leave', '8', 'The wall of the reservoir has shifted'),
  );
  copyFileSync(join(incoming, 'first.txt'), join(incoming, 'first-again.txt'));
  writeFileSync(
    join(incoming, 'broken.txt'),
    new Uint8Array(4_096).map((_, index) => (index * 31) % 256),
  );
  writeFileSync(join(incoming, 'empty.txt'), '');
  writeFileSync(join(incoming, '.hidden'), 'x');
  await expect
    .poll(() => counts(window))
    .toMatchObject({ imported: 3, duplicate: 1, failed: 2, excluded: 1 });
  await window.getByRole('button', { name: /^Import log/u }).click();
  await expect(window.getByText('This file is empty.')).toBeVisible();
  await expect(window.getByText('There is no text in this file')).toBeVisible();
  await expect(window.getByText(/first-again\.txt/u)).toBeVisible();
});

test('a bar opens exactly the articles it counts; a brush by keyboard filters everything', async () => {
  const { window } = sourceline;
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Coverage' }).click();
  const chart = window
    .getByRole('application')
    .or(window.getByRole('img', { name: /Arrow keys move between bars/u }))
    .first();
  await chart.focus();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(window.getByText('16 Sep 2026').first()).toBeVisible();
  await expect(window.getByText('1 article · 1 unique').first()).toBeVisible();
  await window.getByRole('button', { name: 'Clear all' }).click();

  await chart.focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(window.getByText('7–8 Sep 2026').first()).toBeVisible();
  await expect(window.getByText('2 articles · 2 unique').first()).toBeVisible();
  await window.getByRole('button', { name: 'Clear all' }).click();
  await expect(window.getByText('Everything in the library')).toBeVisible();
});

test('an article opens with its statements marked and says where each field comes from', async () => {
  const { window } = sourceline;
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await window.getByText('Haverwick ordered to leave').first().click();
  await expect(window.getByRole('heading', { name: 'Haverwick ordered to leave' })).toBeVisible();
  await expect(window.getByText('Ilse Marwen').first()).toBeVisible();
  await expect(window.getByText('Where each field comes from')).toBeVisible();
  await expect(window.getByText('third.txt').first()).toBeVisible();
});

test('a briefing goes out as a page and as PDF, and both read back', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Reports' }).click();
  await window.getByRole('button', { name: 'Export PDF' }).click();
  await expect.poll(() => readdirSync(exports).filter((name) => name.endsWith('.pdf')).length).toBe(1);
  await window.getByRole('button', { name: 'Other formats' }).click();
  await window.getByRole('menuitem', { name: /HTML|page/iu }).click();
  await expect.poll(() => readdirSync(exports).filter((name) => name.endsWith('.html')).length).toBe(1);
  const named = (ending: string) =>
    join(exports, readdirSync(exports).find((name) => name.endsWith(ending)) ?? '');
  const html = readFileSync(named('.html'), 'utf8');
  expect(html).toContain('Haverwick ordered to leave');
  expect(html).not.toContain('<script');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(named('.pdf'))) }).promise;
  const words: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  expect(words.join('')).toContain('Haverwick ordered to leave');
  expect(words.join('')).toContain('Method');
});

test('after a restart everything is there, and what arrived meanwhile comes in', async () => {
  await sourceline.close();
  writeFileSync(
    join(incoming, 'meanwhile.txt'),
    article('Second school opens in Lowmoor', '9', 'The second tent school has opened'),
  );
  sourceline = await launchSourceline({ userData });
  const { window } = sourceline;
  await expect.poll(() => volume(window)).toEqual({ articles: 4, unique: 4 });
  await expect(window.getByText('Marren', { exact: true }).first()).toBeVisible();
  expect(await counts(window)).toMatchObject({ imported: 4, duplicate: 1, failed: 2, excluded: 1 });
});

test('a folder that disappears is said to be gone, and the app goes on', async () => {
  const { window } = sourceline;
  rmSync(incoming, { recursive: true });
  await expect.poll(async () => (await must(window, 'watches.list', undefined))[0]?.state).toBe('not-found');
  await expect(window.getByText('not found').first()).toBeVisible();
  expect(await volume(window)).toEqual({ articles: 4, unique: 4 });
});
