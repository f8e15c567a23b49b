import type { FormatId, ReadArticle } from './domain/article.ts';
import type { ImportRecord } from './domain/import-record.ts';

/** Finds the statements of kept articles again. */
export type StatementFinder = {
  /** One answer for each, in their order; undefined when whoever read them died of one of them. Never rejects. */
  findStatements(articles: readonly ReadArticle[]): Promise<readonly FoundStatements[] | undefined>;
};

export type FoundStatements = Required<Pick<ReadArticle, 'attributions' | 'statementsVersion'>>;

/** What the library knows of the versions by which files were read and statements found. */
export type Renewals = {
  /** Imported records whose format has a newer version than the one that read them, and that were not read again since. */
  outdatedImports(versions: ReadonlyMap<FormatId, number>): readonly ImportRecord[];
  /** How many articles have statements of an older version than that of today. */
  outdatedStatements(): number;
  /** The next of them with a higher number than `after`. */
  nextOutdated(after: number, limit: number): readonly number[];
  /**
   * Puts statements found anew in the place of those an article has; corrections are laid over them. `article` is as
   * lists have it, `asRead` as its file brought it.
   */
  renewStatements(
    id: number,
    restated: { readonly article: ReadArticle; readonly asRead: ReadArticle },
  ): void;
};
