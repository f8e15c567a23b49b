import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, type Launched } from './launch.ts';

/** What the analyst puts beside the articles: events on the charts, filters in the sidebar. Each step stands on the last. */
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
});
test.afterAll(async () => {
  await sourceline.close();
});

const events = (window: Page) => window.getByRole('region', { name: 'Event markers' });
const chart = (window: Page) => window.locator('main svg.timeline');

async function findsNothing(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(window)).toEqual([]);
  }
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

test('an event is put where the chart stands by keyboard, and flies on every chart of its topic', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: /^Marren Dam/u }).click();
  await chart(window).focus();
  await window.keyboard.press('Home');
  for (let day = 0; day < 14; day += 1) await window.keyboard.press('ArrowRight');
  await window.keyboard.press('e');
  const form = window.getByRole('form', { name: 'Event marker' });
  await expect(form.getByRole('textbox', { name: 'When' })).toHaveValue('2026-09-07');
  await window.keyboard.press('Enter');
  await expect(form).toContainText('An event needs a name.');
  await findsNothing(window);
  await window.keyboard.type('Evacuation');
  await window.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(chart(window).getByText('Evacuation', { exact: true })).toBeVisible();
  await expect(events(window)).toContainText('7 Sep 2026');
  await findsNothing(window);
  await window.keyboard.press('2');
  await expect(window.locator('main svg.c1').getByText('Evacuation', { exact: true })).toBeVisible();
  await window.keyboard.press('1');
  await window.getByRole('button', { name: /^Port Ansel strike/u }).click();
  await expect(chart(window)).toBeVisible();
  await expect(chart(window).getByText('Evacuation', { exact: true })).toBeHidden();
});

test('an event selects its time, is changed by its pennant, and comes back when its removal is undone', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: /^Marren Dam/u }).click();
  await events(window)
    .getByRole('button', { name: /7 Sep 2026/u })
    .click();
  await expect(window.getByRole('region', { name: 'Selection' })).toContainText('7 Sep 2026');
  await chart(window).getByText('Evacuation', { exact: true }).click();
  const form = window.getByRole('form', { name: 'Event marker' });
  await form.getByRole('textbox', { name: 'Until' }).fill('2026-09-06');
  await form.getByRole('button', { name: 'Keep event' }).click();
  await expect(form).toContainText('It ends before it begins.');
  await form.getByRole('textbox', { name: 'Until' }).fill('2026-09-09');
  await form.getByRole('button', { name: 'Keep event' }).click();
  await expect(events(window)).toContainText('7 Sep 2026 to 9 Sep 2026');
  await events(window).getByRole('button', { name: 'Remove the event Evacuation' }).click();
  await expect(chart(window).getByText('Evacuation', { exact: true })).toBeHidden();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(chart(window).getByText('Evacuation', { exact: true })).toBeVisible();
});

test('a selection is saved, found in the sidebar and the palette, renamed, and brought back', async () => {
  const { window } = sourceline;
  const before = (await must(window, 'filters.list', undefined)).length;
  const chips = window.getByRole('region', { name: 'Selection' });
  await chips.getByRole('button', { name: 'Save filter' }).click();
  await expect(chips.getByRole('textbox', { name: 'Name of the filter' })).toHaveValue(
    /Marren Dam, 7 Sep 2026/u,
  );
  await findsNothing(window);
  await window.keyboard.type('First day');
  await window.keyboard.press('Enter');
  const side = window.getByRole('navigation', { name: 'Library' });
  const line = side.getByRole('button', { name: /^First day/u });
  await expect(line).toHaveAttribute('aria-current', 'true');
  const [saved] = (await must(window, 'filters.list', undefined)).slice(before);
  await expect(line).toContainText(String(saved?.volume?.articles));
  await chips.getByRole('button', { name: 'Clear all' }).click();
  await expect(line).not.toHaveAttribute('aria-current', 'true');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('First d');
  await window.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-current', 'true');
  await side.getByRole('button', { name: 'Change filter First day' }).click();
  await window.getByRole('menuitem', { name: 'Rename…' }).click();
  await window.keyboard.type('The first day');
  await window.keyboard.press('Enter');
  await expect(side.getByRole('button', { name: /^The first day/u })).toBeVisible();
  await side.getByRole('button', { name: 'Change filter The first day' }).click();
  await window.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(side.getByRole('button', { name: /^The first day/u })).toBeHidden();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(side.getByRole('button', { name: /^The first day/u })).toBeVisible();
});

test('the palette finds a quoted source by the beginning of its name, opens it, and holds on to it', async () => {
  const { window } = sourceline;
  const chips = window.getByRole('region', { name: 'Selection' });
  await window.keyboard.press('1');
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('marwen');
  await expect(window.getByRole('option', { name: 'Ilse Marwen', exact: false }).first()).toBeVisible();
  await findsNothing(window);
  await window.getByRole('option', { name: 'Only articles quoting Ilse Marwen' }).click();
  await expect(chips).toContainText('Ilse Marwen');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('marwen');
  // The pointer rests where the second row has come to stand: it chooses nothing there until it moves.
  const first = window.getByRole('option', { name: 'Ilse Marwen', exact: false }).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('complementary', { name: /quoted source/iu })).toContainText('Ilse Marwen');
});

test('reading goes on by the space bar, and the parts of the window are reached by F6', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.keyboard.press('4');
  await window.keyboard.press('n');
  const first = await window.getByRole('main').getByRole('heading').first().innerText();
  for (let screen = 0; screen < 12; screen += 1) await window.keyboard.press('Space');
  await expect(window.getByRole('main').getByRole('heading').first()).not.toHaveText(first);
  await window.keyboard.press('F6');
  const seen = new Set<string>();
  for (let part = 0; part < 4; part += 1) {
    seen.add(
      await window.evaluate(
        () => document.activeElement?.closest('nav, aside, main')?.getAttribute('aria-label') ?? '',
      ),
    );
    await window.keyboard.press('F6');
  }
  expect([...seen].sort()).toEqual(['About this article', 'Article', 'Articles', 'Library']);
});
