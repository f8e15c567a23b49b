import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fileFor,
  installerKind,
  isSigned,
  manifestOf,
  type OfferedFile,
} from '../../../electron/shell/update/signed-manifest.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const SHA512 = `${'A'.repeat(86)}==`;
const file = (url: string): OfferedFile => ({ url, sha512: SHA512, size: 10 });

test('only the holder of the key signs, and only these very bytes', () => {
  const text = 'version: 0.2.0\n';
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
  expect(isSigned(text, `${signature}\n`, publicKey)).toBe(true);
  expect(isSigned(text, signature, generateKeyPairSync('ed25519').publicKey)).toBe(false);
  fc.assert(
    fc.property(fc.nat(text.length), fc.string({ minLength: 1 }), (at, more) => {
      expect(isSigned(text.slice(0, at) + more + text.slice(at), signature, publicKey)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (other) => {
      expect(isSigned(text, other, publicKey)).toBe(false);
    }),
  );
});

test.each([
  'https://example.org/a.deb',
  '//example.org/a.deb',
  '../a.deb',
  'sub/a.deb',
  'sub\\a.deb',
  '.hidden.deb',
  '-rf.deb',
  'a b.deb',
  'a.deb?x=1',
  'a%2f..%2fb.deb',
  'C:a.exe',
  'a.exe:stream',
  'a.exe.',
  'a',
  '',
])('%s is no name of a file right below the feed', (url) => {
  expect(manifestOf({ version: '0.2.0', files: [file(url)] })).toEqual({
    ok: false,
    error: { kind: 'elsewhere' },
  });
});

test.each([
  undefined,
  null,
  'version: 0.2.0',
  [],
  { version: '0.2.0' },
  { version: '0.2.0', files: [] },
  { version: 'latest', files: [file('a.deb')] },
  { version: '../0.2.0', files: [file('a.deb')] },
  { version: 0.2, files: [file('a.deb')] },
  { version: '0.2.0', files: [{ url: 'a.deb', sha512: SHA512 }] },
  { version: '0.2.0', files: [{ ...file('a.deb'), size: 9e9 }] },
  { version: '0.2.0', files: [{ ...file('a.deb'), sha512: 'short' }] },
])('%o is not understood', (parsed) => {
  expect(manifestOf(parsed)).toEqual({ ok: false, error: { kind: 'not-understood' } });
});

test('of several installers the one for this processor is taken, and none for another', () => {
  const manifest = (...names: string[]) => ({ version: '0.2.0', files: names.map(file) });
  const both = manifest('Sourceline-0.2.0-arm64.dmg', 'Sourceline-0.2.0.dmg', 'Sourceline-0.2.0-mac.zip');
  expect(fileFor(both, 'dmg', 'x64')?.url).toBe('Sourceline-0.2.0.dmg');
  expect(fileFor(both, 'dmg', 'arm64')?.url).toBe('Sourceline-0.2.0-arm64.dmg');
  const deb = manifest('sourceline_0.2.0_amd64.deb', 'Sourceline-0.2.0.AppImage');
  expect(fileFor(deb, 'deb', 'x64')?.url).toBe('sourceline_0.2.0_amd64.deb');
  expect(fileFor(deb, 'deb', 'arm64')).toBeUndefined();
  expect(fileFor(deb, 'exe', 'x64')).toBeUndefined();
  expect(['win32', 'darwin', 'linux'].map((each) => installerKind(each as NodeJS.Platform, false))).toEqual([
    'exe',
    'dmg',
    'deb',
  ]);
  expect(installerKind('linux', true)).toBe('AppImage');
});
