// npm test: sets up whatever is missing, builds, packs the app, and runs every test, the journeys on what was packed; `npm test
// -- unit` or `-- packed` runs one kind, and `-- e2e` runs all journeys on what was built, which needs no packing.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { openDisplays } from './setup/display.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { ROOT } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { notRun, summary, tallyPlaywright, tallyVitest } from './setup/summary.mjs';
import { ensureSystem } from './setup/system.mjs';
import { task } from './setup/task.mjs';

const RESULTS = join(ROOT, 'test-results');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

const KINDS = ['unit', 'e2e', 'packed'];
const JOURNEYS = 'journeys in Electron';
const PACKED = 'journeys in the packed app';

/** Core must not care where the machine stands; this zone is half a day away from UTC and has summer time in January. */
const FAR_ZONE = 'Pacific/Auckland';

/** Journeys that go at once: an app that starts keeps more than one processor busy, and waits for its disk. */
const SIDE_BY_SIDE = 2;

/** Bytes cut and changed at random know no time of day: once is enough. */
const HOSTILE = '**/*hostile*';

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

const journeys = async (suite, target, names = []) => {
  const { executable } = await ensureRuntime();
  await ensureSystem(executable);
  const { env: display, displays, close } = await openDisplays(SIDE_BY_SIDE);
  const report = join(RESULTS, `journeys-${target}.json`);
  rmSync(report, { force: true });
  const own = {
    TZ: 'UTC',
    SOURCELINE_ELECTRON: executable,
    SOURCELINE_E2E_TARGET: target,
    SOURCELINE_DISPLAYS: displays.join(' '),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const env = { ...process.env, ...display, ...own };
  const code = await runOrEnd([PLAYWRIGHT, 'test', ...names, '--reporter=list,json'], env);
  close();
  return tallyPlaywright(suite, textOf(report), code);
};

/** What a packed app does not do, and that what was built starts; the packed app makes all other journeys. */
const BUILT_IN_EVERY_RUN = ['updates.e2e', 'update-servers.e2e', 'schedules.e2e', 'words.e2e', 'start.e2e'];

const packAndDrive = async () => {
  if ((await runOrEnd([join(ROOT, 'scripts/package.mjs')], process.env)) !== 0)
    return notRun(PACKED, 'packing failed');
  return journeys(PACKED, 'packed');
};

/** An interrupted run ends at once: what did not run must not be counted. */
const runOrEnd = async (args, env) => {
  const { code, interrupted } = await run(process.execPath, args, { cwd: ROOT, env });
  if (interrupted) process.exit(130);
  return code;
};

const textOf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** What keeps a suite from running at all is its failure, and the other suites still run. */
const attempt = (suite, work) => work().catch((error) => failed(suite, error));

/** The whole reason goes to the terminal, its first line into the summary. */
const failed = (suite, error) => {
  say(error.message);
  return notRun(suite, error.message.split('\n')[0]);
};

await task(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined)
    throw new Error(`no such kind of test: ${unknown}; there are ${KINDS.join(', ')}`);
  const wants = (kind) => wanted.length === 0 || wanted.includes(kind);

  await ensureDependencies();
  mkdirSync(RESULTS, { recursive: true });
  const broken = await ensureBuilt().then(
    () => [],
    (error) => [failed('build', error)],
  );
  const tallies = [];
  if (wants('unit')) {
    tallies.push(await attempt('unit tests', () => unit('unit-utc', 'UTC', [])));
    tallies.push(
      await attempt('core far from UTC', () =>
        unit('core-far-zone', FAR_ZONE, ['tests/core', '--exclude', HOSTILE]),
      ),
    );
  }
  tallies.push(...broken);
  if (wants('packed') && broken.length === 0) tallies.push(await attempt(PACKED, packAndDrive));
  if (wants('e2e') && broken.length === 0) {
    const names = wanted.includes('e2e') ? [] : BUILT_IN_EVERY_RUN;
    tallies.push(await attempt(JOURNEYS, () => journeys(JOURNEYS, 'built', names)));
  }

  const { lines, hasFailed } = summary(tallies);
  console.log(`\n${lines.join('\n')}`);
  return hasFailed ? 1 : 0;
});
