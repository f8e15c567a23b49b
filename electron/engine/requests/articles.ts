import { err, ok } from '../../core/result.ts';
import { changesBetween } from '../../core/understand/versions/changes.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'articles.volume'
  | 'articles.days'
  | 'articles.list'
  | 'articles.without'
  | 'articles.get'
  | 'articles.version'
  | 'articles.changes'
  | 'articles.mark'
  | 'articles.facets';

/** Articles of a selection, and one article whole. */
export function articleRequests({ library, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'articles.volume': ({ selection }) => library.volume(selection),
    'articles.days': ({ selection, order }) => library.articleDays(selection, order),
    'articles.list': ({ selection, order, ...page }) => library.articles(selection, order, page),
    'articles.without': ({ selection }) => library.volumesWithout(selection),
    'articles.facets': ({ selection, field }) => library.facets(selection, field),

    'articles.get'({ id, query }) {
      const article = library.article(id);
      if (article === undefined) return err({ kind: 'not-found' });
      const matches = query === undefined ? ok([]) : library.matches(id, query);
      // A query that cannot be understood is told where it is typed; the article opens all the same.
      return ok({ article, matches: matches.ok ? matches.value : [] });
    },

    'articles.version'({ id, version }) {
      const found = library.version(id, version);
      return found === undefined ? err({ kind: 'not-found' }) : ok(found);
    },

    'articles.changes'({ id, from, to }) {
      const older = library.version(id, from);
      const newer = library.version(id, to);
      if (older === undefined || newer === undefined) return err({ kind: 'not-found' });
      return ok({ from, to, fields: changesBetween(older, newer) });
    },

    'articles.mark'({ id, ...mark }) {
      if (library.article(id) === undefined) return err({ kind: 'not-found' });
      const marked = library.transaction(() => library.markArticle(id, mark));
      if (marked.ok) tell('library.changed', { articles: 0, isMark: true });
      return marked;
    },
  };
}
