// npm run test:faults [short]: every test of faults (tests/faults), the long form: kills in each work, power cuts, changed
// bits and cut files, disks that fill up or go away. Closes with a table: fault, trials, lost. `npm test` runs the short form.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './setup/paths.mjs';

const LONG = {
  // Of each of ten works.
  SOURCELINE_KILLS: '20',
  SOURCELINE_CUTS: '200',
  SOURCELINE_DAMAGES: '200',
  SOURCELINE_PLACES: '20',
  SOURCELINE_CALL_STRIDE: '7',
};

const isShort = process.argv[2] === 'short';
const folder = mkdtempSync(join(tmpdir(), 'sourceline-faults-'));
const log = join(folder, 'met.jsonl');
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const began = Date.now();
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/faults'], {
  cwd: ROOT,
  env: { ...process.env, ...(isShort ? {} : LONG), SOURCELINE_FAULT_LOG: log },
  stdio: 'inherit',
});

/** @type {readonly { fault: string, trials: number, lost: number }[]} */
const met = linesOf(log).map((line) => JSON.parse(line));
for (const { fault, trials, lost } of met)
  console.log(`${fault.padEnd(34)}${String(trials).padStart(6)} trials  lost ${lost}`);
const trials = met.reduce((sum, one) => sum + one.trials, 0);
const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(
  `${met.length} faults, ${trials} trials, lost ${met.reduce((sum, one) => sum + one.lost, 0)}${status === 0 ? '' : ', NOT ALL PASSED'} (${seconds} s)`,
);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

/** @param {string} file */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
