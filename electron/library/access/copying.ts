import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';

/** Longer than any copy takes; an older note was left by a reader that died, in milliseconds. */
const LONGEST_COPY = 5 * 60 * 1000;
const NOTE = /^library\.reading\.[0-9a-f-]+$/;

/** Leaves a note that a copy is being made; returns what takes it away. A folder we cannot write has no writer either. */
export function announceCopy(libraryFolder: string): () => void {
  const note = join(libraryFolder, `library.reading.${randomUUID()}`);
  try {
    fs.writeFileSync(note, '', { flag: 'wx' });
  } catch {
    return () => undefined;
  }
  return () => fs.rmSync(note, { force: true });
}

/** Takes away the notes of readers that were killed while copying. */
export function removeOldNotes(libraryFolder: string): void {
  for (const name of fs.readdirSync(libraryFolder)) {
    const note = join(libraryFolder, name);
    if (NOTE.test(name) && !isFresh(note)) fs.rmSync(note, { force: true });
  }
}

function isFresh(note: string): boolean {
  const found = fs.statSync(note, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < LONGEST_COPY;
}

/** Whether somebody is copying the library: as long as that is so, the database file itself must not change. */
export function isBeingCopied(libraryFolder: string): boolean {
  return fs.readdirSync(libraryFolder).some((name) => NOTE.test(name) && isFresh(join(libraryFolder, name)));
}
