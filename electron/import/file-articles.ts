import { createHash } from 'node:crypto';
import type { ArticleStatus, ReadArticle, Relation } from '../core/domain/article.ts';
import type { ImportRecord, ImportState, Revised } from '../core/domain/import-record.ts';
import type { Library } from '../core/ports.ts';
import { contentHashInput } from '../core/understand/duplicates/content-hash-input.ts';
import type { ArticleFiler } from './article-filer.ts';
import { deletedAgain } from './deleted-again.ts';

/** An article of a file that the library does not hold as it is. */
export type FreshArticle = {
  readonly article: ReadArticle;
  readonly position: number;
  readonly contentHash: string;
};

/** The file the articles came in. */
export type ArticleOrigin = {
  readonly importId: number;
  readonly path: string;
  readonly sha256: string;
  readonly dateArrived: string;
  readonly givenTopics: readonly number[];
  /** The file holds one article and no more. */
  readonly isAlone: boolean;
  /** The id of the next new article, where the library must not choose it. */
  readonly idFor?: () => number;
};

/** What became of the articles of a file. */
export type FiledArticles = {
  readonly articlesNew: number;
  readonly revised: readonly Revised[];
  /** The article each one is now, in the order they were given. */
  readonly ids: readonly number[];
};

/** What tells two articles apart, whatever file they came in. */
export function contentHashOf(article: ReadArticle): string {
  return createHash('sha256').update(contentHashInput(article)).digest('hex');
}

/**
 * Articles the library does not hold, each once even if the file holds it twice; those that were taken out of it stay
 * out. `sha256` names the file, `from` the place of the first where they are only some of it.
 */
export function freshArticles(
  articles: readonly ReadArticle[],
  sha256: string,
  library: Library,
  from?: number,
): readonly FreshArticle[] {
  const named = articles.map((article) => ({ article, contentHash: contentHashOf(article) }));
  const deleted = deletedAgain(named, sha256, library, from);
  const hashes = new Set<string>();
  const fresh: FreshArticle[] = [];
  for (const [position, { article, contentHash }] of named.entries()) {
    if (deleted.has(position) || hashes.has(contentHash)) continue;
    if (library.articleWith(contentHash) !== undefined) continue;
    hashes.add(contentHash);
    fresh.push({ article, position: (from ?? 0) + position, contentHash });
  }
  return fresh;
}

/** Files each article as a version of the one it changes, or as a new one. */
export function fileArticles(
  fresh: readonly FreshArticle[],
  origin: ArticleOrigin,
  library: Library,
  filer: ArticleFiler,
): FiledArticles {
  const revised: Revised[] = [];
  const ids: number[] = [];
  const { importId, path, isAlone, idFor, ...of } = origin;
  for (const { article: read, position, contentHash } of fresh) {
    const article = withStatus(read);
    const filed = { ...of, importId, position, article, contentHash };
    const earlier = library.versionOf(article, { path, position, importId, isAlone });
    if (earlier === undefined) {
      ids.push(filer.file(idFor === undefined ? filed : { ...filed, id: idFor() }));
    } else {
      revised.push(filer.revise(earlier, filed));
      ids.push(earlier);
    }
  }
  return { articlesNew: fresh.length - revised.length, revised, ids };
}

/** Completes a record that was made on the assumption that every article is new. */
export function completeRecord(
  id: number,
  filed: FiledArticles,
  before: readonly Revised[],
  library: Library,
): { readonly state: ImportState; readonly articlesNew: number } {
  const outcome: Pick<ImportRecord, 'state' | 'articlesNew' | 'revised'> = {
    state: filed.articlesNew === 0 ? 'new-version' : 'imported',
    articlesNew: filed.articlesNew,
    revised: [...before, ...filed.revised],
  };
  library.completeImport(id, outcome);
  return outcome;
}

const STATUS_BY_RELATION: Readonly<Record<Relation['kind'], ArticleStatus>> = {
  updates: 'updated',
  corrects: 'corrected',
  withdraws: 'withdrawn',
};

/** What an article says it does to an earlier one is its status, where the file names no other. */
export function withStatus(article: ReadArticle): ReadArticle {
  const { relation, status, evidence } = article;
  if (relation === undefined || (status !== undefined && status !== 'usable')) return article;
  return {
    ...article,
    status: STATUS_BY_RELATION[relation.kind],
    evidence: { ...evidence, ...(evidence.relation !== undefined && { status: evidence.relation }) },
  };
}
