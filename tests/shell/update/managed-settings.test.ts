import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  fingerprintOf,
  managedSettingsFile,
  readManagedFeed,
} from '../../../electron/shell/update/managed-settings.ts';
import { scratchFolder } from '../../helpers/scratch.ts';

let file: string;
beforeEach(() => {
  file = join(scratchFolder(), 'managed.json');
});
const spki = (kind: 'ed25519' | 'ed448') =>
  generateKeyPairSync(kind as 'ed25519')
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const KEY = spki('ed25519');
const RIGHT = { feed: 'https://updates.example.org/sourceline', publicKey: KEY };
const AS_PACKED = { mustBeProtected: false, isLoopbackAllowed: false };

function read(content: unknown, options = AS_PACKED) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readManagedFeed(file, options);
}
const updates = (change: object, options = AS_PACKED) =>
  read({ version: 1, updates: { ...RIGHT, ...change } }, options);

test('where there is no file, or none that speaks of updates, there is no feed', () => {
  expect(readManagedFeed(`${file}.none`, AS_PACKED)).toEqual({ ok: true, value: undefined });
  expect(read({ version: 1 })).toEqual({ ok: true, value: undefined });
});

test('a feed is the address of a folder, its key, and how often it may be asked', () => {
  const address = 'https://updates.example.org/sourceline/';
  expect(updates({})).toEqual({ ok: true, value: { address, publicKey: KEY } });
  expect(updates({ feed: address, every: 'week' })).toMatchObject({ value: { address, every: 'week' } });
});

test.each([
  ['http', 'http://updates.example.org/', 'not-https'],
  ['this machine, in an app that is packed', 'http://127.0.0.1:8080/', 'not-https'],
  ['a file', 'file:///srv/feed/', 'not-https'],
  ['words', 'updates', 'not-an-address'],
  ['nothing', '', 'not-an-address'],
  ['a name and password', 'https://desk:secret@updates.example.org/', 'not-an-address'],
  ['a question', 'https://updates.example.org/?desk=7', 'not-an-address'],
  ['a fragment', 'https://updates.example.org/#7', 'not-an-address'],
])('%s is no address of a feed', (_what, feed, fault) => {
  expect(updates({ feed })).toEqual({ ok: false, error: fault });
});

test('in tests this very machine may be asked without https, and no other', () => {
  const options = { mustBeProtected: false, isLoopbackAllowed: true };
  for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost:8080'])
    expect(updates({ feed: `http://${host}/` }, options)).toMatchObject({ ok: true });
  for (const host of ['127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1'])
    expect(updates({ feed: `http://${host}/` }, options)).toEqual({ ok: false, error: 'not-https' });
});

test.each([
  ['none', ''],
  ['words', 'our key'],
  ['another kind', spki('ed448')],
  ['one cut short', KEY.slice(0, 20)],
])('a key that is %s is refused, and with it the feed', (_what, publicKey) => {
  expect(updates({ publicKey })).toEqual({ ok: false, error: 'not-a-key' });
});

test.each([
  ['no JSON', '{ "version": 1'],
  ['a feed without a key', { version: 1, updates: { feed: RIGHT.feed } }],
  ['a key without a feed', { version: 1, updates: { publicKey: KEY } }],
  ['a word nobody knows', { version: 1, update: RIGHT }],
  ['another version', { version: 2, updates: RIGHT }],
  ['an hour', { version: 1, updates: { ...RIGHT, every: 'hour' } }],
  ['null', 'null'],
])('%s is not understood', (_what, content) => {
  expect(read(content)).toEqual({ ok: false, error: 'not-understood' });
});

test.skipIf(process.platform === 'win32')(
  'in a packed app a file that others may write is not believed',
  () => {
    const options = { mustBeProtected: true, isLoopbackAllowed: false };
    const isRoot = process.getuid?.() === 0;
    updates({});
    for (const mode of [0o666, 0o664, 0o646]) {
      chmodSync(file, mode);
      expect(readManagedFeed(file, options)).toEqual({ ok: false, error: 'writable-by-others' });
    }
    chmodSync(file, 0o644);
    expect(readManagedFeed(file, options).ok).toBe(isRoot);
    chmodSync(dirname(file), 0o777);
    expect(readManagedFeed(file, options)).toEqual({ ok: false, error: 'writable-by-others' });
    chmodSync(dirname(file), 0o755);
  },
);

test('it stands where only administrators write', () => {
  expect(managedSettingsFile('linux', undefined)).toBe('/etc/sourceline/managed.json');
  expect(managedSettingsFile('darwin', undefined)).toContain('/Library/Application Support/');
  expect(managedSettingsFile('win32', undefined)).toContain('Program Files');
});

test('a key has a print that people can compare', () => {
  expect(fingerprintOf(KEY)).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
  expect(fingerprintOf(KEY)).not.toBe(fingerprintOf(spki('ed25519')));
});
