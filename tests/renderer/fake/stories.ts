import type { StoryDetail } from '#core/domain/story.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FakeArticle } from './library.ts';

/** The story page of the fake library: where its articles stand, and no corrections. */
export function storyOf(
  articles: readonly FakeArticle[],
  id: number,
): Result<StoryDetail, { readonly kind: 'not-found' }> {
  const own = articles
    .filter(({ story }) => story?.id === id)
    .toSorted((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  const [first] = own;
  if (first?.story === undefined) return err({ kind: 'not-found' });
  const dates = own.flatMap(({ published }) => published ?? []);
  const outlets = new Map<string, number>();
  for (const { outlet } of own) if (outlet) outlets.set(outlet.name, (outlets.get(outlet.name) ?? 0) + 1);
  return ok({
    id,
    title: first.story.title,
    isTitleGiven: false,
    volume: { articles: own.length, unique: new Set(own.map(({ groupId }) => groupId)).size },
    ...(dates[0] === undefined ? {} : { first: dates[0], last: dates.at(-1) ?? dates[0] }),
    outlets: [...outlets].map(([name, count]) => ({ name, articles: count })),
    quotedSources: [],
    articles: own.slice(0, 200).map((article, at) => ({
      id: article.id,
      ...(article.headline === undefined ? {} : { headline: article.headline }),
      ...(article.outlet === undefined ? {} : { outlet: article.outlet.name }),
      ...(article.published === undefined ? {} : { published: article.published }),
      decision:
        at === 0
          ? ({ kind: 'started', story: id, reason: 'nothing alike' } as const)
          : ({
              kind: 'joined',
              story: id,
              subject: 'Marren',
              words: ['Marren', 'dam', 'seepage'],
              likeness: 0.42,
              needed: 0.14,
            } as const),
      isCorrected: false,
      isPinned: false,
    })),
    events: [],
    elsewhere: [],
    corrections: [],
  });
}
