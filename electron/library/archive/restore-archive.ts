import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { LibraryKey } from '../../core/domain/library-key.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { underLock } from '../access/under-lock.ts';
import { encryptionWith, type Encryption } from '../encryption/encryption.ts';
import { finishConversion } from '../encryption/finish-conversion.ts';
import type { KeyFile } from '../encryption/key-file-form.ts';
import { isKeyOf, KEY_FILE_NAME, readKeyFile } from '../encryption/key-file.ts';
import { errorOfThrown, LibraryFault } from '../fault.ts';
import { NODE_FILE_CALLS } from '../file/file-calls.ts';
import { syncFolder } from '../file/sync-folder.ts';
import type { LibraryOptions } from '../library-options.ts';
import { openDatabase } from '../open-database.ts';
import { DATABASE_NAME } from '../open-library.ts';
import { closeQuietly } from '../sql/close-quietly.ts';
import { textAt } from '../sql/row.ts';
import { isOfLibrary, LIST_NAME, parseList } from './archive-list.ts';
import { finishRestore, markReady, RESTORING_NAME } from './finish-restore.ts';

export type RestoreOptions = Pick<LibraryOptions, 'sqlJsFolder' | 'session' | 'clock'> & {
  /** Gives the key to a backup of an encrypted library. */
  unlock?(keyFile: KeyFile, path: string): Promise<Result<LibraryKey, LibraryError>>;
  onprogress(done: number, of: number): void;
  isStopped(): boolean;
};

export type Restored = { readonly isFinished: boolean; readonly files: number };

const LONGEST_LIST = 512 * 1024 * 1024;

/**
 * Makes the library in `folder` what a backup holds. The one that stands there, if any, goes on until the backup was read
 * to its end and found whole; its database and ledger are kept beside the new one, and originals are only added to.
 */
export async function restoreArchive(
  file: string,
  folder: string,
  options: RestoreOptions,
): Promise<Result<Restored, LibraryError>> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return err(errorOfThrown(error, file));
  }

  return underLock(folder, file, options, (place) => restore(file, place, options));
}

async function restore(
  file: string,
  folder: string,
  options: RestoreOptions,
): Promise<Result<Restored, LibraryError>> {
  finishConversion(folder, NODE_FILE_CALLS);
  finishRestore(folder, NODE_FILE_CALLS);
  const unpacked = await unpack(file, folder, options);
  if (!unpacked.ok || unpacked.value === undefined) {
    finishRestore(folder, NODE_FILE_CALLS);
    return unpacked.ok ? ok({ isFinished: false, files: 0 }) : unpacked;
  }
  const sound = await checked(folder, file, options);
  if (!sound.ok) {
    finishRestore(folder, NODE_FILE_CALLS);
    return err({ ...sound.error, path: file });
  }
  placeKeyFile(folder);
  placeOriginals(folder, unpacked.value);
  markReady(folder, `library.before-restore.${options.clock.now().replace(/\W/g, '-')}`);
  finishRestore(folder, NODE_FILE_CALLS);
  return ok({ isFinished: true, files: unpacked.value.length });
}

/** Whether what was unpacked can become the library of this folder. */
async function checked(
  folder: string,
  file: string,
  { sqlJsFolder, unlock }: RestoreOptions,
): Promise<Result<void, LibraryError>> {
  const unpacked = join(folder, RESTORING_NAME);
  const [theirs, ours] = [readKeyFile(unpacked), readKeyFile(folder)];
  if (!theirs.ok) return theirs;
  if (!ours.ok) return ours;
  const isFree = statSync(join(folder, DATABASE_NAME), { throwIfNoEntry: false }) === undefined;
  // Originals stay and are added to: all of them must open with one key.
  if (theirs.value?.id !== ours.value?.id && !(isFree && ours.value === undefined))
    return err({ kind: 'other-key', path: file });
  let encryption: Encryption | undefined;
  if (theirs.value !== undefined) {
    const key = await unlock?.(theirs.value, file);
    if (key?.ok === false) return key;
    if (key === undefined || !isKeyOf(theirs.value, key.value)) return err({ kind: 'locked', path: file });
    encryption = encryptionWith(key.value.key);
  }
  return looksSound(join(unpacked, DATABASE_NAME), sqlJsFolder, encryption);
}

