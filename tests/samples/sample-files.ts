import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../resources/samples', import.meta.url));

/** How long reading all samples may take on a busy machine, in milliseconds; alone it takes a few seconds. */
export const READING_ALL_MS = 120_000;

/** The sample articles by path inside the samples folder, with forward slashes, in the order of their names. */
export function sampleFiles(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(txt|html)$/.test(file))
    .sort();
}

export function sampleBytes(file: string): Uint8Array {
  return readFileSync(path.join(FOLDER, file));
}
