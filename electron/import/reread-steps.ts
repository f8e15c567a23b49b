import type { ReadArticle } from '../core/domain/article.ts';
import type { Revised } from '../core/domain/import-record.ts';
import type { KeptPlace } from '../core/filing.ts';
import type { Library } from '../core/ports.ts';
import type { ArticleFiler } from './article-filer.ts';
import {
  type ArticleOrigin,
  contentHashOf,
  fileArticles,
  type FreshArticle,
  freshArticles,
} from './file-articles.ts';
import { type FormerReading, matchReadings } from './match-readings.ts';
import type { PreparedFile } from './prepare-file.ts';

/** A file to be read again, with its new reading. */
export type Reread = PreparedFile & { readonly kind: 'reread' };

/** What a new reading changes for one article. */
export type RereadStep =
  | {
      readonly kind: 'renew';
      readonly kept: KeptPlace;
      readonly article: ReadArticle;
      readonly position: number;
    }
  | { readonly kind: 'file'; readonly fresh: FreshArticle }
  | { readonly kind: 'remove'; readonly kept: KeptPlace };

/** All that a new reading changes. `standing` are the articles of it that the library will hold. */
export type RereadPlan = {
  readonly steps: readonly RereadStep[];
  readonly standing: readonly ReadArticle[];
  readonly articlesNew: number;
};

/** What became of an article: where it stands in the new reading, and what was filed as a version of another. */
export type RereadDone = {
  readonly places: readonly KeptPlace[];
  readonly articlesNew: number;
  readonly revised: readonly Revised[];
};

/**
 * Compares a new reading with what the library holds of the same bytes, or finds that it holds nothing of them any
 * more. What goes comes last: at no moment is less there than one of both readings has.
 */
export function planReread({ before, yields, sha256 }: Reread, library: Library): RereadPlan | undefined {
  const former = readingsOf(library.articlesOf(before.id), library);
  if (former.length === 0 && before.articlesNew + before.revised.length > 0) return undefined;
  const matched = matchReadings(former, yields.articles, before.articlesFound);
  const positions = new Map(yields.articles.map((article, position) => [article, position]));
  const others = yields.articles.filter((_article, position) => !matched.has(position));
  const fresh = freshArticles(others, sha256, library).map((one) => ({
    ...one,
    position: positions.get(one.article) ?? one.position,
  }));
  const added = new Set(fresh.map(({ position }) => position));
  const standing = yields.articles.filter(
    (_article, position) => matched.has(position) || added.has(position),
  );
  const found = new Set(matched.values());
  // An article that has other versions stays with them.
  const vanished = former.filter(
    (reading) => !found.has(reading) && library.versionCount(reading.kept.id) === 1,
  );
  return {
    steps: [
      ...[...matched].flatMap(([position, { kept }]): readonly RereadStep[] => {
        const article = yields.articles[position];
        return article === undefined ? [] : [{ kind: 'renew', kept, article, position }];
      }),
      ...fresh.map((one): RereadStep => ({ kind: 'file', fresh: one })),
      ...vanished.map(({ kept }): RereadStep => ({ kind: 'remove', kept })),
    ],
    standing,
    articlesNew: fresh.length,
  };
}

/** Carries out one step. `isPlaced` says that `origin` is the record the article is to stay under, at its new place. */
export function takeRereadStep(
  step: RereadStep,
  origin: ArticleOrigin,
  isPlaced: boolean,
  library: Library,
  filer: ArticleFiler,
): RereadDone {
  const nothing: RereadDone = { places: [], articlesNew: 0, revised: [] };
  switch (step.kind) {
    case 'remove':
      if (isThere(step.kept, library)) filer.remove(step.kept.id);
      return nothing;
    case 'renew': {
      const { kept, article, position } = step;
      if (!isThere(kept, library)) return nothing;
      const at = isPlaced ? position : kept.position;
      filer.renew(kept, { ...origin, position: at, article, contentHash: contentHashOf(article) });
      return { ...nothing, places: [{ ...kept, position }] };
    }
    case 'file': {
      // Meanwhile it may have come in another way.
      if (library.articleWith(step.fresh.contentHash) !== undefined) return nothing;
      const { revised, ids, articlesNew } = fileArticles([step.fresh], origin, library, filer);
      const [version = 1] = revised.map((one) => one.version);
      const { position } = step.fresh;
      return { places: ids.map((id) => ({ id, version, position })), articlesNew, revised };
    }
  }
}

/** Between two pieces of a large file the analyst may have taken an article out. */
function isThere({ id, version }: KeptPlace, library: Library): boolean {
  return library.version(id, version) !== undefined;
}

/** What the library holds at these places; what the analyst took out since is left out. */
export function readingsOf(places: readonly KeptPlace[], library: Library): readonly FormerReading[] {
  return places.flatMap((kept) => {
    const article = library.version(kept.id, kept.version);
    return article === undefined ? [] : [{ kept, article }];
  });
}
