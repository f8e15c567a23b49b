import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder in which one of the words stands in clear, in their content or their name. */
export function bytesOnDisk(folder: string, words: readonly string[]): readonly string[] {
  const needles = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word.toLowerCase()),
    Buffer.from(word, 'utf16le'),
  ]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    if (words.some((word) => name.includes(word))) return true;
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  });
}
