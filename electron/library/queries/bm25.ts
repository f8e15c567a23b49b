/** What FTS4 tells of one match in the format "pcnalx" (https://www.sqlite.org/fts3.html#matchinfo). */
export type MatchInfo = {
  readonly phrases: number;
  readonly columns: number;
  readonly articles: number;
  /** Per column: its mean length in words, and its length in this article. */
  readonly averageLengths: readonly number[];
  readonly lengths: readonly number[];
  /** Per phrase and column: hits here, hits in all articles, articles with a hit. */
  readonly hits: readonly number[];
};

export function readMatchInfo(blob: Uint8Array): MatchInfo {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const words = Array.from({ length: blob.byteLength / 4 }, (_, index) => view.getUint32(index * 4, true));
  const [phrases = 0, columns = 0, articles = 0] = words;
  return {
    phrases,
    columns,
    articles,
    averageLengths: words.slice(3, 3 + columns),
    lengths: words.slice(3 + columns, 3 + 2 * columns),
    hits: words.slice(3 + 2 * columns),
  };
}

/** How much a hit counts in headline, standfirst, body, byline: the columns of the full-text index. */
const COLUMN_WEIGHTS: readonly number[] = [8, 4, 1, 1];
const SATURATION = 1.2;
const LENGTH_NORMALISATION = 0.75;

/** Okapi BM25 (Robertson and Zaragoza 2009) summed over phrases and columns. */
export function bm25({ phrases, columns, articles, averageLengths, lengths, hits }: MatchInfo): number {
  let score = 0;
  for (let phrase = 0; phrase < phrases; phrase += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = 3 * (column + phrase * columns);
      const [here = 0, , articlesWithHit = 0] = hits.slice(at, at + 3);
      if (here === 0) continue;
      const rarity = Math.log(1 + (articles - articlesWithHit + 0.5) / (articlesWithHit + 0.5));
      const relativeLength = (lengths[column] ?? 0) / Math.max(1, averageLengths[column] ?? 1);
      const norm = SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * relativeLength);
      score += ((COLUMN_WEIGHTS[column] ?? 1) * rarity * here * (SATURATION + 1)) / (here + norm);
    }
  }
  return score;
}
