import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { LibraryKey } from '#core/domain/library-key.ts';
import { KEY_FILE_NAME, newKeyFile, writeKeyFile } from '../../electron/library/encryption/key-file.ts';
import { PASSPHRASE } from '../faults/kept-text.ts';
import { aFolder } from './a-library.ts';

let made: ReturnType<typeof newKeyFile> | undefined;

/** The key all encrypted libraries of a test file have: making one takes half a second. */
export function aKey(): ReturnType<typeof newKeyFile> {
  return (made ??= newKeyFile(PASSPHRASE, true));
}

/** A folder whose library will be encrypted, as soon as it is opened with the key. */
export async function aSealedFolder(
  folder: string = aFolder(),
): Promise<{ folder: string; key: LibraryKey }> {
  const { keyFile, libraryKey } = await aKey();
  writeKeyFile(join(folder, KEY_FILE_NAME), keyFile);
  return { folder, key: libraryKey };
}

/** Fails when one of the words stands in any file of the folder, or in any file's name, however it is written there. */
export function expectNowhere(folder: string, words: readonly string[]): number {
  const inBase64 = (word: string): Buffer => Buffer.from(Buffer.from(word).toString('base64').slice(2, -4));
  const needles = words
    .flatMap((word) => [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(word.toLowerCase()),
      inBase64(word),
    ])
    // Less than that stands in random bytes by chance.
    .filter((needle) => needle.length > 5);
  let files = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    for (const word of words) expect(name).not.toContain(word);
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    files += 1;
    const bytes = readFileSync(path);
    for (const needle of needles) {
      const at = bytes.indexOf(needle);
      expect(at === -1 ? '' : `${needle.toString()} in ${name} at ${String(at)}`).toBe('');
    }
  }
  return files;
}
