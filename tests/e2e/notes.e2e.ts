import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { stateOf } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { page } from './news-files.ts';

/** An analyst marks what she reads, by mouse and by keys, and finds it again. */
test.describe.configure({ mode: 'serial' });

const incoming = temporaryFolder('notes');
const FIRST = 'The dam above Marren seeps at its northern end, the ministry said on Monday.';
const SECOND = 'Nobody has to leave the valley. Work will go on through the night.';
let sourceline: Launched;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  writeFileSync(join(incoming, 'dam.html'), page('Dam above Marren seeps', [FIRST, SECOND]));
  await must(window, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  await expect.poll(() => stateOf(window, 'dam.html')).toBe('imported');
  await window.reload();
  await window.getByRole('button', { name: 'Articles', exact: true }).first().click();
  await window.getByRole('option', { name: /Dam above Marren seeps/u }).click();
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(incoming, { recursive: true, force: true });
});

const text = (window: Page) => window.getByRole('region', { name: 'Text' });
const notes = (window: Page) => window.getByRole('region', { name: 'Notes' });
const bar = (window: Page) => window.getByRole('toolbar', { name: 'Passage' });

/** Selects words of one paragraph as a mouse does. */
async function drag(window: Page, words: string): Promise<void> {
  const place = await text(window)
    .locator('[data-field="body"]')
    .filter({ hasText: words })
    .evaluate((paragraph, sought) => {
      const at = paragraph.textContent.indexOf(sought);
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (at >= before && at < before + length) range.setStart(node, at - before);
        const end = at + sought.length;
        if (end > before && end <= before + length) range.setEnd(node, end - before);
        before += length;
      }
      const boxes = [...range.getClientRects()];
      const [first] = boxes;
      const last = boxes.at(-1);
      if (!first || !last) throw new Error('not on the page');
      return {
        from: [first.left + 1, first.top + first.height / 2],
        to: [last.right, last.top + last.height / 2],
      };
    }, words);
  const [[x = 0, y = 0], [toX = 0, toY = 0]] = [place.from, place.to];
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(toX, toY, { steps: 4 });
  await window.mouse.up();
}

test('words selected with the mouse are highlighted, noted and tagged, and stand in the margin', async () => {
  const { window } = sourceline;
  await drag(window, 'seeps at its northern end');
  await bar(window).getByRole('button', { name: 'Green' }).click();
  await expect(text(window).locator('.hl-green')).toHaveText('seeps at its northern end');
  await drag(window, 'northern end, the ministry');
  await bar(window).getByRole('button', { name: 'Note or tag…' }).click();
  const form = window.getByRole('form', { name: 'Note on the passage' });
  await form.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask which end they mean');
  await form.getByRole('button', { name: 'Rose' }).click();
  await form.getByLabel('Tags').fill('to check');
  await form.getByRole('button', { name: 'Keep the note' }).click();
  // Where both stand, both are seen.
  await expect(text(window).locator('.hl-green.hl-rose')).toHaveText('northern end');
  await expect(text(window).getByRole('button', { name: /Ask which end they mean/u })).toBeVisible();
  await expect(notes(window).getByRole('listitem')).toHaveCount(2);
  await expect(window.getByRole('group', { name: 'Tags' })).toContainText('to check');
  expect(await violations(window)).toEqual([]);
});

test('a passage is marked by keys alone, and a note is taken off and comes back', async () => {
  const { window } = sourceline;
  await text(window).focus();
  await window.keyboard.press('m');
  for (let step = 0; step < 2; step += 1) await window.keyboard.press('ArrowDown');
  await expect(text(window).locator('.passage')).toHaveText(['Nobody has to leave the valley.']);
  await window.keyboard.press('ArrowRight');
  // The full stop, and two words.
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Shift+ArrowLeft');
  await expect(text(window).locator('.passage')).toHaveText('has to leave');
  await window.keyboard.press('h');
  await expect(
    text(window)
      .locator('.hl')
      .filter({ hasText: /^has to leave$/u }),
  ).toBeVisible();
  await window.keyboard.press('m');
  await window.keyboard.press('Enter');
  await window.keyboard.type('By keys');
  await window.keyboard.press('Control+Enter');
  await expect(notes(window).getByRole('listitem')).toHaveCount(4);
  await notes(window).getByRole('button', { name: 'Change the note: By keys' }).press('Enter');
  await window.getByRole('button', { name: 'Take it off' }).click();
  await expect(notes(window).getByRole('listitem')).toHaveCount(3);
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect(notes(window).getByRole('listitem')).toHaveCount(4);
  await window.keyboard.press('Escape');
});

test('a text that is read anew keeps its notes: found by their words, or said to be gone', async () => {
  const { window } = sourceline;
  const changed = ['Osterlo: a new report.', FIRST, 'Everybody stays. Work will go on through the night.'];
  writeFileSync(join(incoming, 'dam.html'), page('Dam above Marren seeps', changed));
  await expect.poll(() => stateOf(window, 'dam.html')).toBe('new-version');
  await window.getByRole('option', { name: /Dam above Marren seeps/u }).click();
  await window.keyboard.press('k');
  await expect(text(window).locator('.hl-green').first()).toContainText('seeps at its');
  await expect(notes(window)).toContainText('Found again by its words');
  await expect(notes(window)).toContainText('Its words are no longer there.');
});

test('notes are found by the search, and told in the history with a way back', async () => {
  const { window } = sourceline;
  const { articles } = await must(window, 'articles.volume', {
    selection: { query: 'note:"which end" tag:"to check" has:highlight', filters: [] },
  });
  expect(articles).toBe(1);
  await window.keyboard.press('Control+,');
  await expect(window.getByRole('main')).toContainText('Ask which end they mean');
});
