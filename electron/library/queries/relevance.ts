import {
  headMatch,
  rankedAlone,
  rankingMatch,
  ranksByOnePhrase,
  type RankedWords,
} from '../../core/query/plan-query.ts';
import { TEXT_FIELDS, type Query } from '../../core/query/query.ts';
import { and, type Match, type Where } from '../../core/query/where.ts';
import { numberLists } from '../counting/numbers.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, type Row } from '../sql/row.ts';
import {
  addScores,
  bm25,
  highestWithoutHead,
  readStatistics,
  readTotals,
  statisticsOfHits,
  type WordStatistics,
} from './bm25.ts';
import { wordHits, type Hits } from './word-hits.ts';
import { WORD_COLUMNS, type WordLengths } from './word-lengths.ts';

/** Articles and their scores, beside each other. */
export type Scored = { readonly ids: Int32Array; readonly scores: Float64Array };

/** What articles score for the words of a query. Those the words do not stand in score nothing. */
export type Ranking = {
  /** Articles of the plan the words stand in. */
  all(): Scored;
  /** Of those, every one with a word in headline or standfirst; no other scores more than `others`. */
  head(): { readonly scored: Scored; readonly others: number } | undefined;
};

/** Undefined when the query asks for no words. */
export type Relevance = (query: Query, where: Where) => Ranking | undefined;

const STATISTICS = `
  SELECT matchinfo(article_words, 'pcnax') FROM article_words WHERE article_words MATCH ? LIMIT 1`;
/**
 * All of it as two texts: a row for each hit, as JavaScript gets them, takes longer than to find them. The limit keeps
 * matchinfo in a query of its own, where alone it may stand.
 */
const HITS = `
  SELECT group_concat(docid), group_concat(hex(hits), '') FROM (
    SELECT docid, matchinfo(article_words, 'y') AS hits FROM article_words WHERE article_words MATCH ? LIMIT -1)`;
/** Without what is counted through the whole index, for which all of it would be read once more. */
const TOTALS = `
  SELECT matchinfo(article_words, 'pcna') FROM article_words WHERE article_words MATCH ? LIMIT 1`;
/** https://www.sqlite.org/fts3.html#fts4_stat */
const STORED_TOTALS = 'SELECT value FROM article_words_stat WHERE id = 0';
const FOUND = 'SELECT docid FROM article_words WHERE article_words MATCH ?';
const UNHEARD_OF: Ranking = {
  all: () => ({ ids: new Int32Array(), scores: new Float64Array() }),
  head: () => undefined,
};

/** `printed`: numbers of 32 bits in hexadecimal digits, the lowest byte first. */
function readHits(ids: string, printed: string): Hits {
  const hits = new Uint32Array(printed.length / 8);
  for (let at = 0; at < printed.length; at += 2) {
    const byte = digitOf(printed, at) * 16 + digitOf(printed, at + 1);
    if (byte > 0) hits[at >> 3] = (hits[at >> 3] ?? 0) + byte * 256 ** ((at & 7) >> 1);
  }
  return { ids: ids === '' ? new Int32Array() : Int32Array.from(ids.split(','), Number), hits };
}

function digitOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < A ? code - ZERO : code - A + 10;
}

const [ZERO, A] = ['0'.charCodeAt(0), 'A'.charCodeAt(0)];

function blobAt(row: Row, column: number): Uint8Array {
  const blob = row[column];
  if (!(blob instanceof Uint8Array)) throw new Error('matchinfo gave no bytes');
  return blob;
}

function count(times: Uint16Array, ids: Int32Array): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    times[id] = (times[id] ?? 0) + 1;
  }
}

/** Those of some articles that have a score, or of all, the newest first. */
function withScore(all: Float64Array, some: Int32Array | undefined): Scored {
  const ids = new Int32Array(some?.length ?? all.length);
  const scores = new Float64Array(ids.length);
  let used = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = some === undefined ? all.length - 1 - at : (some[at] ?? 0);
    const score = all[id] ?? 0;
    if (score === 0) continue;
    ids[used] = id;
    scores[used] = score;
    used += 1;
  }
  return { ids: ids.subarray(0, used), scores: scores.subarray(0, used) };
}

