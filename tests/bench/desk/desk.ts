/**
 * What an analyst waits for in the window, over a library of generated articles: until the window stands, until a change
 * of view or filter is painted, in scrolling and in brushing; and what the window holds in memory.
 * usage: npm run bench desk [ARTICLES]   (the library is kept where SOURCELINE_BENCH_LIBRARIES names a folder)
 */
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchSourceline } from '../../e2e/launch.ts';
import { median, shareOver, type Measured } from './figures.ts';
import { framesWhile, paintedAfter, scrolled } from './in-window.ts';

const library = process.env['SOURCELINE_BENCH_LIBRARY'];
const ROUNDS = 7;
const SIZE = { width: 1280, height: 800 };
/** A little over a frame of 60 in a second: later than this, one was left out. */
const FRAME_MS = 18;

const CHART = 'main svg.timeline';
const READY: Readonly<Record<string, string>> = {
  Coverage: `main[aria-label="Coverage"] .say b`,
  Attribution: `main[aria-label="Attribution"] svg.c1 text.lab`,
  Stories: `main[aria-label="Stories"] tbody tr`,
  Articles: `[role="listbox"] [role="option"]:not(.loading)`,
};

const lines: string[] = [];
function print({ name, values, aim, unit }: Measured): void {
  const found = median(values);
  const all = values.map((value) => value.toFixed(0)).join(' ');
  lines.push(
    `${name}: median ${found.toFixed(0)} ${unit} (aim under ${aim}${found < aim ? '' : ': MISSED'}; ${all})`,
  );
}

/** From the start of the process to the first painted bar, on the clock of the machine. */
async function readyAfter(app: ElectronApplication, window: Page): Promise<number> {
  await window.waitForSelector(`${CHART} .bar`, { state: 'attached' });
  const painted = await window.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(Date.now())))),
  );
  const created = await app.evaluate(() => process.getCreationTime());
  if (created === null) throw new Error('The system does not say when the process began');
  return painted - created;
}

async function memoryOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: main }) => {
    const page = main.getAppMetrics().find(({ type }) => type === 'Tab');
    return (page?.memory.workingSetSize ?? NaN) / 1024;
  });
}

async function viewChanges(window: Page): Promise<void> {
  const views = Object.keys(READY);
  const waits: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const view of views) {
      const button = `[role="group"][aria-label="View"] button:nth-of-type(${views.indexOf(view) + 1})`;
      (waits[view] ??= []).push(await paintedAfter(window, button, READY[view] ?? ''));
    }
  }
  for (const view of views) print({ name: `to ${view}`, values: waits[view] ?? [], aim: 150, unit: 'ms' });
}

async function filterChanges(window: Page, view: string): Promise<void> {
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click();
  const changing = view === 'Coverage' ? 'main .say' : '[role="listbox"]';
  const waits: number[] = [];
  for (let topic = 1; topic <= ROUNDS; topic += 1) {
    const row = `nav .line:nth-of-type(${topic + 1}) button.row`;
    waits.push(await paintedAfter(window, row, READY[view] ?? '', changing));
  }
  print({ name: `topic chosen in ${view}`, values: waits, aim: 150, unit: 'ms' });
}

test('the desk', async () => {
  if (library === undefined) throw new Error('SOURCELINE_BENCH_LIBRARY names no library');
  const starts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { app, window, close } = await launchSourceline({ library });
    starts.push(await readyAfter(app, window));
    await close();
  }
  print({ name: 'window ready', values: starts, aim: 2000, unit: 'ms' });

  const { app, window, close } = await launchSourceline({ library });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SIZE);
  await expect(window.locator(`${CHART} .bar`).first()).toBeAttached();
  const early = await memoryOf(app);
  await viewChanges(window);
  await filterChanges(window, 'Coverage');
  await filterChanges(window, 'Articles');
  await window.getByRole('button', { name: 'Clear all' }).click();

  const { frames, blank, rows } = await scrolled(window, '[role="listbox"]');
  print({ name: 'list scrolled, a frame', values: [median(frames)], aim: FRAME_MS, unit: 'ms' });
  lines.push(`rows seen while scrolling: ${rows}, blank ${blank} (aim 0${blank === 0 ? '' : ': MISSED'})`);

  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Coverage' }).click();
  const box = await window.locator(CHART).boundingBox();
  if (box === null) throw new Error('There is no chart');
  const y = box.y + box.height / 2;
  const brushed = await framesWhile(window, async () => {
    await window.mouse.move(box.x + 160, y);
    await window.mouse.down();
    await window.mouse.move(box.x + box.width - 60, y, { steps: 180 });
  });
  await window.mouse.up();
  print({ name: 'brush, a frame', values: [median(brushed)], aim: FRAME_MS, unit: 'ms' });
  lines.push(`brush: ${brushed.length} frames, ${(100 * shareOver(brushed, FRAME_MS)).toFixed(0)} % late`);

  print({ name: 'memory of the window', values: [early, await memoryOf(app)], aim: 400, unit: 'MB' });
  await close();
  console.log(`\n${lines.join('\n')}\n`);
});
