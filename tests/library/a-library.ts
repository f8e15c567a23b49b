import { mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Attribution } from '#core/domain/attribution.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import type { Watch } from '#core/domain/watch.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library, NewImportRecord } from '#core/ports.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import type { LibraryOptions } from '../../electron/library/library-options.ts';

export const SQL_JS_FOLDER = join(import.meta.dirname, '../../node_modules/sql.js/dist');
export const NOW = '2026-09-08T10:00:00.000Z';

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a library that is closed when the test ends, if the test has not closed it. */
export async function aLibrary(
  folder: string = aFolder(),
  options: Partial<LibraryOptions> = {},
): Promise<Library> {
  const opened = await openLibrary(folder, {
    sqlJsFolder: SQL_JS_FOLDER,
    clock: { now: () => NOW },
    ...options,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  let isOpen = true;
  const library: Library = {
    ...opened.value,
    close: () => {
      if (isOpen) opened.value.close();
      isOpen = false;
    },
  };
  onTestFinished(() => library.close());
  return library;
}

export function anImport(changes: Partial<NewImportRecord> = {}): NewImportRecord {
  return {
    at: NOW,
    path: '/in/one.txt',
    bytes: 12,
    sha256: sha256('one'),
    state: 'imported',
    articlesFound: 1,
    articlesNew: 1,
    revised: [],
    reviews: [],
    tried: [],
    ...changes,
  };
}

export function aWatch(changes: Partial<Watch> = {}): Omit<Watch, 'id'> & { id?: number } {
  return {
    name: 'Desk',
    path: '/in',
    defaults: {},
    isPaused: false,
    isRecursive: true,
    include: [],
    exclude: [],
    isPolling: false,
    ...changes,
  };
}

export function aReadArticle(changes: Partial<ReadArticle> = {}): ReadArticle {
  return {
    format: 'text',
    formatVersion: 1,
    headline: 'Dam seeps again',
    body: 'The dam at Marren seeps again, officials said.',
    wordCount: 8,
    authors: [],
    evidence: {},
    mendings: [],
    attributions: [],
    ...changes,
  };
}

let contents = 0;

export function aNewArticle(
  article: Partial<ReadArticle> = {},
  changes: Partial<NewArticle> = {},
): NewArticle {
  contents += 1;
  return {
    importId: 1,
    sha256: sha256('one'),
    position: 0,
    article: aReadArticle(article),
    contentHash: `content ${contents}`,
    dateArrived: NOW,
    fingerprints: [],
    copiesOf: [],
    topics: [],
    storyTerms: [],
    ...changes,
  };
}

/** Adds articles in one transaction, under one import record, and returns their ids. */
export function keep(library: Library, ...articles: readonly NewArticle[]): readonly number[] {
  const kept = library.transaction(() => {
    const importId = library.addImport(anImport());
    return articles.map((article) => library.addArticle({ ...article, importId }));
  });
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

/** Writes in a transaction, and fails the test when the disk refuses. */
export function change<T>(library: Library, work: () => T): T {
  const done = library.transaction(work);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function minute(value: string, zone = 'unknown'): ReadArticle['datePublished'] & object {
  return { value, zone, precision: 'minute' };
}

/** A statement of somebody, wherever it stands. */
export function quoting(name: string): Attribution {
  return {
    field: 'body',
    source: [[0, 1]],
    cue: [],
    content: [[1, 2]],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name, kind: 'person' },
    confidence: 0.9,
    rule: 'test',
  };
}
