import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { LibraryKey, Secret } from '../../core/domain/library-key.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfThrown } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { encryptionWith, type Encryption } from './encryption.ts';
import type { KeyFile } from './key-file-form.ts';
import {
  isKeyOf,
  KEY_FILE_NAME,
  readKeyFile,
  rewrapped,
  unwrap,
  withNewRecovery,
  writeKeyFile,
} from './key-file.ts';
import { SEALED_MAGIC, SQLITE_MAGIC } from './sealed-pages.ts';

/**
 * How the library in a folder is sealed; undefined for one in clear. `locked` when it is sealed and the key is not given,
 * or is that of another library.
 */
export function encryptionOf(
  folder: string,
  key: LibraryKey | undefined,
): Result<Encryption | undefined, LibraryError> {
  const keyFile = readKeyFile(folder);
  if (!keyFile.ok) return keyFile;
  if (keyFile.value === undefined) {
    const sealed = startsWith(join(folder, 'library.db'), SEALED_MAGIC);
    if (!sealed.ok) return sealed;
    if (!sealed.value) return ok(undefined);
    return err({ kind: 'key-file', path: join(folder, KEY_FILE_NAME), detail: 'it is missing' });
  }
  const clear = startsWith(join(folder, 'library.db'), SQLITE_MAGIC);
  if (!clear.ok) return clear;
  // Somebody put them together: what is in clear must not be taken for damaged.
  if (clear.value) {
    const detail = 'the database beside it is not encrypted';
    return err({ kind: 'key-file', path: join(folder, KEY_FILE_NAME), detail });
  }
  if (key === undefined || !isKeyOf(keyFile.value, key)) return err({ kind: 'locked', path: folder });
  return ok(encryptionWith(key.key));
}

function startsWith(database: string, mark: Uint8Array): Result<boolean, LibraryError> {
  let handle: number;
  try {
    handle = openSync(database, 'r');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? ok(false) : err(errorOfThrown(error, database));
  }
  try {
    const head = Buffer.alloc(mark.length);
    readSync(handle, head, 0, head.length, 0);
    return ok(head.equals(mark));
  } catch (error) {
    return err(errorOfThrown(error, database));
  } finally {
    closeSync(handle);
  }
}

/** The key of the library in a folder; undefined for one in clear. */
export async function unlockLibrary(
  folder: string,
  secret: Secret,
): Promise<Result<LibraryKey | undefined, LibraryError>> {
  const keyFile = readKeyFile(folder);
  if (!keyFile.ok) return keyFile;
  return keyFile.value === undefined ? ok(undefined) : unwrap(keyFile.value, secret, folder);
}

/** The key file's own key, for who knows what opens it; the library itself stays as it is. */
async function opened(
  folder: string,
  secret: Secret,
): Promise<Result<{ readonly keyFile: KeyFile; readonly key: LibraryKey }, LibraryError>> {
  const keyFile = readKeyFile(folder);
  if (!keyFile.ok) return keyFile;
  if (keyFile.value === undefined)
    return err({ kind: 'key-file', path: join(folder, KEY_FILE_NAME), detail: 'it is missing' });
  const key = await unwrap(keyFile.value, secret, folder);
  return key.ok ? ok({ keyFile: keyFile.value, key: key.value }) : key;
}

function written(folder: string, keyFile: KeyFile): Result<void, LibraryError> {
  const path = join(folder, KEY_FILE_NAME);
  try {
    writeKeyFile(path, keyFile);
    return ok(undefined);
  } catch (error) {
    return err(errorOfThrown(error, path));
  }
}

/** Puts another passphrase in the place of the one there is; only the key file is written anew. */
export async function changePassphrase(
  folder: string,
  current: Secret,
  passphrase: string,
): Promise<Result<void, LibraryError>> {
  const known = await opened(folder, current);
  if (!known.ok) return known;
  return written(folder, await rewrapped(known.value.keyFile, known.value.key, passphrase));
}

/** Makes a recovery key, in the place of the one before if there is one. */
export async function renewRecoveryKey(
  folder: string,
  current: Secret,
): Promise<Result<{ readonly recoveryKey: string }, LibraryError>> {
  const known = await opened(folder, current);
  if (!known.ok) return known;
  const { keyFile, recoveryKey } = withNewRecovery(known.value.keyFile, known.value.key);
  const done = written(folder, keyFile);
  return done.ok ? ok({ recoveryKey }) : done;
}
