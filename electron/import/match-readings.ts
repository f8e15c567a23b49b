import type { ReadArticle } from '../core/domain/article.ts';
import type { KeptPlace } from '../core/filing.ts';
import { matchKey } from '../core/text/clean.ts';
import { identitiesOf } from '../core/understand/versions/identity.ts';

/** An article of the library as it was read before. */
export type FormerReading = { readonly kept: KeptPlace; readonly article: ReadArticle };

/** Which article of a new reading is which of the one before, by place in the new reading. */
export type Matched = ReadonlyMap<number, FormerReading>;

/**
 * Tells which articles two readings of the same bytes have in common: by the text, by what names them, by the headline;
 * where both readings find as many articles, by their place
 * and some of their words.
 */
export function matchReadings(
  before: readonly FormerReading[],
  after: readonly ReadArticle[],
  foundBefore: number,
): Matched {
  const matched = new Map<number, FormerReading>();
  const left = new Set(before);
  const byKey = (keyOf: (article: ReadArticle) => string | undefined): void => {
    const waiting = new Map<string, FormerReading[]>();
    for (const reading of left) {
      const key = keyOf(reading.article);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), reading]);
    }
    for (const [position, article] of after.entries()) {
      const key = matched.has(position) ? undefined : keyOf(article);
      const reading = key === undefined ? undefined : waiting.get(key)?.shift();
      if (reading !== undefined) take(position, reading);
    }
  };
  const take = (position: number, reading: FormerReading): void => {
    matched.set(position, reading);
    left.delete(reading);
  };
  byKey(({ body, headline }) => (body === '' ? undefined : `${headline ?? ''}\n${body}`));
  byKey(({ body }) => (body === '' ? undefined : body));
  byKey((article) => identitiesOf(article)[0]?.key);
  byKey(({ headline }) => (headline === undefined ? undefined : matchKey(headline)));
  if (after.length !== foundBefore) return matched;
  for (const reading of [...left]) {
    const { position } = reading.kept;
    const article = matched.has(position) ? undefined : after[position];
    if (article === undefined) continue;
    if (after.length === 1 || haveWordsInCommon(article, reading.article)) take(position, reading);
  }
  return matched;
}

/** Share of the words of the shorter text that the other has: even a garbled reading keeps more. */
const ENOUGH_WORDS = 0.2;

function haveWordsInCommon(one: ReadArticle, other: ReadArticle): boolean {
  const [short = new Set<string>(), long = new Set<string>()] = [wordsOf(one), wordsOf(other)].sort(
    (a, b) => a.size - b.size,
  );
  return [...short].filter((word) => long.has(word)).length >= ENOUGH_WORDS * Math.max(1, short.size);
}

function wordsOf({ headline, body }: ReadArticle): ReadonlySet<string> {
  return new Set(
    matchKey(`${headline ?? ''} ${body}`)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
