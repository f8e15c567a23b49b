// npm test: sets up whatever is missing, builds, and runs every test; `npm test -- unit` or `-- e2e` runs one kind.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { ROOT } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { notRun, summary, tallyPlaywright, tallyVitest } from './setup/summary.mjs';
import { ensureSystem } from './setup/system.mjs';
import { task } from './setup/task.mjs';

const RESULTS = join(ROOT, 'test-results');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

const JOURNEYS = 'journeys in Electron';

/** Core must not care where the machine stands; this zone is half a day away from UTC and has summer time in January. */
const FAR_ZONE = 'Pacific/Auckland';

const unit = async (name, zone, filters) => {
  const report = join(RESULTS, `${name}.json`);
  rmSync(report, { force: true });
  const args = ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, [VITEST, ...args], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone },
  });
  return tallyVitest(`unit tests, ${zone}`, textOf(report), code);
};

const journeys = async () => {
  const { executable } = await ensureRuntime();
  await ensureSystem(executable);
  const display = await openDisplay();
  const report = join(RESULTS, 'journeys.json');
  rmSync(report, { force: true });
  const own = { TZ: 'UTC', SOURCELINE_ELECTRON: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const env = { ...process.env, ...display.env, ...own };
  const { code } = await run(process.execPath, [PLAYWRIGHT, 'test', '--reporter=list,json'], {
    cwd: ROOT,
    env,
  });
  display.close();
  return tallyPlaywright(JOURNEYS, textOf(report), code);
};

const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** What keeps a suite from running at all is its failure, and the other suites still run. */
const attempt = (suite, work) => work().catch((error) => notRun(suite, error.message));

await task(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((kind) => kind !== 'unit' && kind !== 'e2e');
  if (unknown !== undefined) throw new Error(`no such kind of test: ${unknown}; there are unit and e2e`);
  const wants = (kind) => wanted.length === 0 || wanted.includes(kind);

  await ensureDependencies();
  mkdirSync(RESULTS, { recursive: true });
  const trouble = await ensureBuilt().then(
    () => undefined,
    (error) => error.message,
  );
  const tallies = [];
  if (wants('unit')) {
    tallies.push(await attempt('unit tests', () => unit('unit-utc', 'UTC', [])));
    tallies.push(await attempt('core far from UTC', () => unit('core-far-zone', FAR_ZONE, ['tests/core'])));
  }
  if (trouble !== undefined) tallies.push(notRun('build', trouble));
  if (wants('e2e') && trouble === undefined) tallies.push(await attempt(JOURNEYS, journeys));

  const { lines, hasFailed } = summary(tallies);
  console.log(`\n${lines.join('\n')}`);
  return hasFailed ? 1 : 0;
});
