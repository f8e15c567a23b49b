import type { Span } from '../../core/domain/attribution.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Slices } from '../../core/ports.ts';
import { matchesOf } from '../../core/query/find-matches.ts';
import { matchesPrepared } from '../../core/query/matches-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { planQuery, type Plan } from '../../core/query/plan-query.ts';
import type { Query } from '../../core/query/query.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { readIds, withChanges, type FoundIds } from './found-ids.ts';
import { keptArticle } from './kept-facts.ts';
import { namedIds } from './named-ids.ts';
import type { FindQuery } from './selection-sql.ts';
import { candidatesSql } from './where-sql.ts';

type FieldMatch = { readonly field: 'headline' | 'standfirst' | 'body'; readonly span: Span };

/** A query as it was understood, and how it is looked up. */
export type Planned = { readonly query: Query; readonly plan: Plan };

/** The whole answer to a query; it has its number as long as it is kept. */
export type Answer = { readonly number: number; readonly ids: FoundIds };

/**
 * Which articles a query is true of. Answers are kept, because list, chart, facets and counts of one screen all ask the
 * same query; articles that have come or changed since are held against them when they are next asked. Only who goes on
 * in SQL has an answer written to the temporary table `found`.
 */
export type FoundArticles = {
  /** Sees to it that the answer stands in the table, under the number returned. */
  readonly find: FindQuery;
  answer(query: string): Result<Answer, QueryError>;
  /** As `answer`, in slices; left half way, nothing of it stays. */
  finding(query: string): Slices<Result<Answer, QueryError>>;
  planned(query: string): Result<Planned, QueryError>;
  /** The answer, if it is kept. */
  kept(query: string): Answer | undefined;
  /** Articles that can be the answer: those of the plan, before they are verified. */
  candidates(plan: Plan): FoundIds;
  /** Holds one article against what the indexes could not say. */
  isIt(query: Query, articleId: number): boolean;
  /** Selects the ids found, in a column `id`; takes the number that `find` returned. */
  readonly idsSql: string;
  matches(articleId: number, query: string): Result<readonly FieldMatch[], QueryError>;
  /** The article came, changed or went. */
  touched(articleId: number): void;
  /** More has changed than can be told. */
  forget(): void;
};

type Kept = { readonly number: number; readonly query: Query; ids: FoundIds; isInTable: boolean };

/** Enough for the topics and selections of one screen. */
const KEPT_QUERIES = 24;
/** With more articles changed than this, asking anew is quicker. */
const MOST_TOUCHED = 1000;
/** Milliseconds of work between two chances to do something else. */
const SLICE = 8;
/** Articles verified between two looks at the clock. */
const PORTION = 16;

const CREATE = `
  CREATE TEMPORARY TABLE found (
    query_id INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (query_id, article_id)
  ) WITHOUT ROWID`;
const INSERT = 'INSERT OR IGNORE INTO found (query_id, article_id) SELECT ?, value FROM json_each(?)';

