import { NOT_DATED } from './article-columns.ts';
import type { CountedArticles } from './counted-articles.ts';
import { STATEMENT_WIDTH } from './statement-facts.ts';

/** A statement as it is kept in memory; `position` is its own in the article at `place`. */
export type KnownStatement = {
  readonly place: number;
  readonly articleId: number;
  readonly position: number;
  readonly quoted: number;
  readonly facts: number;
  readonly words: number;
  readonly name: number;
};

/** Every statement of the quoted sources, article by article in the order of their ids. */
export function* statementsOf(
  counted: CountedArticles,
  isWanted: (quotedSourceId: number) => boolean,
): Generator<KnownStatement> {
  const { starts, counts, values } = counted.statements();
  const { ids, isAlive, count } = counted.columns();
  for (let place = 0; place < count; place += 1) {
    if (isAlive[place] !== 1) continue;
    const start = starts[place] ?? 0;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      const at = (start + position) * STATEMENT_WIDTH;
      const quoted = values[at] ?? 0;
      if (quoted === 0 || !isWanted(quoted)) continue;
      const [facts = 0, words = 0, name = 0] = values.subarray(at + 1, at + STATEMENT_WIDTH);
      yield { place, articleId: ids[place] ?? 0, position, quoted, facts, words, name };
    }
  }
}

/** Ids of the articles with a statement of each of the quoted sources. */
export function articlesByQuoted(
  counted: CountedArticles,
  quotedSourceIds: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map([...quotedSourceIds].map((id) => [id, new Set<number>()]));
  for (const { quoted, articleId } of statementsOf(counted, (id) => quotedSourceIds.has(id))) {
    found.get(quoted)?.add(articleId);
  }
  return found;
}

/** Whether the first of two statements of dated articles was published before the other: more exact dates later. */
export function isEarlier(
  { wall, granule }: { readonly wall: Float64Array; readonly granule: Int8Array },
  one: KnownStatement,
  other: KnownStatement,
): boolean {
  const byWall = (wall[one.place] ?? 0) - (wall[other.place] ?? 0);
  if (byWall !== 0) return byWall < 0;
  return (granule[one.place] ?? NOT_DATED) < (granule[other.place] ?? NOT_DATED);
}