/** What the index of words says of every article of the plan. */
function narrowed(where: Where): Match | undefined {
  if (where.kind === 'match') return where.index === 'words' ? where : undefined;
  return where.kind === 'and' ? where.parts.map(narrowed).find((match) => match !== undefined) : undefined;
}

/** The words within something else. Their hits come first, so that they alone are scored. */
function within(words: Match, other: Match | undefined): Match | undefined {
  if (other === undefined || other.expression === words.expression) return words;
  const both = and([words, other]);
  return both.kind === 'match' ? both : undefined;
}

/** `isInside`: a transaction is on its way, and the lists of the index may not have what it wrote. */
export function relevance(connection: Connection, lengths: WordLengths, isInside: () => boolean): Relevance {
  const hitsOfWord = wordHits(connection);

  /** Words that stand where they like are scored from their lists. */
  const ofWords = (asked: RankedWords, words: Match, ofPlan: Match | undefined): Ranking => ({
    all: () => {
      // Nothing is counted before the first article.
      const stored = connection.row(STORED_TOTALS);
      if (stored === undefined) return UNHEARD_OF.all();
      const totals = readTotals(blobAt(stored, 0));
      const all = lengths.get();
      const scores = new Float64Array(all.length / WORD_COLUMNS);
      /** How many of the words each article has, where it is found by having all. */
      const had = asked.isEach ? new Uint16Array(scores.length) : undefined;
      for (const { text, isPrefix, field } of asked.words) {
        const found = hitsOfWord({ text, isPrefix, column: field && TEXT_FIELDS.indexOf(field) });
        addScores(scores, found, totals, all);
        if (had !== undefined) count(had, found.ids);
      }
      if (had !== undefined) {
        for (let id = 0; id < had.length; id += 1) if (had[id] !== asked.words.length) scores[id] = 0;
        return withScore(scores, undefined);
      }
      const isAll = ofPlan === undefined || ofPlan.expression === words.expression;
      return withScore(scores, isAll ? undefined : idsOf(ofPlan));
    },
    head: () => undefined,
  });
  const idsOf = ({ expression }: Match): Int32Array => {
    const [ids = []] = numberLists(connection, ['docid'], FOUND, expression);
    return Int32Array.from(ids);
  };
  const scoresOf = ({ ids, hits }: Hits, statistics: WordStatistics): Float64Array => {
    const all = lengths.get();
    // Phrases of the plan stand behind those that are scored.
    const width = hits.length / ids.length;
    return Float64Array.from(ids, (id, at) => bm25(statistics, hits, at * width, all, id * WORD_COLUMNS));
  };
  const hitsOf = ({ expression }: Match): Hits => {
    const row = connection.row(HITS, expression) ?? [];
    return readHits(maybeTextAt(row, 0) ?? '', maybeTextAt(row, 1) ?? '');
  };
  const ofOnePhrase = (words: Match, ofPlan: Match): Ranking | undefined => {
    const first = connection.row(TOTALS, words.expression);
    if (first === undefined) return undefined;
    return {
      all: () => {
        const everywhere = hitsOf(words);
        const statistics = statisticsOfHits(blobAt(first, 0), everywhere.hits);
        const found = ofPlan.expression === words.expression ? everywhere : hitsOf(ofPlan);
        return { ids: found.ids, scores: scoresOf(found, statistics) };
      },
      head: () => undefined,
    };
  };
  return (query, where) => {
    const words = rankingMatch(query);
    if (words === undefined) return undefined;
    const alone = isInside() ? undefined : rankedAlone(query);
    if (alone !== undefined) return ofWords(alone, words, narrowed(where));
    const ofPlan = within(words, narrowed(where)) ?? words;
    if (ranksByOnePhrase(query)) return ofOnePhrase(words, ofPlan) ?? UNHEARD_OF;
    const first = connection.row(STATISTICS, words.expression);
    if (first === undefined) return UNHEARD_OF;
    const statistics = readStatistics(blobAt(first, 0));
    const scored = (match: Match): Scored => {
      const found = hitsOf(match);
      return { ids: found.ids, scores: scoresOf(found, statistics) };
    };
    return {
      all: () => scored(ofPlan),
      head: () => {
        const head = headMatch(query);
        const both = head && within(ofPlan, head);
        return both && { scored: scored(both), others: highestWithoutHead(statistics) };
      },
    };
  };
}
