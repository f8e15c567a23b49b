/**
 * The way of an article on one core, one thread: read → understand → keep, from the bytes to the durable transaction.
 * usage: way.ts SQL-JS-FOLDER ARTICLES   (npm run bench way 1000)
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { gzipSync } from 'node:zlib';
import type { FileYield } from '../../electron/core/import-ports.ts';
import type { Library } from '../../electron/core/ports.ts';
import { readBytes } from '../../electron/core/read.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { keepFile } from '../../electron/import/keep-file.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { generateArticles } from '../helpers/library-generator.ts';

const TERMS = { defaults: {} };
const BATCH = 24;
const NOW = '2026-11-01T00:00:00.000Z';
const [sqlJsFolder = '', asked = '1000'] = argv.slice(2);

type Item = { readonly name: string; readonly bytes: Uint8Array };

async function measured<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly seconds: number; readonly cpu: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

async function keep(items: readonly Item[], yields: readonly FileYield[], library: Library): Promise<void> {
  const filer = createArticleFiler(library);
  for (let start = 0; start < items.length; start += BATCH) {
    const batch = items.slice(start, start + BATCH).map(({ name, bytes }, index) => ({
      kind: 'read' as const,
      file: { path: join('/bench', name), defaults: {} },
      content: bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      yields: yields[start + index] ?? { articles: [], refusals: [], tried: [] },
    }));
    await Promise.all(batch.map(({ sha256, content }) => library.stageOriginal(sha256, content)));
    for (const { sha256, content } of batch) library.keepOriginal(sha256, content);
    const kept = library.transaction(() => batch.map((prepared) => keepFile(prepared, library, filer, NOW)));
    if (!kept.ok) throw new Error(kept.error.kind);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sourceline-way-'));
try {
  const items = [...generateArticles({ count: Number(asked), seed: 7 }).articles].map((article) =>
    article.file(),
  );
  for (const { bytes, name } of items.slice(0, 60)) await readBytes(bytes, name, TERMS);
  const opened = await openLibrary(folder, { sqlJsFolder, clock: { now: () => NOW }, zone: 'UTC' });
  if (!opened.ok) throw new Error(opened.error.kind);
  const reference = await measured(() => items.map(({ bytes }) => gzipSync(bytes, { level: 9 }).length));
  const reading = await measured(async () => {
    const yields: FileYield[] = [];
    for (const { bytes, name } of items) yields.push(await readBytes(bytes, name, TERMS));
    return yields;
  });
  const keeping = await measured(() => keep(items, reading.value, opened.value));
  const { articles } = opened.value.info().volume;
  opened.value.close();
  const each = (seconds: number) => `${((seconds * 1000) / items.length).toFixed(2)} ms`;
  const all = reading.seconds + keeping.seconds;
  const rows = [
    ['gzip -9 of the same bytes (reference)', reference],
    ['read and understand', reading],
    ['keep (originals, duplicates, story, topics, index, fsync)', keeping],
  ] as const;
  for (const [name, { seconds, cpu }] of rows) {
    stdout.write(
      `${name}: ${each(seconds)} an article, ${each(cpu)} of CPU, ${(cpu / reference.cpu).toFixed(1)} × reference\n`,
    );
  }
  stdout.write(
    `${articles} articles in ${all.toFixed(1)} s: ${Math.round(articles / all)} a second on one core\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
