import { WORD_COLUMNS } from './word-lengths.ts';

/** What FTS4 tells of the whole library in the format "pcnax" (https://www.sqlite.org/fts3.html#matchinfo). */
export type WordStatistics = {
  readonly phrases: number;
  /** Mean length in words, per column. */
  readonly averageLengths: readonly number[];
  /** How rare a hit is, per phrase and column. */
  readonly rarities: readonly number[];
  /** Hits in the whole library, per phrase and column. */
  readonly hits: readonly number[];
};

/** How much a hit counts in headline, standfirst, body, byline: the columns of the full-text index. */
const COLUMN_WEIGHTS: readonly number[] = [8, 4, 1, 1];
/** Headline and standfirst come first. */
const HEAD_COLUMNS = 2;
const SATURATION = 1.2;
const LENGTH_NORMALISATION = 0.75;

/** The numbers of a matchinfo blob, 32 bits each. */
export function readMatchInfo(blob: Uint8Array): Uint32Array {
  // A blob need not begin where a number may, and is copied then.
  const { buffer } = blob.byteOffset % 4 === 0 ? blob : blob.slice();
  return new Uint32Array(buffer, blob.byteOffset % 4 === 0 ? blob.byteOffset : 0, blob.byteLength / 4);
}

export function readStatistics(blob: Uint8Array): WordStatistics {
  const [phrases = 0, columns = 0, articles = 0, ...words] = readMatchInfo(blob);
  const told = words.slice(columns);
  const places = Array.from({ length: phrases * columns }, (_, place) => place);
  return {
    phrases,
    averageLengths: words.slice(0, columns),
    hits: places.map((place) => told[3 * place + 1] ?? 0),
    rarities: places.map((place) => rarity(articles, told[3 * place + 2] ?? 0)),
  };
}

/**
 * The same from "pcna", for a query of one phrase of which every hit is at hand: how often it stands in each column of one
 * article after the other.
 */
export function statisticsOfHits(blob: Uint8Array, all: Uint32Array): WordStatistics {
  const [phrases = 0, columns = 0, articles = 0, ...averageLengths] = readMatchInfo(blob);
  const hits = new Array<number>(columns).fill(0);
  const articlesWithHit = new Array<number>(columns).fill(0);
  for (const [at, here] of all.entries()) {
    const column = at % columns;
    hits[column] = (hits[column] ?? 0) + here;
    if (here > 0) articlesWithHit[column] = (articlesWithHit[column] ?? 0) + 1;
  }
  return { phrases, averageLengths, hits, rarities: articlesWithHit.map((count) => rarity(articles, count)) };
}

function rarity(articles: number, articlesWithHit: number): number {
  return Math.log(1 + (articles - articlesWithHit + 0.5) / (articlesWithHit + 0.5));
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) summed over phrases and columns. The hits of the article, per phrase and column,
 * stand at `hitsFrom`, its lengths at `lengthsFrom`.
 */
export function bm25(
  { phrases, averageLengths, rarities }: WordStatistics,
  hits: Uint32Array,
  hitsFrom: number,
  lengths: Int32Array,
  lengthsFrom: number,
): number {
  let score = 0;
  for (let place = 0; place < phrases * WORD_COLUMNS; place += 1) {
    const here = hits[hitsFrom + place] ?? 0;
    if (here === 0) continue;
    const column = place % WORD_COLUMNS;
    const relativeLength = (lengths[lengthsFrom + column] ?? 0) / Math.max(1, averageLengths[column] ?? 1);
    const norm = SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * relativeLength);
    score +=
      ((COLUMN_WEIGHTS[column] ?? 1) * (rarities[place] ?? 0) * here * (SATURATION + 1)) / (here + norm);
  }
  return score;
}

/** No article without a hit in headline or standfirst scores more: a column gives at most this, however often it is hit. */
export function highestWithoutHead({ rarities, hits }: WordStatistics): number {
  let highest = 0;
  for (const [place, rarity] of rarities.entries()) {
    const column = place % WORD_COLUMNS;
    if (column < HEAD_COLUMNS || hits[place] === 0) continue;
    highest += (COLUMN_WEIGHTS[column] ?? 1) * rarity * (SATURATION + 1);
  }
  return highest;
}
