import type { Api } from '#contract/api.ts';
import type { FoundBy, QueryChange, Topic, TopicVersion } from '#core/domain/topic.ts';
import { readTopicList, topicsAsCsv, topicsAsText } from '#core/query/topic-list.ts';
import { select, timelineOf, volumeOf, wordsOf } from './counting.ts';
import { rowOf, type FakeArticle } from './library.ts';

type Articles = readonly FakeArticle[];

const found = (articles: Articles, query: string): Articles => select(articles, { query, filters: [] });

function foundBy(articles: Articles, query: string): FoundBy | undefined {
  return articles.length === 0 ? undefined : { volume: volumeOf(articles), query };
}

function changeOf(articles: Articles, was: string, is: string): QueryChange {
  const [before, now] = [found(articles, was), found(articles, is)];
  const came = foundBy(
    now.filter((article) => !before.includes(article)),
    `(${is}) NOT (${was})`,
  );
  const went = foundBy(
    before.filter((article) => !now.includes(article)),
    `(${was}) NOT (${is})`,
  );
  return { was: volumeOf(before), is: volumeOf(now), ...(came && { came }), ...(went && { went }) };
}

/** What the fake answers about topics, in its own small language. */
export function topicAnswers(articles: Articles) {
  return {
    preview: (query: string, was: string | undefined): Api['topics.preview']['output'] => {
      const own = found(articles, query);
      const { bins, selected } = timelineOf(articles, { query, filters: [] }, 'language', 'day');
      return {
        understood: `Articles with ${wordsOf(query).join(' and ')}.`,
        volume: volumeOf(own),
        headlines: own.slice(-3).map((article) => article.headline ?? ''),
        bars: bins.map(({ start, end }, at) => ({
          start,
          end,
          volume: selected[at] ?? { articles: 0, unique: 0 },
        })),
        ...(was !== undefined && { change: changeOf(articles, was, query) }),
      };
    },
    test: ({
      query,
      selection,
      isFound,
      offset,
      limit,
    }: Api['topics.test']['input']): Api['topics.test']['output'] => {
      const own = select(articles, selection);
      const hits = select(own, { query, filters: [] });
      const misses = own.filter((article) => !hits.includes(article));
      const shown = isFound ? hits : misses;
      return {
        found: volumeOf(hits),
        missed: volumeOf(misses),
        rows: shown
          .toReversed()
          .slice(offset, offset + limit)
          .map((article) => rowOf(article)),
      };
    },
    versions: (versions: readonly TopicVersion[]): Api['topics.versions']['output'] =>
      versions
        .map((each, at) => {
          const was = versions[at - 1]?.query;
          const change = was === undefined ? undefined : changeOf(articles, was, each.query);
          return { ...each, volume: volumeOf(found(articles, each.query)), ...(change && { change }) };
        })
        .toReversed(),
    suggest: (): Api['topics.suggest']['output'] => ({
      range: { from: '2026-09-22T00:00', to: '2026-09-29T00:00' },
      before: { from: '2026-08-25T00:00', to: '2026-09-22T00:00' },
      suggestions: [
        {
          name: 'Lowmoor school',
          query: 'headline:"lowmoor school"',
          recent: { articles: 9, unique: 6 },
          before: { articles: 1, unique: 1 },
          inNoTopic: { articles: 8, unique: 5 },
          often: ['tent', 'pupils'],
        },
      ],
      read: 214,
      total: 214,
    }),
    exported: (topics: readonly Topic[], format: 'text' | 'csv'): Api['topics.export']['output'] =>
      format === 'csv'
        ? { content: topicsAsCsv(topics), suggestedName: 'topics.csv' }
        : { content: topicsAsText(topics), suggestedName: 'topics.txt' },
    listed: (topics: readonly Topic[], text: string): Api['topics.takeList']['output'] => ({
      rows: readTopicList(text).map((line) => {
        if (line.kind === 'refused') return { ...line, name: '', query: '' };
        const { name, query } = line;
        const known = topics.find((topic) => topic.name === name);
        const place = { line: line.line, name, query };
        if (known === undefined) return { kind: 'new' as const, ...place };
        if (known.query === query) return { kind: 'same' as const, ...place };
        return { kind: 'changed' as const, ...place, id: known.id, was: known.query };
      }),
    }),
  };
}
