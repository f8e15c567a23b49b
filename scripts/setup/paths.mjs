import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The folder outside the repository that keeps what is costly to fetch again; a relative XDG_CACHE_HOME is ignored,
 * as the XDG Base Directory Specification demands.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export const cacheFolder = (env = process.env) => {
  const named = env['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(named) ? named : join(homedir(), '.cache'), 'sourceline');
};
