import { rankingMatch } from '../../core/query/plan-query.ts';
import type { Query } from '../../core/query/query.ts';
import { and, type Match, type Where } from '../../core/query/where.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, type Row } from '../sql/row.ts';
import { bm25, readMatchInfo, readStatistics } from './bm25.ts';
import { WORD_COLUMNS, type WordLengths } from './word-lengths.ts';

/** The scores of articles a query's words stand in, by id; others have none. Undefined when it asks for no words. */
export type Relevance = (query: Query, where: Where) => ReadonlyMap<number, number> | undefined;

const STATISTICS = `
  SELECT matchinfo(article_words, 'pcnax') FROM article_words WHERE article_words MATCH ? LIMIT 1`;
const HITS = `SELECT docid, matchinfo(article_words, 'y') FROM article_words WHERE article_words MATCH ?`;

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

/** Only articles of the plan are worth a score. The words that score come first among the hits. */
function scoredWithin(words: Match, where: Where): string {
  const within = narrowed(where);
  if (within === undefined || within.expression === words.expression) return words.expression;
  const both = and([words, within]);
  return both.kind === 'match' ? both.expression : words.expression;
}

export function relevance(connection: Connection, lengths: WordLengths): Relevance {
  return (query, where) => {
    const words = rankingMatch(query);
    if (words === undefined) return undefined;
    const first = connection.row(STATISTICS, words.expression);
    if (first === undefined) return new Map();
    const statistics = readStatistics(blobAt(first, 0));
    const all = lengths.get();
    return new Map(
      connection.rows(HITS, scoredWithin(words, where)).map((row) => {
        const id = numberAt(row, 0);
        return [id, bm25(statistics, readMatchInfo(blobAt(row, 1)), all, id * WORD_COLUMNS)];
      }),
    );
  };
}
