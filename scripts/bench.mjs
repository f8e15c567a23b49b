// npm run bench [NAME [ARGS…]]: bundles tests/bench/NAME.ts and runs it in a process of its own; without a name the three
// that need nothing but the repository: the way of an article, the library at 10,000 and 100,000 articles, and its reports.
// npm run bench desk [ARTICLES]: builds the app and drives it over a library of so many articles (100000).
// npm run bench encryption [ARTICLES]: what encryption costs, as ratios to a library in clear (10000).
// npm run bench soak [FILES-A-DAY] [DAYS]: a simulated year (20, 365).
// npm run bench crash [TIMES]: of the tests of faults, kills while articles are kept and while the library is compacted, power
// cuts, and damage, TIMES each (200), one after the other: each has the machine to itself. All of them: npm run test:faults.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './setup/paths.mjs';

const SQL_JS = join(ROOT, 'node_modules/sql.js/dist');
const OWN = { way: [SQL_JS, '1000'], library: [SQL_JS, '10000', '100000'], reports: [SQL_JS, '100000'] };

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
async function bench(name, args) {
  const outDir = mkdtempSync(join(tmpdir(), 'sourceline-bench-script-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      assetsInclude: ['**/*.bcmap'],
      build: { ssr: `tests/bench/${name}.ts`, outDir, emptyOutDir: false, target: 'node20', minify: false },
      ssr: { noExternal: true },
    });
    console.log(`\n${name} ${args.slice(1).join(' ')}`);
    return (
      spawnSync(process.execPath, [join(outDir, `${name}.js`), ...args], { stdio: 'inherit' }).status ?? 1
    );
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const CRASH_TESTS = [
  ['tests/faults/kills.test.ts', '-t', 'keeping|compacting'],
  ['tests/faults/power-cut.test.ts'],
  ['tests/faults/damage.test.ts'],
];

/** @param {string} times */
function crash(times) {
  const env = { ...process.env, SOURCELINE_KILLS: times, SOURCELINE_CUTS: times, SOURCELINE_DAMAGES: times };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const options = { cwd: ROOT, env, stdio: /** @type {const} */ ('inherit') };
  let code = 0;
  for (const test of CRASH_TESTS) {
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...test], options);
    if (status !== 0) code = status ?? 1;
  }
  return code;
}

/** @param {string} articles */
async function desk(articles) {
  const kept = process.env['SOURCELINE_BENCH_LIBRARIES'];
  const base = kept ?? mkdtempSync(join(tmpdir(), 'sourceline-bench-desk-'));
  const library = join(base, articles);
  try {
    if (!existsSync(join(library, 'made')))
      await bench('library', [SQL_JS, '--phase', 'make', library, articles]);
    const env = { ...process.env, SOURCELINE_BENCH_LIBRARY: library };
    const options = { cwd: ROOT, env, stdio: /** @type {const} */ ('inherit') };
    const steps = [
      ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
      [
        'scripts/with-display.mjs',
        process.execPath,
        join(ROOT, 'node_modules/@playwright/test/cli.js'),
        'test',
        '--config=tests/bench/desk/playwright.config.ts',
      ],
    ];
    for (const step of steps) {
      const { status } = spawnSync(process.execPath, step, options);
      if (status !== 0) return status ?? 1;
    }
    return 0;
  } finally {
    if (kept === undefined) rmSync(base, { recursive: true, force: true });
  }
}

const [name, ...args] = process.argv.slice(2);
if (name === 'desk') {
  process.exitCode = await desk(args[0] ?? '100000');
} else if (name === 'crash') {
  process.exitCode = crash(args[0] ?? '200');
} else if (name === undefined) {
  for (const [own, given] of Object.entries(OWN))
    process.exitCode = (await bench(own, given)) || process.exitCode;
} else {
  const isOwn = Object.hasOwn(OWN, name) || name === 'soak' || name === 'encryption';
  process.exitCode = await bench(name, isOwn ? [SQL_JS, ...args] : args);
}
