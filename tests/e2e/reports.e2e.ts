import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

const scratch = temporaryFolder('reports');
const incoming = join(scratch, 'incoming');
const briefings = join(scratch, 'briefings');
const userData = join(scratch, 'profile');
let sourceline: Launched;

const HEADLINES = ['Dam above Marren seeps', 'Council meets on the dam', 'Ferry to Osterlo sails again'];

const article = (headline: string, outlet: string, day: number): string =>
  `${headline}\n\nMARREN (${outlet} – ${String(day)} September 2026) – ${headline}, officials of Marren said on Monday. “We look at it day by day,” minister Ilse Marwen told reporters.\n`;

/** Folders are chosen and files named by themselves: nobody sits before this screen. */
async function answerDialogs({ app }: Launched): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      const name = defaultPath.split(/[\\/]/u).at(-1) ?? 'file';
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, briefings);
}

async function open(): Promise<void> {
  sourceline = await launchSourceline({ userData });
  await answerDialogs(sourceline);
}

test.beforeAll(async () => {
  for (const folder of [incoming, briefings]) mkdirSync(folder);
  HEADLINES.forEach((headline, i) => {
    const outlet = i === 2 ? 'Kestrel Daily' : 'Marren Post';
    writeFileSync(join(incoming, `${String(i)}.txt`), article(headline, outlet, 7 + i));
  });
  await open();
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Desk', defaults: {} });
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles)
    .toBe(HEADLINES.length);
  await must(window, 'outlets.save', {
    entry: { name: 'Marren Post', aliases: [], domains: [], licence: 'extract', tier: 1 },
  });
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const tab = (window: Page, name: RegExp) =>
  window.getByRole('group', { name: 'Part of the draft' }).getByRole('button', { name });
const page = (window: Page) => window.locator('iframe').last().contentFrame();
const kept = (window: Page) => window.getByRole('status').getByText('Kept', { exact: true });
const drafts = (window: Page) => window.getByRole('navigation', { name: 'Drafts and templates' });

async function showReports(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Reports', exact: true }).click();
  await expect(page(window).locator('h1').first()).toBeVisible();
}
/** The open draft as the library has it. */
async function lastDraft(window: Page) {
  const [row] = await must(window, 'reports.drafts', undefined);
  return (await must(window, 'reports.draft', { id: row?.id ?? 0 })).spec;
}

test('a briefing is built by mouse, and its page follows', async () => {
  const { window } = sourceline;
  await showReports(window);
  await expect(window.getByText('not kept until you change it')).toBeVisible();
  await window.getByRole('textbox', { name: 'Title' }).fill('Water desk');
  await expect(kept(window)).toBeVisible();
  await expect(page(window).getByRole('heading', { name: 'Water desk', level: 1 })).toBeVisible();

  await window.getByRole('checkbox', { name: 'Share of voice' }).uncheck();
  await window
    .getByRole('button', { name: 'Move Who said what' })
    .dragTo(window.getByRole('button', { name: 'Move Volume over time' }));
  await expect
    .poll(async () => (await lastDraft(window)).sections)
    .toEqual([
      'summary',
      'who-said-what',
      'volume',
      'stories',
      'clips',
      'outlets',
      'corrections',
      'method',
      'annex',
    ]);

  await window.getByRole('button', { name: 'Full text' }).click();
  await expect(window.getByText('Stays an extract, as its licence says: Marren Post.')).toBeVisible();
  await window.getByRole('button', { name: 'Extracts' }).click();

  await tab(window, /^Clips/u).click();
  await window.getByRole('button', { name: 'Pick articles…' }).click();
  for (const headline of HEADLINES.slice(0, 2)) {
    await window.getByRole('option', { name: new RegExp(headline, 'u') }).click();
    await window.getByRole('button', { name: 'Add to report' }).click();
    await expect(window.getByRole('button', { name: 'In the report' })).toBeVisible();
  }
  await showReports(window);
  await expect(tab(window, /^Clips 2/u)).toBeVisible();
  await window.getByRole('button', { name: /^2 Council meets/u }).click();
  await window.getByLabel('Under the heading').fill('At the council');
  await window
    .getByRole('button', { name: 'Move Council meets on the dam' })
    .dragTo(window.getByRole('button', { name: 'Move Dam above Marren seeps' }));
  await expect
    .poll(async () => (await lastDraft(window)).picked?.map(({ heading }) => heading))
    .toEqual(['At the council', undefined]);
});

test('a summary is written with style and a link to a clip, and what is pasted is reduced to that', async () => {
  const { window } = sourceline;
  await tab(window, /^Words/u).click();
  const summary = window.getByRole('textbox', { name: 'Summary' });
  await summary.click();
  await window.keyboard.type('The dam ');
  const bold = window.getByRole('toolbar', { name: 'Summary: style' }).getByRole('button', { name: 'Bold' });
  await bold.click();
  await window.keyboard.type('held');
  await bold.click();
  await window.keyboard.type(', says ');
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: 'Clip' }).fill('council');
  await window.keyboard.press('Enter');
  await summary.press('Control+End');
  await window.keyboard.press('Enter');
  await summary.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<h2 onclick="x()">Seen</h2><script>x()</script><ul><li><b style="font-weight:normal">plain</b> and <span style="font-weight:700">strong</span></li></ul><p><img src="x"><a href="javascript:x()">no link</a></p><table><tr><td>cell</td></tr></table>',
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(kept(window)).toBeVisible();
  const written = (await lastDraft(window)).summary ?? [];
  expect(written[0]).toMatchObject({
    type: 'paragraph',
    runs: [
      { text: 'The dam ' },
      { text: 'held', bold: true },
      { text: ', says ' },
      { text: 'Council meets on the dam', clip: expect.any(Number) as unknown },
    ],
  });
  expect(written).toContainEqual({
    type: 'bullets',
    items: [[{ text: 'plain and ' }, { text: 'strong', bold: true }]],
  });
  const text = JSON.stringify(written);
  expect(text).toContain('no link');
  expect(text).not.toMatch(/script|javascript|onclick|href/u);
  await expect(page(window).locator('strong', { hasText: 'held' })).toBeVisible();
});

