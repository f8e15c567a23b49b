import type { Span } from '../../core/domain/attribution.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Slices } from '../../core/ports.ts';
import { matchesOf } from '../../core/query/find-matches.ts';
import { matchesPrepared } from '../../core/query/matches-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { planQuery, rankingExpression, type Plan } from '../../core/query/plan-query.ts';
import type { Query } from '../../core/query/query.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { keptArticle } from './kept-facts.ts';
import { namedIds } from './named-ids.ts';
import type { FindQuery } from './selection-sql.ts';
import { candidatesSql } from './where-sql.ts';

type FieldMatch = { readonly field: 'headline' | 'standfirst' | 'body'; readonly span: Span };

/** The index expression whose words an article can be relevant to; undefined when a query asks for no words. */
export type FullTextOf = (query: string) => string | undefined;

/** A query as it was understood, and how it is looked up. */
export type Planned = { readonly query: Query; readonly plan: Plan };

/**
 * Which articles a query is true of. The answer is kept in the temporary table `found`, because list, chart, facets and
 * counts of one screen all ask the same query; articles that have come or changed since are held against it when it is
 * next asked.
 */
export type FoundArticles = {
  readonly find: FindQuery;
  /** As `find`, in slices; left half way, nothing of it stays. */
  finding(query: string): Slices<Result<number, QueryError>>;
  planned(query: string): Result<Planned, QueryError>;
  /** Whether the answer is kept and need only be read. */
  isKept(query: string): boolean;
  readonly fullTextOf: FullTextOf;
  /** Selects the ids found, in a column `id`; takes the number that `find` returned. */
  readonly idsSql: string;
  matches(articleId: number, query: string): Result<readonly FieldMatch[], QueryError>;
  /** The article came, changed or went. */
  touched(articleId: number): void;
  /** More has changed than can be told. */
  forget(): void;
};

type Answer = { readonly number: number; readonly query: Query };

/** Enough for the topics and selections of one screen. */
const KEPT_QUERIES = 24;
/** With more articles changed than this, asking anew is quicker. */
const MOST_TOUCHED = 1000;
/** Milliseconds of work between two chances to do something else. */
const SLICE = 8;
/** Articles put into the table at a time. */
const PORTION = 64;

const CREATE = `
  CREATE TEMPORARY TABLE found (
    query_id INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (query_id, article_id)
  ) WITHOUT ROWID`;
const INSERT = 'INSERT OR IGNORE INTO found (query_id, article_id) SELECT ?, value FROM json_each(?)';

export function foundArticles(connection: Connection): FoundArticles {
  connection.script(CREATE);
  const answers = new Map<string, Answer>();
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
  const drop = (number: number): void => connection.run('DELETE FROM found WHERE query_id = ?', number);
  const dropAll = (): void => {
    if (answers.size > 0) connection.run('DELETE FROM found');
    answers.clear();
    touched.clear();
  };
  /** Holds what has changed against every answer that is kept. */
  const catchUp = (): void => {
    if (touched.size > MOST_TOUCHED) dropAll();
    for (const id of touched) {
      const isThere = connection.row('SELECT 1 FROM article WHERE id = ?', id) !== undefined;
      const article = keptArticle(connection, id);
      for (const { number, query } of answers.values()) {
        const sql =
          isThere && matchesPrepared(query, article)
            ? 'INSERT OR IGNORE INTO found (query_id, article_id) VALUES (?, ?)'
            : 'DELETE FROM found WHERE query_id = ? AND article_id = ?';
        connection.run(sql, number, id);
      }
    }
    touched.clear();
  };
  const makeRoom = (): void => {
    const [oldest] = answers;
    if (answers.size < KEPT_QUERIES || oldest === undefined) return;
    drop(oldest[1].number);
    answers.delete(oldest[0]);
  };
  /** Puts the articles of the plan into the table, each held against what the indexes could not say. */
  function* carryOut({ plan }: Planned, number: number): Slices<void> {
    const { sql, parameters } = candidatesSql(plan, named);
    const { verify } = plan;
    if (verify === undefined) {
      connection.run(
        `INSERT INTO found (query_id, article_id) SELECT ?, * FROM (${sql})`,
        number,
        ...parameters,
      );
      return;
    }
    const candidates = connection.rows(sql, ...parameters).map((row) => numberAt(row, 0));
    let since = performance.now();
    for (let from = 0; from < candidates.length; from += PORTION) {
      const portion = candidates.slice(from, from + PORTION);
      const found = portion.filter((id) => matchesPrepared(verify, keptArticle(connection, id)));
      if (found.length > 0) connection.run(INSERT, number, JSON.stringify(found));
      if (performance.now() - since < SLICE) continue;
      yield;
      since = performance.now();
    }
  }
  const keptAnswer = (text: string): number | undefined => {
    if (touched.size > 0) catchUp();
    const known = answers.get(text);
    if (known === undefined) return undefined;
    // Taken out and put back: the map's order is that of the last use.
    answers.delete(text);
    answers.set(text, known);
    return known.number;
  };
  function* finding(asked: string): Slices<Result<number, QueryError>> {
    const text = asked.trim();
    for (;;) {
      const known = keptAnswer(text);
      if (known !== undefined) return ok(known);
      const query = planned(text);
      if (!query.ok) return query;
      const number = next;
      next += 1;
      const before = changes;
      let isWhole = false;
      try {
        yield* carryOut(query.value, number);
        isWhole = before === changes && !answers.has(text);
      } finally {
        if (!isWhole) drop(number);
      }
      // Articles came between two slices: what was found may lack them, so it is sought anew.
      if (!isWhole) continue;
      makeRoom();
      answers.set(text, { number, query: query.value.query });
      return ok(number);
    }
  }

  return {
    find: (query) => {
      const slices = finding(query);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return slice.value;
      }
    },
    finding,
    planned: (query) => planned(query.trim()),
    isKept: (query) => answers.has(query.trim()),
    fullTextOf: (query) => {
      const understood = planned(query.trim());
      return understood.ok ? rankingExpression(understood.value.query) : undefined;
    },
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
