import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** What the build reads. */
const INPUTS = [
  'electron',
  'renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
];

/** Written last; its time is when the build began, so an edit made meanwhile counts as newer. */
const STAMP = 'out/.built';

/**
 * Whether out/ is missing, incomplete or older than a source file; folders count too, as their time tells of removals.
 * @param {string} [root]
 */
export const isBuildStale = (root = ROOT) => {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp) || !existsSync(join(root, 'out/main/main.js'))) return true;
  const built = statSync(stamp).mtimeMs;
  return INPUTS.some((input) => newest(join(root, input)) > built);
};

/** Builds out/ when it is stale. */
export const ensureBuilt = async () => {
  if (!isBuildStale()) return;
  say('building …');
  const began = new Date();
  const electronVite = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { code, output } = await run(process.execPath, [electronVite, 'build'], { cwd: ROOT, quiet: true });
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
  writeFileSync(join(ROOT, STAMP), '');
  utimesSync(join(ROOT, STAMP), began, began);
};

/**
 * @param {string} path
 * @returns {number} milliseconds, 0 for what is not there
 */
const newest = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};