test('a draft survives a kill of the program', async () => {
  const { app, window } = sourceline;
  await window.getByRole('textbox', { name: 'Outlook' }).click();
  await window.keyboard.type('Thursday: the council.');
  await expect(kept(window)).toBeVisible();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
  await open();
  await showReports(sourceline.window);
  await tab(sourceline.window, /^Words/u).click();
  await expect(sourceline.window.getByRole('textbox', { name: 'Outlook' })).toHaveText(
    'Thursday: the council.',
  );
  await expect(sourceline.window.getByRole('textbox', { name: 'Summary' })).toContainText('The dam held');
});

test('by keyboard alone: a new one, its name, its sections, its words', async () => {
  const { window } = sourceline;
  await drafts(window).getByRole('button', { name: 'New', exact: true }).focus();
  await window.keyboard.press('ArrowDown');
  // All of the menu is in the window, however near its edge the button stands.
  const menu = await window.getByRole('menu').boundingBox();
  expect(menu?.x).toBeGreaterThanOrEqual(0);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByText('not kept until you change it')).toBeVisible();
  await tab(window, /^Contents/u).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Move Outlook' }).focus();
  await window.keyboard.press('Home');
  await expect(window.getByRole('button', { name: 'Move Outlook' })).toBeFocused();
  await expect(window.getByText('Outlook: place 1 of 12')).toBeAttached();
  await expect(kept(window)).toBeVisible();
  await drafts(window)
    .getByRole('button', { name: /^Analysis/u })
    .first()
    .focus();
  await window.keyboard.press('F2');
  await window.keyboard.type('Water week');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Water week' })).toBeVisible();

  await tab(window, /^Words/u).focus();
  await window.keyboard.press('Enter');
  for (let parts = 0; parts < 3; parts += 1) await window.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Bold' }).first()).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('button', { name: 'Bullet list' }).first()).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: 'Summary' })).toBeFocused();
  await window.keyboard.type('first');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+b');
  await window.keyboard.type('second');
  await expect(kept(window)).toBeVisible();
  expect((await lastDraft(window)).summary).toEqual([
    { type: 'bullets', items: [[{ text: 'first' }], [{ text: 'second', bold: true }]] },
  ]);
});

