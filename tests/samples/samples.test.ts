import { describe, expect, test } from 'vitest';
import { readBytes } from '../../electron/core/read.ts';
import type { TOPIC_QUERIES } from './expected-counts.ts';
import { EXPECTED_ARTICLES } from './expected-counts.ts';
import { sampleBytes } from './sample-files.ts';

/** The topic queries once more, in plain words, so that reading is tested without the query language. */
const WORDS: Readonly<Record<keyof typeof TOPIC_QUERIES, (has: (word: string) => boolean) => boolean>> = {
  'Marren Dam': (has) =>
    has('marren dam') || (has('marren') && (has('dam') || has('reservoir'))) || has('haverwick'),
  'Port Ansel strike': (has) => has('port ansel') && (has('strike') || has('walkout') || has('dockers')),
  'Grid reform bill': (has) => has('grid bill') || has('grid reform'),
};

function topicsIn(text: string): readonly string[] {
  const has = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(text.replace(/\s+/g, ' '));
  return Object.entries(WORDS).flatMap(([topic, matches]) => (matches(has) ? [topic] : []));
}

describe.each(EXPECTED_ARTICLES.map((expected) => [expected.file, expected] as const))(
  '%s',
  (_, expected) => {
    const { articles, refusals } = readBytes(sampleBytes(expected.file), expected.file, {});
    const [article] = articles;

    test('is one article', () => {
      expect(refusals).toEqual([]);
      expect(articles).toHaveLength(1);
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

    test('holds the words of its topics and no others', () => {
      const text = [article?.headline, article?.standfirst, article?.body].join('\n');
      expect(topicsIn(text)).toEqual(expected.topics);
    });
  },
);
