import { ATTRIBUTION_FORMS, QUOTED_SOURCE_KINDS } from '../../core/domain/attribution.ts';
import type { MergeSuggestion } from '../../core/domain/quoted-source.ts';
import { suggestMerges } from '../../core/understand/attributions/quoted-sources/merge-suggestions.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { formOf, hasRole, kindOf } from '../counting/statement-facts.ts';
import { statementsOf } from '../counting/statements-of.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { QuotedSources } from '../tables/quoted-sources.ts';
import { AMONG_REFS } from './statement-sql.ts';

const ROLES = `SELECT DISTINCT quoted_source_id, role FROM attribution WHERE ${AMONG_REFS}`;
const NAMES = 'SELECT id, name FROM quoted_source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id';

const [NAMED, PERSON, UNKNOWN] = [
  ATTRIBUTION_FORMS.indexOf('named') + 1,
  QUOTED_SOURCE_KINDS.indexOf('person') + 1,
  QUOTED_SOURCE_KINDS.indexOf('unknown') + 1,
];

/** Quoted sources of the library that may be one, without those the analyst said are two. */
export function storedSuggestions(
  connection: Connection,
  counted: CountedArticles,
  quoted: QuotedSources,
): readonly MergeSuggestion[] {
  const told = new Map<number, { statements: number; persons: number }>();
  const withRole: (readonly [number, number])[] = [];
  for (const { quoted: id, facts, articleId, position } of statementsOf(counted, () => true)) {
    if (formOf(facts) !== NAMED) continue;
    const one = told.get(id) ?? { statements: 0, persons: 0 };
    told.set(id, one);
    one.statements += 1;
    if (kindOf(facts) === PERSON || kindOf(facts) === UNKNOWN) one.persons += 1;
    if (hasRole(facts)) withRole.push([articleId, position]);
  }
  const roles = new Map<number, string[]>();
  for (const row of connection.rows(ROLES, JSON.stringify(withRole))) {
    const id = numberAt(row, 0);
    roles.set(id, [...(roles.get(id) ?? []), textAt(row, 1)]);
  }
  const apart = new Set(
    quoted.corrections().flatMap(({ change, undoneAt }) => {
      if (change.action !== 'keep-apart' || undoneAt !== undefined) return [];
      return [JSON.stringify([change.from, change.to]), JSON.stringify([change.to, change.from])];
    }),
  );
  const known = connection.rows(NAMES, JSON.stringify([...told.keys()])).map((row) => {
    const id = numberAt(row, 0);
    const { statements = 0, persons = 0 } = told.get(id) ?? {};
    return {
      name: textAt(row, 1),
      isPerson: persons * 2 > statements,
      statements,
      roles: roles.get(id) ?? [],
    };
  });
  return suggestMerges(known, (one, other) => apart.has(JSON.stringify([one, other])));
}