test('a template gives drafts; one for the next period has its period moved; a deleted one comes back', async () => {
  const { window } = sourceline;
  await tab(window, /^Contents/u).click();
  await window.getByLabel('First day').fill('2026-09-07');
  await window.getByLabel('Last day').fill('2026-09-13');
  await expect(kept(window)).toBeVisible();
  const act = async (draft: string, name: string): Promise<void> => {
    await drafts(window)
      .getByRole('button', { name: `Actions for ${draft}` })
      .first()
      .click();
    await window.getByRole('menuitem', { name }).click();
  };
  await act('Water week', 'Duplicate for the next period');
  await expect(window.getByLabel('First day')).toHaveValue('2026-09-14');
  await expect(window.getByLabel('Last day')).toHaveValue('2026-09-20');
  await act('Water week', 'Save as template');
  await expect(window.getByText('template', { exact: true })).toBeVisible();
  expect(await must(window, 'reports.drafts', undefined)).toHaveLength(4);

  const before = (await must(window, 'reports.drafts', undefined)).map(({ id }) => id).sort();
  await drafts(window)
    .getByRole('button', { name: /^Water week/u })
    .first()
    .focus();
  await window.keyboard.press('Delete');
  await expect.poll(async () => (await must(window, 'reports.drafts', undefined)).length).toBe(3);
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect
    .poll(async () => (await must(window, 'reports.drafts', undefined)).map(({ id }) => id).sort())
    .toEqual(before);
});

test('a schedule writes to its folder, is remembered, and says later what has changed', async () => {
  const { window } = sourceline;
  await drafts(window)
    .getByRole('button', { name: /^Water desk/u })
    .first()
    .click();
  await expect(window.getByRole('heading', { name: 'Water desk' })).toBeVisible();
  await tab(window, /^Send/u).click();
  await window.getByRole('button', { name: 'Export PDF' }).click();
  await expect.poll(() => readdirSync(briefings).filter((name) => name.endsWith('.pdf')).length).toBe(1);
  await expect(window.getByRole('button', { name: 'What has changed since' })).toBeVisible();

  await window.getByRole('button', { name: 'Add a schedule…' }).click();
  await window.getByRole('combobox', { name: 'Of the articles' }).selectOption({ label: 'the day before' });
  await window.getByRole('checkbox', { name: 'PDF' }).uncheck();
  await window.getByRole('checkbox', { name: 'Web page' }).check();
  await window.getByRole('button', { name: 'Choose…' }).click();
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(window.getByText('Every day at 07:30: the day before')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Add a schedule…' })).toBeFocused();
  await window.getByRole('button', { name: 'Write now' }).click();
  await expect.poll(() => readdirSync(briefings).filter((name) => name.endsWith('.html')).length).toBe(1);
  await expect(window.getByText(/It is empty: no article lies in its period/u)).toBeVisible();
  const [html = ''] = readdirSync(briefings).filter((name) => name.endsWith('.html'));
  expect(readFileSync(join(briefings, html), 'utf8')).toContain('Water desk');

  writeFileSync(join(incoming, 'late.txt'), article('Dam inspected again', 'Marren Post', 10));
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(4);
  await window.getByRole('button', { name: 'What has changed since' }).last().click();
  await window.getByRole('button', { name: /new in the library/u }).click();
  await expect(window.getByRole('button', { name: 'Dam inspected again' })).toBeVisible();
  await window.getByRole('button', { name: 'Export what has changed' }).click();
  await window.getByRole('menuitem', { name: 'CSV without mark' }).click();
  await expect.poll(() => readdirSync(briefings)).toContain('changed-since.csv');
  const rows = readFileSync(join(briefings, 'changed-since.csv'), 'utf8').trim().split('\n');
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 4).join())).toEqual([
    expect.stringMatching(/^counted now,new in the library,\d+,Dam inspected again$/u),
  ]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`every part of the builder is accessible in ${colorScheme}`, async () => {
    test.setTimeout(120_000);
    const { window } = sourceline;
    await window.emulateMedia({ colorScheme });
    for (const name of [/^Contents/u, /^Clips/u, /^Words/u, /^Look/u, /^Send/u]) {
      await tab(window, name).click();
      expect(await violations(window)).toEqual([]);
    }
    await window.emulateMedia({ colorScheme: null });
  });
