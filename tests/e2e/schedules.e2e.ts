import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** Schedules whose time came while the app was closed: what is made up for, what is not, and what is said. */
const scratch = temporaryFolder('schedules');
const [incoming, since, dayBefore, gone] = ['incoming', 'since', 'day-before', 'gone'].map((name) =>
  join(scratch, name),
) as [string, string, string, string];
const userData = join(scratch, 'profile');
let sourceline: Launched;

// What ships takes no options for its Node: its clock cannot be moved.
test.skip(
  process.env['SOURCELINE_E2E_TARGET'] === 'packed' || process.platform === 'win32',
  'the clock is moved through a shell',
);

const article = (headline: string, day: string): string =>
  `${headline}\n\nMARREN (Marren Post – ${day}) – ${headline}, officials of Marren said. “We look at it day by day,” minister Ilse Marwen told reporters.\n`;

test.beforeAll(async () => {
  for (const folder of [incoming, since, dayBefore, gone]) mkdirSync(folder);
  writeFileSync(join(incoming, '1.txt'), article('Dam above Marren seeps', '28 September 2026'));
  writeFileSync(join(incoming, '2.txt'), article('Council meets on the dam', '30 September 2026'));
  sourceline = await launchSourceline({ userData, now: '2026-09-27T09:00:00Z' });
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Desk', defaults: {} });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(2);
  const every = { days: 'daily', weekday: 1, time: '07:30', formats: ['html'], isPaused: false } as const;
  for (const [name, folder, period] of [
    ['Water desk', since, 'since-run'],
    ['Day of water', dayBefore, 'day-before'],
    ['Unmounted', gone, 'since-run'],
  ] as const) {
    const { id: draftId } = await must(window, 'reports.saveDraft', {
      name,
      isTemplate: false,
      spec: { kind: 'briefing', title: name, selection: { filters: [] }, topics: [], text: 'extract' },
    });
    await must(window, 'reports.saveSchedule', { ...every, draftId, folder, period });
  }
  await sourceline.close();
  rmSync(gone, { recursive: true });
  // Eight days later.
  sourceline = await launchSourceline({ userData, now: '2026-10-05T09:00:00Z' });
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

const notice = (window: Page, text: RegExp) => window.getByRole('status').getByText(text);
const show = async (window: Page, draft: string): Promise<void> => {
  await window.getByRole('button', { name: 'Reports', exact: true }).click();
  await window
    .getByRole('navigation', { name: 'Drafts and templates' })
    .getByRole('button', { name: new RegExp(`^${draft}`, 'u') })
    .first()
    .click();
  await window
    .getByRole('group', { name: 'Part of the draft' })
    .getByRole('button', { name: /^Send/u })
    .click();
};

test('a missed week gives one report that covers it, where each goes on from the one before', async () => {
  const { window } = sourceline;
  await expect(
    notice(
      window,
      /Water desk was written: .*2.articles\. It was due 2026-10-05 07:30.*7.runs before it; this one report covers them/u,
    ),
  ).toBeVisible();
  const files = readdirSync(since);
  expect(files).toHaveLength(1);
  expect(readFileSync(join(since, files[0] ?? ''), 'utf8')).toContain('Council meets on the dam');
  await show(window, 'Water desk');
  await expect(window.getByText(/Last written for .*5 Oct.*07:30: 2.articles\./u)).toBeVisible();
});

test('of reports of a day the newest is written, empty, and the rest are said to be missing', async () => {
  const { window } = sourceline;
  await expect(
    notice(
      window,
      /Day of water was written.*It is empty: no article.*7.runs before it, whose periods have no report/u,
    ),
  ).toBeVisible();
  const files = readdirSync(dayBefore);
  expect(files).toHaveLength(1);
  expect(readFileSync(join(dayBefore, files[0] ?? ''), 'utf8')).toContain('0</');
});

test('a folder that is gone is told and not made, and once it is there again nothing is left out', async () => {
  const { window } = sourceline;
  await expect(notice(window, /Unmounted was not written as planned\. .*gone is not there\./u)).toBeVisible();
  expect(readdirSync(scratch)).not.toContain('gone');
  await show(window, 'Unmounted');
  await expect(window.getByText(/gone is not there\./u).last()).toBeVisible();
  mkdirSync(gone);
  await window.getByRole('button', { name: 'Write now' }).click();
  await expect(window.getByText(/Last written for .*: 2.articles\./u)).toBeVisible();
  expect(readdirSync(gone)).toHaveLength(1);
});
