import { readVarint } from './index-blocks.ts';
import type { Hits } from './word-hits.ts';
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

/** How many articles there are, and their mean length in words, per column. */
export type Totals = { readonly articles: number; readonly averageLengths: readonly number[] };

/** From the row of totals (https://www.sqlite.org/fts3.html#fts4_stat). */
export function readTotals(blob: Uint8Array): Totals {
  const reader = { bytes: blob, at: 0 };
  const articles = readVarint(reader);
  const averageLengths = Array.from({ length: WORD_COLUMNS }, () =>
    Math.floor((readVarint(reader) + Math.floor(articles / 2)) / Math.max(1, articles)),
  );
  return { articles, averageLengths };
}

/** How rare a hit is in each column, of a word with all of its hits. */
function raritiesOf({ hits }: Hits, articles: number): readonly number[] {
  const withHit = new Array<number>(WORD_COLUMNS).fill(0);
  for (let at = 0; at < hits.length; at += 1)
    if (hits[at] !== 0) withHit[at % WORD_COLUMNS] = (withHit[at % WORD_COLUMNS] ?? 0) + 1;
  return withHit.map((count) => rarity(articles, count));
}

function rarity(articles: number, articlesWithHit: number): number {
  return Math.log(1 + (articles - articlesWithHit + 0.5) / (articlesWithHit + 0.5));
}

/** What hits in a column add to the score of an article: Okapi BM25 (Robertson and Zaragoza 2009). */
function partOfScore(column: number, here: number, rarity: number, length: number, average: number): number {
  const relativeLength = length / Math.max(1, average);
  const norm = SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * relativeLength);
  return ((COLUMN_WEIGHTS[column] ?? 1) * rarity * here * (SATURATION + 1)) / (here + norm);
}

/**
 * Summed over phrases and columns. The hits of the article, per phrase and column, stand at `hitsFrom`, its lengths at
 * `lengthsFrom`.
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
    score += partOfScore(
      column,
      here,
      rarities[place] ?? 0,
      lengths[lengthsFrom + column] ?? 0,
      averageLengths[column] ?? 1,
    );
  }
  return score;
}

/** Adds to the scores, which stand at the ids of their articles, those of one word with all of its hits. */
export function addScores(
  scores: Float64Array,
  found: Hits,
  { articles, averageLengths }: Totals,
  lengths: Int32Array,
): void {
  const { ids, hits } = found;
  const rarities = raritiesOf(found, articles);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    for (let column = 0; column < WORD_COLUMNS; column += 1) {
      const here = hits[at * WORD_COLUMNS + column] ?? 0;
      if (here === 0) continue;
      const length = lengths[id * WORD_COLUMNS + column] ?? 0;
      const part = partOfScore(column, here, rarities[column] ?? 0, length, averageLengths[column] ?? 1);
      scores[id] = (scores[id] ?? 0) + part;
    }
  }
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
