import * as fs from 'node:fs';
import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { removeLeftovers } from '../access/snapshot.ts';
import { underLock } from '../access/under-lock.ts';
import { errorOfThrown } from '../fault.ts';
import { NODE_FILE_CALLS } from '../file/file-calls.ts';
import { syncFolder } from '../file/sync-folder.ts';
import type { LibraryOptions } from '../library-options.ts';
import { openLibrary } from '../open-library.ts';
import { convertDatabase } from './convert-database.ts';
import { convertOriginals } from './convert-originals.ts';
import { encryptionWith } from './encryption.ts';
import { CONVERTING_NAME, finishConversion, markConverted } from './finish-conversion.ts';
import type { KeyFile } from './key-file-form.ts';
import { isKeyOf, KEY_FILE_NAME, writeKeyFile } from './key-file.ts';
import { encryptionOf } from './protection.ts';
import type { LibraryKey } from '../../core/domain/library-key.ts';

/** What a library is encrypted with. */
export type NewKey = { readonly keyFile: KeyFile; readonly key: LibraryKey };

export type ConvertOptions = Pick<LibraryOptions, 'sqlJsFolder' | 'session' | 'clock' | 'calls' | 'key'> & {
  /** What the library is encrypted with; absent: it is written in clear. */
  readonly to?: NewKey | undefined;
  onprogress(step: 'tables' | 'originals', done: number, of: number): void;
  isStopped(): boolean;
};

export type Converted = { readonly isFinished: boolean; readonly originals: number };

/**
 * Writes a library anew, encrypted or in clear, beside the old one, and puts it in its place when it is whole and on the
 * disk. Killed anywhere, the library is of the one kind or of the other. Nobody else may have it open for writing.
 */
export async function convertLibrary(
  folder: string,
  options: ConvertOptions,
): Promise<Result<Converted, LibraryError>> {
  const { sqlJsFolder, session, clock, key } = options;
  // Brought up to date, its journal written back, its ledger compared, or refused with the reason.
  const sound = await openLibrary(folder, {
    sqlJsFolder,
    clock,
    key,
    ...(session !== undefined && { session }),
  });
  if (!sound.ok) return sound;
  const { isReadOnly, holder } = sound.value.info();
  sound.value.close();
  if (isReadOnly) return err({ kind: 'in-use', path: folder, holder: holder ?? 'another program' });
  return underLock(folder, folder, session === undefined ? {} : { session }, (place) =>
    convert(place, options),
  );
}

async function convert(folder: string, options: ConvertOptions): Promise<Result<Converted, LibraryError>> {
  const calls = options.calls ?? NODE_FILE_CALLS;
  const { to } = options;
  const from = encryptionOf(folder, options.key);
  if (!from.ok) return from;
  if ((from.value === undefined) === (to === undefined)) {
    const detail = to === undefined ? 'it is not encrypted' : 'it is encrypted already';
    return err({ kind: 'io', path: folder, detail });
  }
  if (to !== undefined && !isKeyOf(to.keyFile, to.key)) throw new Error('The key is not of its key file');
  const kinds = { from: from.value, to: to === undefined ? undefined : encryptionWith(to.key.key) };
  const into = join(folder, CONVERTING_NAME);
  const giveUp = <T>(answer: T): T => {
    finishConversion(folder, calls);
    return answer;
  };
  try {
    finishConversion(folder, calls);
    fs.mkdirSync(into);
    if (to !== undefined) writeKeyFile(join(into, KEY_FILE_NAME), to.keyFile);
    const hashes = await convertDatabase({ folder, into, calls, kinds, ...options });
    if (!hashes.ok) return giveUp(options.isStopped() ? ok({ isFinished: false, originals: 0 }) : hashes);
    const originals = await convertOriginals({ folder, into, kinds, hashes: hashes.value, ...options });
    if (!originals.ok) return giveUp(originals);
    if (options.isStopped()) return giveUp(ok({ isFinished: false, originals: 0 }));
    syncFolder(into);
    markConverted(folder, to === undefined ? 'clear' : 'encrypted');
    finishConversion(folder, calls);
    // Copies for reading that a kill left behind hold the library as it was.
    removeLeftovers();
    return ok({ isFinished: true, originals: originals.value });
  } catch (error) {
    return giveUp(err(errorOfThrown(error, folder)));
  }
}
