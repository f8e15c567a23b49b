import type { ReadArticle } from '../core/domain/article.ts';
import type { Library } from '../core/ports.ts';
import { matchReadings, type FormerReading } from './match-readings.ts';

/**
 * Which articles of a file are some that were taken out: by their text, wherever it comes from; and in the same bytes by
 * what a better reader makes of them, for which the text that was taken out is held against each. `from` is the place
 * of the first where the articles are only some of the file's: then what was taken out elsewhere in it is none of them.
 */
export function deletedAgain(
  articles: readonly { readonly article: ReadArticle; readonly contentHash: string }[],
  sha256: string,
  library: Library,
  from?: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const hashes = new Set<string>();
  for (const [index, { contentHash }] of articles.entries()) {
    if (!library.isDeleted(contentHash)) continue;
    found.add(index);
    hashes.add(contentHash);
  }
  const isHere = (position: number) =>
    from === undefined || (position >= from && position < from + articles.length);
  const places = library
    .deletedOfFile(sha256)
    .filter(({ contentHash, position }) => !hashes.has(contentHash) && isHere(position));
  if (places.length === 0) return found;
  const others = [...articles.entries()].filter(([index]) => !found.has(index));
  const former = places.flatMap(({ article, position, version }): FormerReading[] =>
    article === undefined ? [] : [{ kept: { id: 0, version, position: position - (from ?? 0) }, article }],
  );
  const matched = matchReadings(
    former,
    others.map(([, { article }]) => article),
    articles.length,
  );
  for (const place of matched.keys()) {
    const other = others[place];
    if (other !== undefined) found.add(other[0]);
  }
  return found;
}
