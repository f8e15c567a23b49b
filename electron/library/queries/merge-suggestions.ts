import type { MergeSuggestion } from '../../core/domain/quoted-source.ts';
import { suggestMerges } from '../../core/understand/attributions/quoted-sources/merge-suggestions.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { QuotedSources } from '../tables/quoted-sources.ts';

const NAMED = `
  SELECT quoted_source.id, name, count(*), sum(quoted_kind IN ('person', 'unknown')) * 2 > count(*)
  FROM attribution JOIN quoted_source ON quoted_source.id = quoted_source_id
  WHERE form = 'named' GROUP BY quoted_source_id`;
const ROLES = `
  SELECT quoted_source_id, role FROM attribution WHERE role IS NOT NULL AND form = 'named'
  GROUP BY quoted_source_id, role`;

/** Quoted sources of the library that may be one, without those the analyst said are two. */
export function storedSuggestions(connection: Connection, quoted: QuotedSources): readonly MergeSuggestion[] {
  const roles = new Map<number, string[]>();
  for (const row of connection.rows(ROLES)) {
    const id = numberAt(row, 0);
    roles.set(id, [...(roles.get(id) ?? []), textAt(row, 1)]);
  }
  const apart = new Set(
    quoted.corrections().flatMap(({ change, undoneAt }) => {
      if (change.action !== 'keep-apart' || undoneAt !== undefined) return [];
      return [JSON.stringify([change.from, change.to]), JSON.stringify([change.to, change.from])];
    }),
  );
  const known = connection.rows(NAMED).map((row) => ({
    name: textAt(row, 1),
    isPerson: numberAt(row, 3) === 1,
    statements: numberAt(row, 2),
    roles: roles.get(numberAt(row, 0)) ?? [],
  }));
  return suggestMerges(known, (one, other) => apart.has(JSON.stringify([one, other])));
}
