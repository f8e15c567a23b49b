import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { Library } from '../core/ports.ts';
import { filesIn } from '../engine/files-at.ts';
import { Failure } from './command.ts';

const DATABASE = 'library.db';
const ORIGINALS = 'originals';

/** Writes database and originals into one tar file; what is half written never has the final name. Returns its bytes. */
export async function packLibrary(library: Library, file: string): Promise<number> {
  const { folder } = library.info();
  const scratch = await mkdtemp(join(tmpdir(), 'sourceline-backup-'));
  const unfinished = `${file}.unfinished`;
  try {
    const database = join(scratch, DATABASE);
    const copied = library.backup(database);
    if (!copied.ok) throw new Failure(describeLibraryError(copied.error));
    const archive = pack();
    const written = pipeline(archive, createWriteStream(unfinished, { flush: true }));
    await addFile(archive, database, DATABASE);
    // Originals are added before the transaction that names them and never change: all the copy names are here.
    for (const path of await filesIn(join(folder, ORIGINALS), true, isOriginal)) {
      await addFile(archive, path, relative(folder, path).split(sep).join('/'));
    }
    archive.finalize();
    await written;
    await rename(unfinished, file);
    return (await stat(file)).size;
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
}

async function addFile(archive: ReturnType<typeof pack>, path: string, name: string): Promise<void> {
  const { size, mtime } = await stat(path);
  await pipeline(createReadStream(path), archive.entry({ name, size, mtime }));
}

const isOriginal = (entry: Dirent): boolean => entry.isFile() && !/\.(?:tmp|part)$/.test(entry.name);

/** Unpacks a backup beside its place and moves it there whole. */
export async function unpackLibrary(file: string, folder: string): Promise<void> {
  const isTaken = (await stat(folder).catch(() => undefined)) !== undefined;
  if (isTaken) throw new Failure(`${folder} exists already; a backup is restored into a new folder.`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    const archive = extract();
    const reading = pipeline(createReadStream(file), archive);
    reading.catch(() => undefined);
    for await (const entry of archive) {
      const path = normalize(join(unfinished, entry.header.name));
      if (!path.startsWith(unfinished + sep)) throw new Failure(`${file} is not a backup of ours.`);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(entry, createWriteStream(path, { flush: true }));
    }
    await reading;
    const isLibrary = (await stat(join(unfinished, DATABASE)).catch(() => undefined)) !== undefined;
    if (!isLibrary) throw new Failure(`${file} is not a backup of a library.`);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(
      `${file} cannot be restored: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
