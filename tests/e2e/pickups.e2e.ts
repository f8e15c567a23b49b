import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { stateOf } from './import-log.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** Which outlets took a text over, when, and what each did to it: read in a real window, and by keyboard. */
const scratch = temporaryFolder('pickups');
const incoming = join(scratch, 'incoming');
let sourceline: Launched;

const PARAGRAPHS = [
  'VENNES (Ostra / Reuters) - Public works minister Ilse Marwen said on Wednesday she had never been shown a 2024 inspection report that warned of blocked drains inside Marren Dam.',
  'A ministry official, who asked not to be named, said a summary had reached her office in March 2025.',
  'The operator, Orrin Valley Power, said it had acted on every recommendation addressed to it.',
  'Seepage forced 9,400 people out of Haverwick in September. The dam was finished in 1974 and supplies a tenth of the electricity of the province.',
];
type Row = readonly [headline: string, paragraphs: readonly string[], date: string, outlet: string];
const ROWS: readonly Row[] = [
  ['Marwen: I did not see the report', PARAGRAPHS, '2026-09-16 18:20', 'Kestrel Daily'],
  [
    'Minister denies seeing dam warning',
    [PARAGRAPHS[0] ?? '', PARAGRAPHS[3] ?? '', PARAGRAPHS[2] ?? ''].map((text) =>
      text.replace('on Wednesday', 'last night'),
    ),
    '2026-09-16 20:00',
    'The Harrow Post',
  ],
  ['Marwen: I did not see the report', PARAGRAPHS, '2026-09-17', 'Vennes Tribune'],
];
const cell = (text: string): string => `"${text}"`;
const csv = (rows: readonly Row[]): string =>
  [
    'Headline;Text;Date;Outlet',
    ...rows.map(([headline, text, date, outlet]) =>
      [headline, text.join('\n\n'), date, outlet].map(cell).join(';'),
    ),
  ].join('\n');
/** A text of its own that forty outlets print. */
const MANY: readonly Row[] = Array.from({ length: 40 }, (_, at) => [
  'Ferries stay in port',
  [
    'ANSEL (Reuters) - Ferries between the quays stayed in port on Friday because of a storm, the harbour master said, and passengers slept in the hall.',
    'Nobody was hurt. The first boat is expected to leave at dawn on Saturday, when the wind drops, according to the weather office of the coast.',
  ],
  `2026-09-18 ${String(6 + Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`,
  `Outlet ${String(at + 1)}`,
]);

