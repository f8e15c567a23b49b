import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { fallbackFolder } from '../../scripts/setup/fallback-electron.mjs';
import { fetchOfficial, presentOfficial } from '../../scripts/setup/official-electron.mjs';
import { emptyFolder, put } from './folder.ts';

const VERSION = '45.4.1';

/** What install.js of the real package leaves when it has fetched the executable. */
const ARRIVES = `
  const fs = require('node:fs');
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/electron', '');
  fs.writeFileSync('dist/version', '${VERSION}');
  fs.writeFileSync('path.txt', 'electron');`;

const COUNTS = `require('node:fs').appendFileSync('tries', 'x');`;

/** A package laid out as `electron` is, with an install.js of our own. */
const electronPackage = (install = ''): string => {
  const folder = emptyFolder();
  put(folder, 'package.json', JSON.stringify({ name: 'electron', version: VERSION }));
  put(folder, 'install.js', install);
  return folder;
};

const installed = (): string => {
  const folder = electronPackage();
  put(folder, 'path.txt', 'electron');
  put(folder, 'dist/version', `v${VERSION}`);
  put(folder, 'dist/electron');
  return folder;
};

describe('presentOfficial', () => {
  test('finds the executable that path.txt names', () => {
    const folder = installed();
    expect(presentOfficial(folder)).toBe(join(folder, 'dist/electron'));
  });

  test('does not take one of another version', () => {
    const folder = installed();
    put(folder, 'dist/version', '44.0.0');
    expect(presentOfficial(folder)).toBeUndefined();
  });

  test('does not take one that was never fetched', () => {
    expect(presentOfficial(electronPackage())).toBeUndefined();
    expect(presentOfficial('/no/such/folder')).toBeUndefined();
  });
});

describe('fetchOfficial', () => {
  test('lets the package fetch its executable', async () => {
    const folder = electronPackage(ARRIVES);
    expect(await fetchOfficial(folder, { cache: emptyFolder() })).toEqual({
      executable: join(folder, 'dist/electron'),
    });
  });

  test('gives the reason of a failure, and does not try again the same day', async () => {
    const folder = electronPackage(`${COUNTS} console.error('TypeError: fetch failed'); process.exit(1)`);
    const cache = emptyFolder();
    expect(await fetchOfficial(folder, { cache })).toEqual({ reason: 'could not be fetched (fetch failed)' });
    expect(await fetchOfficial(folder, { cache })).toMatchObject({
      reason: expect.stringContaining('last tried') as string,
    });
    expect(readFileSync(join(folder, 'tries'), 'utf8')).toBe('x');
    await fetchOfficial(folder, { cache, retry: true });
    expect(readFileSync(join(folder, 'tries'), 'utf8')).toBe('xx');
  });

  test('gives up a download that stands still', async () => {
    const folder = electronPackage(`setInterval(() => {}, 1000)`);
    const found = await fetchOfficial(folder, { cache: emptyFolder(), patience: 300 });
    expect(found).toEqual({ reason: 'could not be fetched (no answer)' });
  });

  test('waits for a download that is slow but moves', async () => {
    const folder = electronPackage(`
      const fs = require('node:fs');
      const file = require('node:path').join(require('node:os').tmpdir(), 'electron.zip');
      let parts = 0;
      const timer = setInterval(() => {
        fs.appendFileSync(file, 'part');
        parts += 1;
        if (parts < 15) return;
        clearInterval(timer);
        arrive();
      }, 250);
      const arrive = () => { ${ARRIVES} };`);
    const found = await fetchOfficial(folder, { cache: emptyFolder(), patience: 2500 });
    expect(found).toEqual({ executable: join(folder, 'dist/electron') });
  });
});

describe('findRuntime', () => {
  const nothing = () => ({ env: {}, electronPackage: electronPackage(), cache: emptyFolder() });

  test('takes the named executable before all others', () => {
    const named = put(emptyFolder(), 'my-electron');
    const places = {
      env: { SOURCELINE_ELECTRON: named },
      electronPackage: installed(),
      cache: emptyFolder(),
    };
    expect(findRuntime(places)?.executable).toBe(named);
  });

  test('takes the folder that the electron package would be told to take', () => {
    const dist = emptyFolder();
    put(dist, 'electron');
    put(dist, 'version', '46.0.0');
    const places = { ...nothing(), env: { ELECTRON_OVERRIDE_DIST_PATH: dist } };
    expect(findRuntime(places)).toMatchObject({ executable: join(dist, 'electron'), version: '46.0.0' });
  });

  test('says so when the named executable is not there', () => {
    const places = { ...nothing(), env: { SOURCELINE_ELECTRON: '/no/such/electron' } };
    expect(() => findRuntime(places)).toThrow('there is no Electron at /no/such/electron');
  });

  test('takes the official one before the fallback, and the fallback before none', () => {
    const places = nothing();
    expect(findRuntime(places)).toBeUndefined();
    const fallback = put(fallbackFolder(places.cache), 'electron');
    put(fallbackFolder(places.cache), 'version', '33.2.1');
    expect(findRuntime(places)).toMatchObject({ executable: fallback, version: '33.2.1' });
    const electron = installed();
    expect(findRuntime({ ...places, electronPackage: electron })).toMatchObject({
      executable: join(electron, 'dist/electron'),
      version: VERSION,
    });
  });
});
