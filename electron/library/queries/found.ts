import type { Span } from '../../core/domain/attribution.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { findMatches } from '../../core/query/find-matches.ts';
import { matchesQuery } from '../../core/query/matches-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import type { Query, QueryText } from '../../core/query/query.ts';
import { toFullText, type FullTextPlan } from '../../core/query/to-full-text.ts';
import { assertNever, ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import type { ArticleTexts } from '../tables/article-text.ts';
import type { FindQuery } from './selection-sql.ts';

type FieldMatch = { readonly field: 'headline' | 'standfirst' | 'body'; readonly span: Span };

/** The index expression whose words an article can be relevant to; undefined when a query asks for no words. */
export type FullTextOf = (query: string) => string | undefined;

/**
 * Which articles a query is true of. The answer is kept in the temporary table `found`, because list, chart, facets and
 * counts of one screen all ask the same query; it is worked out anew once articles have come or gone.
 */
export type FoundArticles = {
  readonly find: FindQuery;
  readonly fullTextOf: FullTextOf;
  /** Selects the ids found, in a column `id`; takes the number that `find` returned. */
  readonly idsSql: string;
  matches(articleId: number, query: string): Result<readonly FieldMatch[], QueryError>;
  forget(): void;
};

/** Enough for the topics and selections of one screen. */
const KEPT_QUERIES = 24;

const CREATE = `
  CREATE TEMPORARY TABLE found (
    query_id INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (query_id, article_id)
  ) WITHOUT ROWID`;

const INDEXED = 'SELECT docid FROM article_words WHERE article_words MATCH ?';
const TEXT_COLUMNS = 'article_text.id, headline, standfirst, body, byline';

function queryText(row: Row): QueryText {
  return {
    headline: maybeTextAt(row, 1),
    standfirst: maybeTextAt(row, 2),
    body: textAt(row, 3),
    byline: maybeTextAt(row, 4),
  };
}

export function foundArticles(connection: Connection, texts: ArticleTexts): FoundArticles {
  connection.script(CREATE);
  const numbers = new Map<string, number>();
  let next = 1;
  let isStale = false;

  const insert = (number: number, ids: string, ...parameters: readonly string[]): void =>
    connection.run(
      `INSERT INTO found (query_id, article_id) SELECT ?, * FROM (${ids})`,
      number,
      ...parameters,
    );

  /** Holds each text against the query, one at a time, so that a large library does not stand in memory. */
  const verify = (number: number, query: Query, ids: readonly number[]): void => {
    for (const id of ids) {
      const row = connection.row(`SELECT ${TEXT_COLUMNS} FROM article_text WHERE id = ?`, id);
      if (row === undefined || !matchesQuery(query, queryText(row))) continue;
      connection.run('INSERT INTO found (query_id, article_id) VALUES (?, ?)', number, id);
    }
  };
  const ids = (sql: string, ...parameters: readonly string[]): readonly number[] =>
    connection.rows(sql, ...parameters).map((row) => numberAt(row, 0));

  const carryOut = (plan: FullTextPlan, number: number): void => {
    switch (plan.kind) {
      case 'all':
        insert(number, 'SELECT id FROM article');
        break;
      case 'match':
        insert(number, INDEXED, plan.expression);
        break;
      case 'except':
        insert(number, `SELECT id FROM article WHERE id NOT IN (${INDEXED})`, plan.expression);
        break;
      case 'superset':
        verify(number, plan.verify, ids(INDEXED, plan.expression));
        break;
      case 'scan':
        verify(number, plan.verify, ids('SELECT id FROM article'));
        break;
      default:
        assertNever(plan);
    }
  };
  const renew = (): void => {
    if (!isStale) return;
    connection.run('DELETE FROM found');
    numbers.clear();
    isStale = false;
  };
  const makeRoom = (): void => {
    const [oldest] = numbers;
    if (numbers.size < KEPT_QUERIES || oldest === undefined) return;
    connection.run('DELETE FROM found WHERE query_id = ?', oldest[1]);
    numbers.delete(oldest[0]);
  };

  return {
    find: (query) => {
      renew();
      const known = numbers.get(query);
      if (known !== undefined) {
        numbers.delete(query);
        numbers.set(query, known);
        return ok(known);
      }
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      makeRoom();
      const number = next;
      next += 1;
      carryOut(toFullText(parsed.value), number);
      numbers.set(query, number);
      return ok(number);
    },
    fullTextOf: (query) => {
      const parsed = parseQuery(query);
      const plan = parsed.ok ? toFullText(parsed.value) : undefined;
      return plan?.kind === 'match' || plan?.kind === 'superset' ? plan.expression : undefined;
    },
    idsSql: 'SELECT article_id AS id FROM found WHERE query_id = ?',
    matches: (articleId, query) => {
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      const article = texts.get(articleId);
      if (article === undefined) return ok([]);
      const { headline, standfirst, body } = article;
      return ok(
        findMatches(parsed.value, { headline, standfirst, body }).flatMap(({ field, span }) =>
          field === 'byline' ? [] : [{ field, span }],
        ),
      );
    },
    forget: () => {
      isStale = true;
    },
  };
}
