import type { Library } from '../../../electron/core/ports.ts';

/** A class of full-text queries: ours, and how FTS4 and FTS5 write the same. */
export type QueryClass = {
  readonly name: string;
  readonly queries: readonly string[];
  readonly fts4: readonly string[];
  readonly fts5: readonly string[];
};

const PLACES = 20;

/** Words of articles spread over the library, so that each has hits; from bodies, after their dateline. */
function wordsAt(library: Library, share: number): readonly string[] {
  const { articles } = library.info().volume;
  const article = library.article(Math.max(1, Math.floor(articles * share)));
  return (
    (article?.body ?? '')
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.slice(12, 200) ?? []
  );
}

/** The classes of queries of the research the design rests on, twenty of each. */
export function queriesOf(library: Library): readonly QueryClass[] {
  const texts = Array.from({ length: PLACES }, (_, place) => wordsAt(library, (place + 0.5) / PLACES));
  const each = (make: (words: readonly string[], place: number) => string): readonly string[] =>
    texts.map((words, place) => make(words, place));
  const at = (words: readonly string[], index: number): string =>
    words[index % Math.max(1, words.length)] ?? 'the';
  const long = (words: readonly string[], index: number): string =>
    at(
      words.filter((word) => word.length >= 6),
      index,
    );
  const plain = (name: string, make: (words: readonly string[], place: number) => string): QueryClass => {
    const queries = each(make);
    return { name, queries, fts4: queries, fts5: queries.map((query) => query.replaceAll('*', ' *')) };
  };
  const near = each((words, place) => `${long(words, place)} ${long(words, place + 1)}`);
  return [
    plain('common term', (_, place) => ['said', 'the', 'week', 'agency', 'reporters'][place % 5] ?? 'said'),
    plain('rare term', (words, place) => long(words, place * 3)),
    plain('AND', (words, place) => `${long(words, place)} AND ${long(words, place + 5)}`),
    plain(
      'phrase of 3',
      (words, place) => `"${[0, 1, 2].map((step) => at(words, place * 4 + step)).join(' ')}"`,
    ),
    {
      name: 'NEAR/5',
      queries: near.map((pair) => pair.replace(' ', ' NEAR/5 ')),
      fts4: near.map((pair) => pair.replace(' ', ' NEAR/5 ')),
      fts5: near.map((pair) => `NEAR(${pair}, 5)`),
    },
    plain('prefix of 5', (words, place) => `${long(words, place).slice(0, 5)}*`),
    plain('prefix of 3', (words, place) => `${long(words, place).slice(0, 3)}*`),
  ];
}
