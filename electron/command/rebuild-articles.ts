import { basename } from 'node:path';
import type { ImportRecord } from '../core/domain/import-record.ts';
import type { Library } from '../core/ports.ts';
import { readBytes } from '../core/read.ts';
import { createArticleFiler } from '../import/article-filer.ts';
import { fileArticles, freshArticles } from '../import/file-articles.ts';
import { arrivedAt } from '../import/keep-reread.ts';

type Mark = { readonly isRead: boolean; readonly isStarred: boolean };

/**
 * Reads the originals of all import records in the order they came, inside one transaction. Returns a line for each that
 * yields less than it did.
 */
export async function rebuildArticles(library: Library): Promise<readonly string[]> {
  const marks = marksOf(library);
  const records = standingRecords(library);
  const defaults = new Map(library.watches().map((watch) => [watch.id, watch.defaults]));
  const outlets = library.ownOutlets();
  library.clearArticles();
  const filer = createArticleFiler(library);
  const findings: string[] = [];
  for (const record of records) {
    const { sha256, path, chosenFormat } = record;
    const original = sha256 === undefined ? undefined : library.readOriginal(sha256);
    if (original?.ok !== true || sha256 === undefined) {
      findings.push(`${path}: the original is missing.`);
      continue;
    }
    const given = record.watchId === undefined ? undefined : defaults.get(record.watchId);
    const { articles } = await readBytes(original.value, basename(path), {
      defaults: given ?? {},
      outlets,
      ...(chosenFormat !== undefined && { format: chosenFormat }),
    });
    const fresh = freshArticles(articles, library);
    const origin = {
      importId: record.id,
      path,
      sha256,
      dateArrived: arrivedAt(record, library),
      givenTopics: given?.topics ?? [],
      isAlone: articles.length === 1,
    };
    const { ids } = fileArticles(fresh, origin, library, filer);
    for (const [index, { position }] of fresh.entries()) {
      const mark = marks.get(`${sha256} ${position}`);
      const id = ids[index];
      if (mark !== undefined && id !== undefined) library.markArticle(id, mark);
    }
    const before = record.rereadOf === undefined ? record.articlesNew + record.revised.length : 0;
    if (fresh.length < before) findings.push(`${path}: ${fresh.length} articles, ${before} before.`);
  }
  return findings;
}

/** Records that brought the articles, one for each file's bytes, in the order the bytes came in. */
function standingRecords(library: Library): readonly ImportRecord[] {
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const states = ['imported', 'new-version'] as const;
  const records = states.flatMap((state) => library.imports({ state, isWithReplaced: true }, all).rows);
  const readAgain = new Set(records.flatMap(({ rereadOf }) => rereadOf ?? []));
  const root = (record: ImportRecord): number => {
    const former = record.rereadOf === undefined ? undefined : library.import(record.rereadOf);
    return former === undefined ? record.id : root(former);
  };
  return records
    .filter(({ id }) => !readAgain.has(id))
    .map((record) => ({ record, order: root(record) }))
    .sort((one, other) => one.order - other.order)
    .map(({ record }) => record);
}

/** Read and starred articles by the file and the place in it they came from. */
function marksOf(library: Library): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const rows = library.articles({ filters: [] }, 'oldest', { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  for (const row of rows.ok ? rows.value : []) {
    if (!row.isRead && !row.isStarred) continue;
    const file = library.article(row.id)?.file;
    if (file !== undefined) marks.set(`${file.sha256} ${file.position}`, row);
  }
  return marks;
}
