import { KEY_FILE_NAME } from '../encryption/key-file.ts';

/** Stands last in a backup: the SHA-256 of every file in it. One without it was cut short. */
export const LIST_NAME = 'files.json';
export const ARCHIVE_VERSION = 1;

/** What the list at the end of a backup says; undefined when it cannot be understood. */
export function parseList(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const list = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (list.version !== ARCHIVE_VERSION || typeof list.files !== 'object' || list.files === null)
      return undefined;
    return list.files as Readonly<Record<string, string>>;
  } catch {
    return undefined;
  }
}

/** The database, the key file of one that is encrypted, or an original under its hash: nothing else belongs in a library, and nothing leads out of it. */
export function isOfLibrary(name: string): boolean {
  return name === 'library.db' || name === KEY_FILE_NAME || /^originals(?:\/[\w-]+)+(?:\.\w+)?$/.test(name);
}
