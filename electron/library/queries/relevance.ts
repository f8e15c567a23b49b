import { headMatch, rankingMatch } from '../../core/query/plan-query.ts';
import type { Query } from '../../core/query/query.ts';
import { and, type Match, type Where } from '../../core/query/where.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, type Row } from '../sql/row.ts';
import { bm25, highestWithoutHead, readMatchInfo, readStatistics } from './bm25.ts';
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
const HITS = `SELECT docid, matchinfo(article_words, 'y') FROM article_words WHERE article_words MATCH ?`;
const NOBODY: Scored = { ids: new Int32Array(), scores: new Float64Array() };

function blobAt(row: Row, column: number): Uint8Array {
  const blob = row[column];
  if (!(blob instanceof Uint8Array)) throw new Error('matchinfo gave no bytes');
  return blob;
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

export function relevance(connection: Connection, lengths: WordLengths): Relevance {
  return (query, where) => {
    const words = rankingMatch(query);
    if (words === undefined) return undefined;
    const first = connection.row(STATISTICS, words.expression);
    if (first === undefined) return { all: () => NOBODY, head: () => undefined };
    const statistics = readStatistics(blobAt(first, 0));
    const ofPlan = within(words, narrowed(where)) ?? words;

    const scored = ({ expression }: Match): Scored => {
      const all = lengths.get();
      const rows = connection.rows(HITS, expression);
      const ids = new Int32Array(rows.length);
      const scores = new Float64Array(rows.length);
      for (const [at, row] of rows.entries()) {
        const id = numberAt(row, 0);
        ids[at] = id;
        scores[at] = bm25(statistics, readMatchInfo(blobAt(row, 1)), all, id * WORD_COLUMNS);
      }
      return { ids, scores };
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
