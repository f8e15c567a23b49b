import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** How long the download may bring no new byte, in milliseconds: long enough to connect, too short to annoy. */
const PATIENCE = 20_000;

/**
 * The executable that the `electron` package already holds, by the package's own rule: `path.txt` names it inside
 * `dist/`, and `dist/version` must be the package's version.
 * @param {string} folder the package's folder
 * @returns {string | undefined}
 */
export const presentOfficial = (folder) => {
  try {
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return version === officialVersion(folder) && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The version of the `electron` package.
 * @param {string} folder the package's folder
 * @returns {string | undefined}
 */
export const officialVersion = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
};

/**
 * Lets the `electron` package fetch its executable, unless that failed less than a day ago. A download that stands still
 * is given up; a slow one is not.
 * @param {string} folder the package's folder
 * @param {{ cache?: string, patience?: number, retry?: boolean }} [options]
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export const fetchOfficial = async (
  folder,
  { cache = cacheFolder(), patience = PATIENCE, retry = false } = {},
) => {
  const version = officialVersion(folder);
  const note = join(cache, 'electron', `official-${version}.failed`);
  if (!retry && (await ageOf(note)) < DAY)
    return { reason: 'could not be fetched when last tried, less than a day ago' };

  await mkdir(dirname(note), { recursive: true });
  const waiting = await mkdtemp(join(cache, 'electron', 'partial-'));
  try {
    const { code, output, interrupted } = await installInto(folder, waiting, patience);
    if (interrupted) throw new Error('interrupted');
    const executable = code === 0 ? presentOfficial(folder) : undefined;
    if (executable !== undefined) {
      await rm(note, { force: true });
      return { executable };
    }
    await writeFile(note, output);
    return { reason: `could not be fetched (${lastReason(output)})` };
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
};

/**
 * The download grows in the temporary folder we name, so its growth is the sign of life; once that folder shrinks, the
 * archive has been taken over and is being unpacked elsewhere.
 * @param {string} folder
 * @param {string} waiting
 * @param {number} patience
 */
const installInto = async (folder, waiting, patience) => {
  let seen = 0;
  let since = Date.now();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const watching = setInterval(
    async () => {
      const size = await sizeOf(waiting);
      if (size < seen) clearInterval(watching);
      else if (size > seen) [seen, since] = [size, Date.now()];
      else if (Date.now() - since > patience) child?.kill('SIGKILL');
    },
    Math.min(500, patience),
  );

  const env = { ...process.env, TMPDIR: waiting, TEMP: waiting, TMP: waiting };
  const onstart = (/** @type {import('node:child_process').ChildProcess} */ started) => (child = started);
  const result = await run(process.execPath, [join(folder, 'install.js')], {
    cwd: folder,
    env,
    quiet: true,
    onstart,
  });
  clearInterval(watching);
  return result;
};

/**
 * @param {string} folder
 * @returns {Promise<number>}
 */
const sizeOf = async (folder) => {
  let total = 0;
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    total += (await stat(join(folder, name)).catch(() => ({ size: 0 }))).size;
  }
  return total;
};

/** @param {string} path */
const ageOf = async (path) => {
  const made = await stat(path).catch(() => undefined);
  return made === undefined ? Infinity : Date.now() - made.mtimeMs;
};

/** @param {string} output */
const lastReason = (output) => {
  const line = output.split('\n').find((text) => /error|fail/i.test(text));
  return line === undefined ? 'no answer' : line.trim().replace(/^\w*Error: /, '');
};
