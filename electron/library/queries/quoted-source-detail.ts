import { QUOTED_SOURCE_KINDS, type QuotedSourceKind } from '../../core/domain/attribution.ts';
import type { QuotedSourceDetail } from '../../core/domain/quoted-source.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, numberAt, textAt } from '../sql/row.ts';
import type { QuotedSources } from '../tables/quoted-sources.ts';
import { EXACT_WALL, exactTime } from './exact-time.ts';

export type QuotedSourceDetails = { get(name: string): QuotedSourceDetail | undefined };

/** What the library knows of one quoted source, attitudes as well as reported statements. */
export function quotedSourceDetails(connection: Connection, quoted: QuotedSources): QuotedSourceDetails {
  const kindOf = (id: number): QuotedSourceKind => {
    const rows = connection.rows(
      'SELECT quoted_kind, count(*) FROM attribution WHERE quoted_source_id = ? GROUP BY quoted_kind',
      id,
    );
    const counts = new Map(rows.map((row) => [row[0], numberAt(row, 1)]));
    const most = Math.max(0, ...counts.values());
    return QUOTED_SOURCE_KINDS.find((kind) => most > 0 && counts.get(kind) === most) ?? 'unknown';
  };
  return {
    get: (asked) => {
      const row =
        connection.row(
          `SELECT id, name FROM quoted_source WHERE name = ?
             AND EXISTS (SELECT 1 FROM quoted_name WHERE quoted_source_id = quoted_source.id)`,
          asked,
        ) ??
        connection.row(
          `SELECT quoted_source.id, quoted_source.name FROM quoted_name
           JOIN quoted_source ON quoted_source.id = quoted_source_id WHERE quoted_name.name = ?`,
          asked,
        );
      if (row === undefined) return undefined;
      const [id, name] = [numberAt(row, 0), textAt(row, 1)];
      const aliases = connection
        .rows(
          `SELECT quoted_name.name, count(attribution.article_id) AS statements FROM quoted_name
           LEFT JOIN attribution ON attribution.quoted_source_id = quoted_name.quoted_source_id
             AND quoted_name_id = quoted_name.id
           WHERE quoted_name.quoted_source_id = ? GROUP BY quoted_name.id ORDER BY statements DESC, quoted_name.name`,
          id,
        )
        .map((alias) => ({ name: textAt(alias, 0), statements: numberAt(alias, 1) }));
      const roles = connection
        .rows(
          `SELECT role, min(${EXACT_WALL}), max(${EXACT_WALL})
           FROM attribution JOIN article ON article.id = article_id
           WHERE quoted_source_id = ? AND role IS NOT NULL GROUP BY role ORDER BY 2, role`,
          id,
        )
        .map((told) =>
          given({
            role: textAt(told, 0),
            first: exactTime(maybeNumberAt(told, 1)),
            last: exactTime(maybeNumberAt(told, 2)),
          }),
        );
      const countries = connection
        .rows(
          `SELECT country, count(*) FROM attribution WHERE quoted_source_id = ? AND country IS NOT NULL
           GROUP BY country ORDER BY count(*) DESC, country`,
          id,
        )
        .map((told) => ({ country: textAt(told, 0), statements: numberAt(told, 1) }));
      const corrected = quoted.rules().kindOf(name);
      return {
        name,
        kind: corrected ?? kindOf(id),
        isKindCorrected: corrected !== undefined,
        countries,
        aliases,
        roles,
      };
    },
  };
}