test.beforeAll(async () => {
  mkdirSync(incoming);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await must(window, 'settings.set', { isFoldingCopies: false });
  await must(window, 'topics.save', { name: 'Dam', query: 'dam' });
  await must(window, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  writeFileSync(join(incoming, 'copies.csv'), csv(ROWS));
  await expect.poll(() => stateOf(window, 'copies.csv'), { timeout: 60_000 }).toBe('imported');
  await window.reload();
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('the chain of a text, what an outlet cut, and another lead copy', async () => {
  const { window } = sourceline;
  await window
    .getByRole('button', { name: /^Articles/u })
    .first()
    .click();
  await window.getByText('Minister denies seeing dam warning').first().click();
  await window.getByRole('button', { name: '3 copies' }).click();
  const chain = window.getByRole('listbox', { name: 'Copies after the lead copy' });
  await expect(chain.getByRole('option')).toHaveCount(2);
  const harrow = chain.getByRole('option', { name: /^The Harrow Post/u });
  await expect(harrow).toHaveAttribute('aria-selected', 'true');
  await expect(harrow).toHaveAccessibleName(/1:40.*words kept.*new headline/u);
  const changed = window.getByRole('region', { name: 'What changed' });
  await expect(changed.locator('del').filter({ hasText: 'on Wednesday' })).toBeVisible();
  await expect(changed.locator('ins').filter({ hasText: 'last night' })).toBeVisible();
  await expect(changed.getByText('the only statement of this source')).toBeVisible();
  await expect(changed.getByText('Elsewhere in the pickup.')).toBeVisible();
  await expect(changed.getByText('Not in the pickup.')).toHaveCount(1);
  expect(await violations(window)).toEqual([]);

  await chain.focus();
  await window.keyboard.press('ArrowDown');
  await expect(chain.getByRole('option', { name: /^Vennes Tribune/u })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(changed.getByText('2 of 2')).toBeVisible();
  await window.keyboard.press('ArrowUp');
  await changed.getByRole('button', { name: 'Make lead copy' }).click();
  const pickups = window.getByRole('region', { name: 'Pickups of the lead copy' });
  await expect(pickups.getByText('The Harrow Post, 16 Sep 2026, 20:00: chosen by hand')).toBeVisible();
  await pickups.getByRole('button', { name: 'Undo' }).click();
  await expect(pickups.getByText('Kestrel Daily, 16 Sep 2026, 18:20')).toBeVisible();
});

test('a copy is taken out of its group and put in again, and the history has both', async () => {
  const { window } = sourceline;
  const copies = window.getByRole('button', { name: /^(?:\d+ copies|No copies)$/u });
  const pickups = window.getByRole('region', { name: 'Pickups of the lead copy' });
  await window.getByRole('button', { name: 'Not a copy…' }).click();
  const form = window.getByRole('form', { name: 'Not a copy' });
  await form.getByLabel('Why').fill('an interview of their own');
  expect(await violations(window)).toEqual([]);
  await form.getByRole('button', { name: 'Not a copy' }).click();
  await expect(pickups.getByText('No other copy of this text')).toBeVisible();
  await expect(copies).toHaveText('No copies');
  const said = window.getByRole('list', { name: 'Said by hand of these copies' });
  await expect(said).toContainText('The Harrow Post, “Minister denies seeing dam warning”: not a copy of');
  await expect(said).toContainText('an interview of their own');
  expect((await must(window, 'pickups.groups', { offset: 0, limit: 9 })).rows).toMatchObject([
    { articles: 2 },
  ]);

  await pickups.getByRole('button', { name: 'Add a copy…' }).click();
  const add = window.getByRole('form', { name: 'Add a copy' });
  await add.getByLabel('Article').fill('inspection report');
  await add.getByRole('radio').first().check();
  expect(await violations(window)).toEqual([]);
  await add.getByRole('button', { name: 'Add as a copy' }).click();
  await expect(copies).toHaveText('3 copies');
  const acts = (await must(window, 'history.list', {})).filter(({ of }) => of.kind === 'copy');
  expect(acts.map(({ act }) => act)).toEqual(['made', 'made']);
  for (const { ref } of acts.toReversed()) await must(window, 'history.undo', { kind: 'copy', id: ref });
  await expect(said).toHaveCount(0);
});

test('forty copies stay within reach, in the dark and in a small window', async () => {
  const { window } = sourceline;
  writeFileSync(join(incoming, 'many.csv'), csv(MANY));
  await expect.poll(() => stateOf(window, 'many.csv'), { timeout: 60_000 }).toBe('imported');
  await window.reload();
  await window
    .getByRole('button', { name: /^Articles/u })
    .first()
    .click();
  await window.getByText('Ferries stay in port').first().click();
  await window.getByRole('button', { name: '40 copies' }).click();
  const chain = window.getByRole('listbox', { name: 'Copies after the lead copy' });
  await expect(chain.getByRole('option')).toHaveCount(39);
  await chain.focus();
  await window.keyboard.press('End');
  await expect(chain.getByRole('option', { selected: true })).toBeInViewport();
  await window.emulateMedia({ colorScheme: 'dark' });
  await window.setViewportSize({ width: 1024, height: 700 });
  expect(await violations(window)).toEqual([]);
  await window.emulateMedia({ colorScheme: 'light' });
});
