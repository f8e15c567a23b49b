import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfThrown } from '../fault.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { KEY_FILE_NAME } from '../encryption/key-file.ts';
import type { LibraryOptions } from '../library-options.ts';
import { DATABASE_NAME, openLibrary } from '../open-library.ts';
import { ARCHIVE_VERSION, LIST_NAME } from './archive-list.ts';

export type ArchiveOptions = Pick<LibraryOptions, 'sqlJsFolder' | 'key'> & {
  onprogress(done: number, of: number): void;
  isStopped(): boolean;
};

export type Archived = {
  readonly isFinished: boolean;
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
};

/**
 * Writes a library, which may be in use, into one tar file: the database as of one moment, every original it names, and
 * at the end the SHA-256 of each. What is half written never has the final name.
 */
export async function writeArchive(
  folder: string,
  file: string,
  options: ArchiveOptions,
): Promise<Result<Archived, LibraryError>> {
  const unfinished = join(dirname(file), `.${basename(file)}.unfinished`);
  const database = `${unfinished}.db`;
  try {
    const clock = { now: () => new Date().toISOString() };
    const { sqlJsFolder, key } = options;
    const opened = await openLibrary(folder, { sqlJsFolder, key, clock, access: 'read' });
    if (!opened.ok) return opened;
    const copied = opened.value.backup(database);
    opened.value.close();
    if (!copied.ok) return copied;
    const files = await packInto(unfinished, { database, folder }, options);
    if (files === undefined) return ok({ isFinished: false, path: file, files: 0, bytes: 0 });
    const { size } = await stat(unfinished);
    await rename(unfinished, file);
    syncFolder(dirname(file));
    return ok({ isFinished: true, path: file, files, bytes: size });
  } catch (error) {
    return err(errorOfThrown(error, file));
  } finally {
    await rm(database, { force: true });
    await rm(unfinished, { force: true });
  }
}

/** Returns how many files it holds; undefined when it was stopped. */
async function packInto(
  to: string,
  { database, folder }: { readonly database: string; readonly folder: string },
  { onprogress, isStopped }: ArchiveOptions,
): Promise<number | undefined> {
  const archive = pack();
  const written = pipeline(archive, createWriteStream(to, { flush: true }));
  // Told by whoever awaits it below; until then nothing listens.
  written.catch(() => undefined);
  const sums: Record<string, string> = {};
  try {
    sums[DATABASE_NAME] = await addFile(archive, database, DATABASE_NAME);
    // An encrypted library whose key file is lost is opened with that of a backup.
    const keyFile = join(folder, KEY_FILE_NAME);
    if (existsSync(keyFile)) sums[KEY_FILE_NAME] = await addFile(archive, keyFile, KEY_FILE_NAME);
    // Originals are added before the transaction that names them and never change: all the copy names are here.
    const originals = await originalsIn(folder);
    for (const [place, path] of originals.entries()) {
      if (isStopped()) {
        archive.destroy();
        return undefined;
      }
      onprogress(place, originals.length);
      const name = relative(folder, path).split(sep).join('/');
      sums[name] = await addFile(archive, path, name);
    }
    const list = JSON.stringify({ version: ARCHIVE_VERSION, files: sums });
    await new Promise<void>((resolve, reject) => {
      archive.entry({ name: LIST_NAME }, list, (error) => (error ? reject(error) : resolve()));
    });
    archive.finalize();
    await written;
    return Object.keys(sums).length;
  } catch (error) {
    archive.destroy();
    // What the disk said of the archive tells more than that it was closed.
    await written;
    throw error;
  }
}

async function addFile(archive: Pack, path: string, name: string): Promise<string> {
  const { size, mtime } = await stat(path);
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
  });
  await pipeline(createReadStream(path), hashed, archive.entry({ name, size, mtime }));
  return hash.digest('hex');
}

/** In order; what is being written has not got its name yet. */
async function originalsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'originals'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:tmp|part)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
