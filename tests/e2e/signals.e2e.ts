import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** What one source says otherwise than before, and what two speak of, as the window shows it; with keys alone. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const PICTURES = process.env['SOURCELINE_PICTURES'];
const scratch = temporaryFolder('signals');
let sourceline: Launched;

const FILES = {
  'wall-1.txt': [
    'Wall of Marren Dam is safe, minister says',
    'OSTERLO (Kestrel Daily – 1 September 2026) – The wall of the Marren Dam is safe, energy minister Ilse Marwen said on Tuesday.',
    'Twelve people were hurt when a gate of the Marren Dam failed, Ilse Marwen said.',
    'Repairs of the Marren Dam will cost 3.2 million crowns, Orrin Valley Power said.',
  ],
  'wall-2.txt': [
    'Minister takes it back: wall of Marren Dam not safe',
    'OSTERLO (Harrow Post – 5 September 2026) – The wall of the Marren Dam is not safe, energy minister Ilse Marwen said on Saturday.',
    'Fifteen people were hurt when a gate of the Marren Dam failed, Ilse Marwen said.',
    'Repairs of the Marren Dam will cost 3.1 million crowns, Orrin Valley Power said.',
  ],
  'wall-3.txt': [
    'Engineer: wall of Marren Dam is safe',
    'OSTERLO (Vennes Tribune – 6 September 2026) – The wall of the Marren Dam is safe, engineer Tomas Rell said on Sunday after minister Ilse Marwen had spoken of the Marren Dam.',
    'Gates of the Marren Dam stayed open.',
  ],
};

test.beforeAll(async () => {
  sourceline = await launchSourceline({ userData: join(scratch, 'profile') });
  const { window } = sourceline;
  for (const [name, paragraphs] of Object.entries(FILES)) {
    const path = join(scratch, name);
    writeFileSync(path, [...paragraphs, ''].join('\n\n'));
    await must(window, 'imports.addFiles', { paths: [path] });
  }
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 60_000 })
    .toBe(3);
  await window.reload();
  await window.getByRole('combobox', { name: 'Search this selection' }).fill('Marren');
  await window.keyboard.press('Enter');
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const signals = (window: Page) => window.getByRole('region', { name: 'Signals' });
async function pictured(window: Page, picture: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await window.screenshot({ path: join(PICTURES, `${picture}-${colorScheme}.png`) });
  }
}

test('who takes back what was said is told, and a count that grew is an update, not a change', async () => {
  const { window } = sourceline;
  const changed = signals(window).getByRole('button', { name: '2 say otherwise than before' });
  await changed.focus();
  await window.keyboard.press('Enter');
  const source = signals(window).getByRole('button', { name: /^Ilse Marwen/u });
  await expect(source).toContainText('contradicts');
  await expect(source).toContainText('1 change');
  // Where the change is long the name keeps its room.
  await window.setViewportSize({ width: 1280, height: 800 });
  const other = signals(window).getByRole('button', { name: /^Orrin Valley Power/u });
  await expect(other).toContainText('3.2 million crowns → 3.1 million crowns');
  const name = await other.getByText('Orrin Valley Power').boundingBox();
  expect(name?.width).toBeGreaterThan(100);
  await source.focus();
  await window.keyboard.press('Enter');
  const history = window.getByRole('list', { name: /^What Ilse Marwen said/u });
  await expect(history).toContainText('contradicts the statement of 1 Sep 2026');
  await expect(history).toContainText('updates the statement of 1 Sep 2026: ');
  await pictured(window, 'signals-changed');
});

test('two who contradict each other stand side by side in their story', async () => {
  const { window } = sourceline;
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Stories' }).click();
  await window
    .getByRole('button', { name: /^(?:Wall|Engineer|Minister)/u })
    .first()
    .click();
  const points = window.getByRole('region', { name: 'What several speak of' });
  await expect(points).toContainText('they contradict each other');
  await expect(points).toContainText('Tomas Rell');
  await expect(points).toContainText('Ilse Marwen');
  await pictured(window, 'signals-contested');
});