/** The passphrase of the library is that of today: a key file that stands there stays. */
function placeKeyFile(folder: string): void {
  const unpacked = join(folder, RESTORING_NAME, KEY_FILE_NAME);
  const place = join(folder, KEY_FILE_NAME);
  if (statSync(unpacked, { throwIfNoEntry: false }) === undefined) return;
  if (statSync(place, { throwIfNoEntry: false }) === undefined) renameSync(unpacked, place);
  syncFolder(folder);
}

/** Returns what files there were; undefined when it was stopped. */
async function unpack(
  file: string,
  folder: string,
  { onprogress, isStopped }: RestoreOptions,
): Promise<Result<readonly string[] | undefined, LibraryError>> {
  const broken = (detail: string) => err({ kind: 'damaged-backup', path: file, detail } as const);
  const size = statSync(file).size;
  const sums = new Map<string, string>();
  let listed: Readonly<Record<string, string>> | undefined;
  let bytes = 0;
  const archive = extract();
  const reading = pipeline(createReadStream(file), archive);
  /** A file cut short inside an entry ends the archive, and leaves whoever reads the entry waiting. */
  const cut = new AbortController();
  reading.catch(() => cut.abort());
  try {
    for await (const entry of archive) {
      const { name, type, size: length } = entry.header;
      if (isStopped()) return ok(undefined);
      bytes += length;
      onprogress(Math.min(bytes, size), size);
      if (name === LIST_NAME && length < LONGEST_LIST) listed = parseList(await textOf(entry, cut.signal));
      else if (type === 'file' && isOfLibrary(name))
        sums.set(name, await unpackOne(entry, join(folder, RESTORING_NAME, name), cut.signal));
      else return broken('it holds what is no part of a library');
    }
    await reading;
  } catch (error) {
    const why: unknown = cut.signal.aborted ? await reading.catch((reason: unknown) => reason) : error;
    // The disk's word is told as such; what the archive says of itself is that it is none, or not all of one.
    if (why instanceof Error && 'syscall' in why) throw why;
    return broken(why instanceof Error ? why.message.toLowerCase() : 'it was cut short');
  } finally {
    archive.destroy();
  }
  const names = Object.keys(listed ?? {});
  if (listed === undefined || !sums.has(DATABASE_NAME) || names.length !== sums.size)
    return broken('it was cut short');
  const wrong = names.find((name) => sums.get(name) !== listed[name]);
  return wrong === undefined ? ok(names) : broken(`${wrong} in it is not what was written`);
}

async function textOf(entry: AsyncIterable<unknown>, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = [];
  await pipeline(
    entry,
    async (from) => {
      for await (const chunk of from) chunks.push(chunk as Uint8Array);
    },
    { signal },
  );
  return Buffer.concat(chunks).toString('utf8');
}

/** Writes one file whole, and returns its SHA-256. */
async function unpackOne(entry: AsyncIterable<unknown>, path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
  });
  await mkdir(dirname(path), { recursive: true });
  await pipeline(entry, hashed, createWriteStream(path, { flush: true }), { signal });
  return hash.digest('hex');
}

/** Where one stands already it is the same, or damaged. */
function placeOriginals(folder: string, names: readonly string[]): void {
  const folders = new Set<string>();
  for (const name of names.filter((each) => each.startsWith('originals/'))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    renameSync(join(folder, RESTORING_NAME, name), path);
    folders.add(dirname(path)).add(dirname(dirname(path)));
  }
  for (const each of folders) syncFolder(each);
}

/** Opened once, its tables are those of today and its pages have their checksums. */
async function looksSound(
  file: string,
  sqlJsFolder: string,
  encryption: Encryption | undefined,
): Promise<Result<void, LibraryError>> {
  const opened = await openDatabase(file, {
    sqlJsFolder,
    calls: NODE_FILE_CALLS,
    mustExist: true,
    encryption,
  });
  if (!opened.ok) return opened;
  const { connection } = opened.value;
  try {
    const row = connection.row('PRAGMA quick_check(1)');
    const detail = row === undefined ? 'no answer to a check' : textAt(row, 0);
    connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    return detail === 'ok' ? ok(undefined) : err({ kind: 'damaged', path: file, detail });
  } catch (error) {
    if (error instanceof LibraryFault) return err(error.fault);
    throw error;
  } finally {
    closeQuietly(connection);
  }
}
