import { expect } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { LibraryKey } from '#core/domain/library-key.ts';
import type { Library } from '#core/ports.ts';
import { aFolder, aLibrary } from '../library/a-library.ts';
import { A_BATCH, hashOf, keepBatch, textOf } from './kept-text.ts';

/** How many articles there are. */
export function articlesOf(library: Library): number {
  const volume = library.volume(EVERYTHING);
  if (!volume.ok) throw new Error(volume.error.message);
  return volume.value.articles;
}

/** Opens by itself, for writing, and every check is sound: pages, tables, sums, ledger, and each original by its hash. */
export async function soundAfter(folder: string, key?: LibraryKey): Promise<Library> {
  const library = await aLibrary(folder, { key });
  expect(library.info().isReadOnly).toBe(false);
  const steps = library.verifySteps(true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value).toEqual({ findings: [], repaired: [], isDamaged: false });
  return library;
}

/** Every article that `keepBatch` kept, once, whole, with its record and its original. */
export function expectKept(library: Library, atLeast: number): number {
  const articles = articlesOf(library);
  expect(articles).toBeGreaterThanOrEqual(atLeast);
  expect(articles % A_BATCH).toBe(0);
  expect(library.importCounts().imported).toBe(articles);
  for (let id = Math.max(1, articles - 60); id <= articles; id += 1) {
    expect(library.article(id)?.body).toBe(textOf(id));
    expect(library.seenFile(`/in/${id}.txt`)?.importId).toBe(id);
    const original = library.readOriginal(hashOf(textOf(id)));
    expect(original.ok && hashOf(original.value)).toBe(hashOf(textOf(id)));
  }
  return articles;
}

/** A closed library of so many batches; returns its folder. */
export async function aKeptLibrary(batches: number): Promise<string> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  for (let batch = 0; batch < batches; batch += 1) keepBatch(library);
  library.close();
  return folder;
}
