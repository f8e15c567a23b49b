import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadArticle } from '../../electron/core/domain/article.ts';
import type { FileYield } from '../../electron/core/import-ports.ts';
import { matchesQuery } from '../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../electron/core/query/parse-query.ts';
import { readBytes } from '../../electron/core/read.ts';
import { EXPECTED_ARTICLES, TOPIC_QUERIES } from './expected-counts.ts';
import { sampleBytes } from './sample-files.ts';

const TOPICS = Object.entries(TOPIC_QUERIES).map(([topic, text]) => {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(query.error.message);
  return { topic, query: query.value };
});

const CASES = EXPECTED_ARTICLES.map((expected) => [expected.file, expected] as const);

describe.each(CASES)('%s', (file, expected) => {
  let found: FileYield;
  let article: ReadArticle | undefined;
  beforeAll(async () => {
    found = await readBytes(sampleBytes(file), file, { defaults: {} });
    [article] = found.articles;
  });

  test('is one article', () => {
    expect(found.refusals).toEqual([]);
    expect(found.articles).toHaveLength(1);
  });

  test('says who published it, whose copy it is, when, in which language and who wrote it', () => {
    expect({
      outlet: article?.outlet?.name,
      origin: article?.origin?.name,
      published: article?.datePublished,
      language: article?.language,
      authors: article?.authors.map(({ name }) => name),
      status: article?.status ?? 'usable',
    }).toEqual({
      outlet: expected.outlet,
      origin: expected.origin,
      published: expected.published,
      language: expected.language,
      authors: expected.authors,
      status: expected.status,
    });
  });

  test('belongs to its topics and no others, whatever the page around it links to', () => {
    const text = { headline: article?.headline, standfirst: article?.standfirst, body: article?.body };
    const topics = TOPICS.filter(({ query }) => matchesQuery(query, text)).map(({ topic }) => topic);
    expect(topics).toEqual(expected.topics);
  });
});
