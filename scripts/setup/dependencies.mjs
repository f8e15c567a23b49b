import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { npm } from './run.mjs';
import { say } from './say.mjs';

/** Holds the hash of the lock file that node_modules was installed from. */
const MARKER = 'node_modules/.sourceline-lock';

/**
 * Whether node_modules holds what package-lock.json asks for: it was installed from this very lock, by us or, later than
 * the lock was written, by somebody's own npm.
 * @param {string} [root]
 */
export const areDependenciesFresh = (root = ROOT) => {
  const own = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(own)) return false;
  if (!existsSync(lock)) return true;
  const marker = join(root, MARKER);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hashOf(lock)) return true;
  return statSync(own).mtimeMs >= statSync(lock).mtimeMs;
};

/**
 * Installs the packages when they are missing or older than the lock file, and remembers for which lock.
 * @param {string} [root]
 */
export const ensureDependencies = async (root = ROOT) => {
  const lock = join(root, 'package-lock.json');
  if (areDependenciesFresh(root)) return;
  const command = existsSync(lock) ? 'ci' : 'install';
  say(`installing packages (npm ${command}) …`);
  // Every package is a development one, and some warn on Node 20 though they run there.
  const { code } = await npm([command, '--include=dev', '--loglevel=error'], { cwd: root });
  if (code !== 0) throw new Error(`npm ${command} failed with code ${code}`);
  if (existsSync(lock)) writeFileSync(join(root, MARKER), hashOf(lock));
};

/** @param {string} path */
const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
