import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'articles.volume'
  | 'articles.days'
  | 'articles.list'
  | 'articles.without'
  | 'articles.get'
  | 'articles.mark'
  | 'articles.facets';

/** Articles of a selection, and one article whole. */
export function articleRequests({ library, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'articles.volume': ({ selection }) => library.volume(selection),
    'articles.days': ({ selection, order }) => library.articleDays(selection, order),
    'articles.list': ({ selection, order, offset, limit }) =>
      library.articles(selection, order, { offset, limit }),
    'articles.without': ({ selection }) => library.volumesWithout(selection),
    'articles.facets': ({ selection, field }) => library.facets(selection, field),

    'articles.get'({ id, query }) {
      const article = library.article(id);
      if (article === undefined) return err({ kind: 'not-found' });
      const matches = query === undefined ? ok([]) : library.matches(id, query);
      // A query that cannot be understood is told where it is typed; the article opens all the same.
      return ok({ article, matches: matches.ok ? matches.value : [] });
    },

    'articles.mark'({ id, ...mark }) {
      if (library.article(id) === undefined) return err({ kind: 'not-found' });
      const marked = library.transaction(() => library.markArticle(id, mark));
      if (marked.ok) tell('library.changed', { articles: 0 });
      return marked;
    },
  };
}