export function foundArticles(connection: Connection): FoundArticles {
  connection.script(CREATE);
  const answers = new Map<string, Kept>();
  const parsed = new Map<string, Result<Planned, QueryError>>();
  const named = namedIds(connection);
  const touched = new Set<number>();
  /** Rises with every change, so that a search in slices knows that it must begin again. */
  let changes = 0;
  let next = 1;

  const planned = (text: string): Result<Planned, QueryError> => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const read = parseQuery(text);
    const made: Result<Planned, QueryError> = read.ok
      ? ok({ query: read.value, plan: planQuery(read.value) })
      : read;
    if (parsed.size >= KEPT_QUERIES) parsed.clear();
    parsed.set(text, made);
    return made;
  };
  const takeOffTable = (answer: Kept): void => {
    if (answer.isInTable) connection.run('DELETE FROM found WHERE query_id = ?', answer.number);
    answer.isInTable = false;
  };
  const putInTable = (answer: Kept): void => {
    if (!answer.isInTable) connection.run(INSERT, answer.number, JSON.stringify([...answer.ids]));
    answer.isInTable = true;
  };
  const dropAll = (): void => {
    for (const answer of answers.values()) takeOffTable(answer);
    answers.clear();
    touched.clear();
  };
  /** Holds what has changed against every answer that is kept. */
  const catchUp = (): void => {
    if (touched.size > MOST_TOUCHED) dropAll();
    const articles = [...touched].map((id) => {
      const isThere = connection.row('SELECT 1 FROM article WHERE id = ?', id) !== undefined;
      return { id, article: isThere ? keptArticle(connection, id) : undefined };
    });
    for (const answer of answers.values()) {
      const found = new Set<number>();
      const gone = new Set<number>();
      for (const { id, article } of articles) {
        const isFound = article !== undefined && matchesPrepared(answer.query, article);
        (isFound ? found : gone).add(id);
      }
      answer.ids = withChanges(answer.ids, found, gone);
      takeOffTable(answer);
    }
    touched.clear();
  };
  const makeRoom = (): void => {
    const [oldest] = answers;
    if (answers.size < KEPT_QUERIES || oldest === undefined) return;
    takeOffTable(oldest[1]);
    answers.delete(oldest[0]);
  };
  const candidates = (plan: Plan): FoundIds => readIds(connection, candidatesSql(plan, named));
  const isIt = (query: Query, id: number): boolean => matchesPrepared(query, keptArticle(connection, id));

  /** The articles of the plan, each held against what the indexes could not say. */
  function* carriedOut(plan: Plan): Slices<FoundIds> {
    const ids = candidates(plan);
    const { verify } = plan;
    if (verify === undefined) return ids;
    const found: number[] = [];
    let since = performance.now();
    for (const [place, id] of ids.entries()) {
      if (isIt(verify, id)) found.push(id);
      if (place % PORTION !== 0 || performance.now() - since < SLICE) continue;
      yield;
      since = performance.now();
    }
    return Int32Array.from(found);
  }
  const kept = (text: string): Kept | undefined => {
    if (touched.size > 0) catchUp();
    const known = answers.get(text);
    if (known === undefined) return undefined;
    // Taken out and put back: the map's order is that of the last use.
    answers.delete(text);
    answers.set(text, known);
    return known;
  };
  function* finding(text: string): Slices<Result<Kept, QueryError>> {
    for (;;) {
      const known = kept(text);
      if (known !== undefined) return ok(known);
      const understood = planned(text);
      if (!understood.ok) return understood;
      const before = changes;
      const ids = yield* carriedOut(understood.value.plan);
      // Articles came between two slices: what was found may lack them, so it is sought anew.
      if (before !== changes || answers.has(text)) continue;
      makeRoom();
      const answer: Kept = { number: next, query: understood.value.query, ids, isInTable: false };
      next += 1;
      answers.set(text, answer);
      return ok(answer);
    }
  }
  const answerTo = (text: string): Result<Kept, QueryError> => {
    const slices = finding(text);
    for (;;) {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
    }
  };

  return {
    find: (query) => {
      const answer = answerTo(query.trim());
      if (!answer.ok) return answer;
      putInTable(answer.value);
      return ok(answer.value.number);
    },
    answer: (query) => answerTo(query.trim()),
    finding: (query) => finding(query.trim()),
    planned: (query) => planned(query.trim()),
    kept: (query) => kept(query.trim()),
    candidates,
    isIt,
    idsSql: 'SELECT article_id AS id FROM found WHERE query_id = ?',
    matches: (articleId, query) => {
      const understood = planned(query.trim());
      if (!understood.ok) return understood;
      return ok(
        matchesOf(understood.value.query, keptArticle(connection, articleId)).flatMap(({ field, span }) =>
          field === 'byline' ? [] : [{ field, span }],
        ),
      );
    },
    touched: (articleId) => {
      changes += 1;
      touched.add(articleId);
    },
    forget: () => {
      changes += 1;
      dropAll();
    },
  };
}
