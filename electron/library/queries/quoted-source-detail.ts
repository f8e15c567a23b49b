import { QUOTED_SOURCE_KINDS, type QuotedSourceKind } from '../../core/domain/attribution.ts';
import type { QuotedSourceDetail } from '../../core/domain/quoted-source.ts';
import type { StatementCount } from '../../core/domain/statement-correction.ts';
import type { StatementPoint } from '../../core/domain/statement-count.ts';
import { NOT_DATED, type ArticleColumns } from '../counting/article-columns.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import {
  ATTITUDE,
  countryCode,
  countryOf,
  formAt,
  formOf,
  hasRole,
  kindOf,
  REPORTING,
  stanceOf,
} from '../counting/statement-facts.ts';
import { isEarlier, statementsOf, type KnownStatement } from '../counting/statements-of.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import type { QuotedSources } from '../tables/quoted-sources.ts';
import { publishedAt } from './article-list.ts';
import { EXACT_WALL, exactTime } from './exact-time.ts';
import { AMONG_REFS } from './statement-sql.ts';

export type QuotedSourceDetails = {
  get(name: string): QuotedSourceDetail | undefined;
  /** What is reported of the one that goes by this name now; nothing when none does. */
  count(name: string): StatementCount;
};

/** What is told of statements one by one, of those that have it. */
const ROLES = `
  SELECT role, min(${EXACT_WALL}), max(${EXACT_WALL})
  FROM attribution JOIN article ON article.id = attribution.article_id
  WHERE role IS NOT NULL AND ${AMONG_REFS} GROUP BY role ORDER BY 2, role`;

/** The statements of one quoted source, each group of them counted. */
type Gathered = {
  readonly reported: readonly KnownStatement[];
  readonly attitudes: number;
  readonly kinds: ReadonlyMap<number, number>;
  readonly countries: ReadonlyMap<number, number>;
  /** Pairs of article and position of those that tell a role. */
  readonly roles: readonly (readonly [number, number])[];
};

/** What the library knows of one quoted source; counts are of reported statements, attitudes are told apart. */
export function quotedSourceDetails(
  connection: Connection,
  counted: CountedArticles,
  quoted: QuotedSources,
): QuotedSourceDetails {
  const gather = (id: number): Gathered => {
    const all = [...statementsOf(counted, (other) => other === id)];
    const reported = all.filter(({ facts }) => stanceOf(facts) === REPORTING);
    return {
      reported,
      attitudes: all.filter(({ facts }) => stanceOf(facts) === ATTITUDE).length,
      kinds: countBy(all, ({ facts }) => kindOf(facts)),
      countries: countBy(
        all.filter(({ facts }) => countryOf(facts) !== 0),
        ({ facts }) => countryOf(facts),
      ),
      roles: all
        .filter(({ facts }) => hasRole(facts))
        .map(({ articleId, position }) => [articleId, position]),
    };
  };
  const pointOf = (statement: KnownStatement | undefined): StatementPoint | undefined => {
    if (statement === undefined) return undefined;
    const { articleId, position } = statement;
    const row = connection.row(
      'SELECT wall, granule, outlet.name FROM article LEFT JOIN outlet ON outlet.id = outlet_id WHERE article.id = ?',
      articleId,
    );
    return row && given({ articleId, position, published: publishedAt(row, 0), outlet: maybeTextAt(row, 2) });
  };
  const aliasesOf = (id: number, names: ReadonlyMap<number, number>): QuotedSourceDetail['aliases'] =>
    connection
      .rows('SELECT id, name FROM quoted_name WHERE quoted_source_id = ?', id)
      .map((row) => ({ name: textAt(row, 1), statements: names.get(numberAt(row, 0)) ?? 0 }))
      .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
  const rolesOf = ({ roles }: Gathered): QuotedSourceDetail['roles'] =>
    connection.rows(ROLES, JSON.stringify(roles)).map((told) =>
      given({
        role: textAt(told, 0),
        first: exactTime(maybeNumberAt(told, 1)),
        last: exactTime(maybeNumberAt(told, 2)),
      }),
    );
  return {
    count: (name) => {
      const row = connection.row('SELECT id FROM quoted_source WHERE name = ?', name);
      return countOf(row === undefined ? [] : gather(numberAt(row, 0)).reported);
    },
    get: (asked) => {
      const row = findQuotedSource(connection, asked);
      if (row === undefined) return undefined;
      const [id, name] = [numberAt(row, 0), textAt(row, 1)];
      const gathered = gather(id);
      const { reported, attitudes, kinds, countries } = gathered;
      const corrected = quoted.rules().kindOf(name);
      const { first, last } = edgesOf(reported, counted.columns());
      return given({
        name,
        kind: corrected ?? usualKind(kinds),
        isKindCorrected: corrected !== undefined,
        count: countOf(reported),
        words: reported.reduce((sum, { words }) => sum + words, 0),
        attitudes,
        forms: mostFirst(
          countBy(reported, ({ facts }) => formOf(facts)),
          formAt,
        ).map(([form, statements]) => ({ form, statements })),
        first: pointOf(first),
        last: pointOf(last),
        countries: mostFirst(countries, countryCode).map(([country, statements]) => ({
          country,
          statements,
        })),
        aliases: aliasesOf(
          id,
          countBy(reported, ({ name: nameId }) => nameId),
        ),
        roles: rolesOf(gathered),
      });
    },
  };
}

function countBy(
  statements: readonly KnownStatement[],
  keyOf: (statement: KnownStatement) => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const statement of statements) {
    const key = keyOf(statement);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Words with how often they are told, the most first; among equals by the alphabet. */
function mostFirst<W extends string>(
  counts: ReadonlyMap<number, number>,
  wordOf: (key: number) => W | undefined,
): readonly (readonly [W, number])[] {
  return [...counts]
    .flatMap(([key, count]) => {
      const word = wordOf(key);
      return word === undefined ? [] : [[word, count] as const];
    })
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
}

/** The kind most of its statements give, the first of equals. */
function usualKind(kinds: ReadonlyMap<number, number>): QuotedSourceKind {
  const most = Math.max(0, ...kinds.values());
  return QUOTED_SOURCE_KINDS.find((_, place) => most > 0 && kinds.get(place + 1) === most) ?? 'unknown';
}

function countOf(reported: readonly KnownStatement[]): StatementCount {
  return { statements: reported.length, articles: new Set(reported.map(({ place }) => place)).size };
}

/** The first and the last that are dated; among equals that of the earlier arrival. */
function edgesOf(
  reported: readonly KnownStatement[],
  columns: ArticleColumns,
): { readonly first: KnownStatement | undefined; readonly last: KnownStatement | undefined } {
  let first: KnownStatement | undefined;
  let last: KnownStatement | undefined;
  for (const statement of reported) {
    if (columns.granule[statement.place] === NOT_DATED) continue;
    if (first === undefined || isEarlier(columns, statement, first)) first = statement;
    if (last === undefined || isEarlier(columns, last, statement)) last = statement;
  }
  return { first, last };
}

/** The quoted source that goes by the name, or else the one an article's name is filed under. */
export function findQuotedSource(connection: Connection, asked: string): Row | undefined {
  return (
    connection.row(
      `SELECT id, name FROM quoted_source WHERE name = ?
         AND EXISTS (SELECT 1 FROM quoted_name WHERE quoted_source_id = quoted_source.id)`,
      asked,
    ) ??
    connection.row(
      `SELECT quoted_source.id, quoted_source.name FROM quoted_name
       JOIN quoted_source ON quoted_source.id = quoted_source_id WHERE quoted_name.name = ?`,
      asked,
    )
  );
}
