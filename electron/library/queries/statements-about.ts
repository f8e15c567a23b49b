import type { Attribution, AttributionField } from '../../core/domain/attribution.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { FindQuery } from './selection-sql.ts';

/** Article and position of each statement whose attributed words name the quoted source, said by anybody else. */
export type StatementsAbout = (name: string) => readonly (readonly [articleId: number, position: number])[];

const ALIASES = `
  SELECT name FROM quoted_name WHERE quoted_source_id = ?1 UNION SELECT name FROM quoted_source WHERE id = ?1`;
const OTHERS = `
  SELECT position, spans FROM attribution WHERE article_id = ? AND quoted_source_id IS NOT ? ORDER BY position`;

function namesPattern(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

export function statementsAbout(
  connection: Connection,
  find: FindQuery,
  idOf: (name: string) => number | undefined,
): StatementsAbout {
  return (name) => {
    const id = idOf(name);
    if (id === undefined) return [];
    const names = connection
      .rows(ALIASES, id)
      .map((row) => textAt(row, 0).replaceAll('"', ' ').trim())
      .filter((each) => each !== '');
    // The index narrows it down to articles that have one of the names anywhere.
    const found = find(names.map((each) => `"${each}"`).join(' OR '));
    if (!found.ok) return [];
    const pattern = namesPattern(names);
    const articles = connection.rows(
      'SELECT article_id FROM found WHERE query_id = ? ORDER BY 1',
      found.value,
    );
    return articles.flatMap((row) => {
      const articleId = numberAt(row, 0);
      const text = connection.row(
        'SELECT headline, standfirst, body FROM article_text WHERE id = ?',
        articleId,
      );
      const fields: Readonly<Record<AttributionField, string | undefined>> = {
        headline: maybeTextAt(text ?? [], 0),
        standfirst: maybeTextAt(text ?? [], 1),
        body: maybeTextAt(text ?? [], 2),
      };
      return connection.rows(OTHERS, articleId, id).flatMap((statement) => {
        const { field, content } = JSON.parse(textAt(statement, 1)) as Attribution;
        const isAbout = content.some(([start, end]) => pattern.test((fields[field] ?? '').slice(start, end)));
        return isAbout ? [[articleId, numberAt(statement, 0)] as const] : [];
      });
    });
  };
}
