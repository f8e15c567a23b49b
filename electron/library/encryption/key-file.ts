import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { LibraryKey, Secret } from '../../core/domain/library-key.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfThrown } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { syncFile } from '../file/sync-file.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { parseKeyFile, type KeyFile, type PassphraseWrap, type RecoveryWrap } from './key-file-form.ts';
import { bytesOfRecoveryKey, newRecoveryKey } from './recovery-key.ts';
import { KEY_BYTES, sealerOf } from './sealing.ts';

export const KEY_FILE_NAME = 'library.key';

/**
 * scrypt (RFC 7914) as OWASP's password storage guidance has it: 128 MiB and about half a second for each guess. Stored
 * with each wrap, so that a later version may ask for more.
 */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
const SALT_BYTES = 16;

/** What is not written down of a wrap, and must be the same when it is opened. */
function aboutWrap(id: string, kind: 'passphrase' | 'recovery'): Buffer {
  return Buffer.from(`sourceline ${kind} 1 ${id}`);
}

function keyOfPassphrase(
  passphrase: string,
  { salt, N, r, p }: Omit<PassphraseWrap, 'sealed'>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard may come as other code points.
    const text = passphrase.normalize('NFC');
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(text, Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** A recovery key is random: nothing is gained by making its use slow. */
function keyOfRecovery(bytes: Uint8Array, salt: string): Buffer {
  return createHmac('sha256', bytes)
    .update(`sourceline recovery 1 ${salt}`)
    .update(Uint8Array.of(1))
    .digest();
}

async function passphraseWrap({ id, key }: LibraryKey, passphrase: string): Promise<PassphraseWrap> {
  const how = { salt: randomBytes(SALT_BYTES).toString('hex'), ...SCRYPT };
  const sealer = sealerOf(await keyOfPassphrase(passphrase, how));
  return { ...how, sealed: sealer.seal(key, aboutWrap(id, 'passphrase')).toString('hex') };
}

function recoveryWrap({ id, key }: LibraryKey, recoveryKey: string): RecoveryWrap {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const bytes = bytesOfRecoveryKey(recoveryKey);
  if (bytes === undefined) throw new Error('A recovery key that was just made cannot be read');
  const sealed = sealerOf(keyOfRecovery(bytes, salt)).seal(key, aboutWrap(id, 'recovery'));
  return { salt, sealed: sealed.toString('hex') };
}

/** A new key, wrapped by a passphrase, and by a recovery key if one is wanted, which is told this once. */
export async function newKeyFile(
  passphrase: string,
  wantsRecovery: boolean,
): Promise<{ readonly libraryKey: LibraryKey; readonly keyFile: KeyFile; readonly recoveryKey?: string }> {
  const libraryKey = { id: randomBytes(16).toString('hex'), key: Uint8Array.from(randomBytes(KEY_BYTES)) };
  const wrap = await passphraseWrap(libraryKey, passphrase);
  const keyFile = { id: libraryKey.id, check: checkOf(libraryKey.key), passphrase: wrap };
  if (!wantsRecovery) return { libraryKey, keyFile };
  const recoveryKey = newRecoveryKey();
  return {
    libraryKey,
    keyFile: { ...keyFile, recovery: recoveryWrap(libraryKey, recoveryKey) },
    recoveryKey,
  };
}

/** Tells whether a key is the library's, and nothing else of it. */
function checkOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('sourceline check 1').digest('hex');
}

/** Whether a key that was kept in memory is the one of this key file. */
export function isKeyOf({ id, check }: KeyFile, libraryKey: LibraryKey): boolean {
  const known = Buffer.from(check, 'hex');
  const found = Buffer.from(checkOf(libraryKey.key), 'hex');
  return id === libraryKey.id && known.length === found.length && timingSafeEqual(known, found);
}

/** Unwraps the key; nothing is changed, whatever comes of it. */
export async function unwrap(
  keyFile: KeyFile,
  secret: Secret,
  path: string,
): Promise<Result<LibraryKey, LibraryError>> {
  const { id, passphrase, recovery } = keyFile;
  let key: Buffer | undefined;
  if ('passphrase' in secret) {
    const sealer = sealerOf(await keyOfPassphrase(secret.passphrase, passphrase));
    key = sealer.open(Buffer.from(passphrase.sealed, 'hex'), aboutWrap(id, 'passphrase'));
  } else {
    const bytes = bytesOfRecoveryKey(secret.recoveryKey);
    if (recovery !== undefined && bytes !== undefined) {
      const sealer = sealerOf(keyOfRecovery(bytes, recovery.salt));
      key = sealer.open(Buffer.from(recovery.sealed, 'hex'), aboutWrap(id, 'recovery'));
    }
  }
  if (key === undefined) return err({ kind: 'wrong-passphrase', path });
  const libraryKey = { id, key: Uint8Array.from(key) };
  return isKeyOf(keyFile, libraryKey)
    ? ok(libraryKey)
    : err({ kind: 'key-file', path, detail: 'it is damaged' });
}

/** The same key under another passphrase; a recovery key goes on, unless a new one is wanted. */
export async function rewrapped(
  keyFile: KeyFile,
  libraryKey: LibraryKey,
  passphrase: string,
): Promise<KeyFile> {
  return { ...keyFile, passphrase: await passphraseWrap(libraryKey, passphrase) };
}

/** The same key with a new recovery key, which takes the place of the one before. */
export function withNewRecovery(
  keyFile: KeyFile,
  libraryKey: LibraryKey,
): { readonly keyFile: KeyFile; readonly recoveryKey: string } {
  const recoveryKey = newRecoveryKey();
  return { keyFile: { ...keyFile, recovery: recoveryWrap(libraryKey, recoveryKey) }, recoveryKey };
}

const VERSION = 1;

/** Writes the key file whole or not at all. */
export function writeKeyFile(file: string, keyFile: KeyFile): void {
  const body = JSON.stringify({ version: VERSION, cipher: 'AES-256-GCM', kdf: 'scrypt', ...keyFile });
  const text = `${JSON.stringify({ ...(JSON.parse(body) as object), sum: sumOf(body) }, undefined, 2)}\n`;
  const draft = `${file}.part`;
  writeFileSync(draft, text, { mode: 0o600 });
  syncFile(draft);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/** Tells damage from a wrong passphrase; who changes the file on purpose can change it too, and gains nothing. */
function sumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The key file of a library; undefined when there is none. */
export function readKeyFile(folder: string): Result<KeyFile | undefined, LibraryError> {
  const path = join(folder, KEY_FILE_NAME);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? ok(undefined) : err(errorOfThrown(error, path));
  }
  return keyFileOf(text, path);
}

/** What the text of a key file says; an error when it is not what was written. */
export function keyFileOf(text: string, path: string): Result<KeyFile, LibraryError> {
  const parsed = parseKeyFile(text, VERSION, sumOf);
  return typeof parsed === 'string' ? err({ kind: 'key-file', path, detail: parsed }) : ok(parsed);
}
