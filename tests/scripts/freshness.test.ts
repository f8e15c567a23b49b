import { createHash } from 'node:crypto';
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuildStale } from '../../scripts/setup/build.mjs';
import { areDependenciesFresh } from '../../scripts/setup/dependencies.mjs';
import { emptyFolder, put } from './folder.ts';

const MINUTE = 60;

describe('areDependenciesFresh', () => {
  const installed = (lockAge: number, installAge: number): string => {
    const root = emptyFolder();
    put(root, 'package-lock.json', 'lock', lockAge);
    put(root, 'node_modules/.package-lock.json', '', installAge);
    return root;
  };

  test('nothing installed is not fresh', () => {
    const root = emptyFolder();
    put(root, 'package-lock.json', 'lock');
    expect(areDependenciesFresh(root)).toBe(false);
  });

  test('an install later than the lock file is fresh, an earlier one is not', () => {
    expect(areDependenciesFresh(installed(2 * MINUTE, MINUTE))).toBe(true);
    expect(areDependenciesFresh(installed(MINUTE, 2 * MINUTE))).toBe(false);
  });

  test('a lock file that was only touched asks for no new install', () => {
    const root = installed(0, MINUTE);
    put(root, 'node_modules/.sourceline-lock', createHash('sha256').update('lock').digest('hex'), MINUTE);
    expect(areDependenciesFresh(root)).toBe(true);
    put(root, 'package-lock.json', 'another lock');
    expect(areDependenciesFresh(root)).toBe(false);
  });
});

describe('isBuildStale', () => {
  const built = (): string => {
    const root = emptyFolder();
    put(root, 'electron/core/text.ts', '', 2 * MINUTE);
    put(root, 'renderer/views/App.svelte', '', 2 * MINUTE);
    put(root, 'package.json', '', 2 * MINUTE);
    put(root, 'out/main/main.js', '', MINUTE);
    put(root, 'out/.built', '', MINUTE);
    for (const folder of ['electron', 'electron/core', 'renderer', 'renderer/views']) age(join(root, folder));
    return root;
  };
  const age = (path: string): void => {
    const time = new Date(Date.now() - 2 * MINUTE * 1000);
    utimesSync(path, time, time);
  };

  test('a build later than all it reads is good', () => {
    expect(isBuildStale(built())).toBe(false);
  });

  test.each(['electron/core/text.ts', 'renderer/views/App.svelte', 'package.json', 'resources/new.txt'])(
    'a change of %s makes it stale',
    (changed) => {
      const root = built();
      put(root, changed);
      expect(isBuildStale(root)).toBe(true);
    },
  );

  test('so does a removed file', () => {
    const root = built();
    rmSync(join(root, 'electron/core/text.ts'));
    expect(isBuildStale(root)).toBe(true);
  });

  test('so does a build that never finished', () => {
    const root = built();
    rmSync(join(root, 'out/.built'));
    expect(isBuildStale(root)).toBe(true);
  });
});
