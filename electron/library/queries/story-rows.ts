import type { StoryRow } from '../../core/domain/library-article.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Page } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import { publishedAt } from './article-list.ts';
import { selectionSql, type Condition, type Lookups } from './selection-sql.ts';
import { STORY_TITLE } from './story-title.ts';
import { VOLUME_COLUMNS, volumeAt } from './volume-sql.ts';

/** Stories of the selection; volumes, times and outlets are those of its articles, the title is the whole story's. */
type StoryRows = {
  list(
    selection: Selection,
    page: Page,
  ): Result<{ readonly total: number; readonly rows: readonly StoryRow[] }, QueryError>;
};

export function storyRows(connection: Connection, lookups: Lookups): StoryRows {
  const inStory = ({ sql, parameters }: Condition, storyId: number): Condition => ({
    sql: `article.story_id = ? AND ${sql}`,
    parameters: [storyId, ...parameters],
  });
  const timeOf = ({ sql, parameters }: Condition, direction: 'ASC' | 'DESC'): string | undefined => {
    const row = connection.row(
      `SELECT wall, granule FROM article WHERE wall IS NOT NULL AND ${sql}
       ORDER BY wall ${direction}, granule ${direction} LIMIT 1`,
      ...parameters,
    );
    return row === undefined ? undefined : publishedAt(row, 0);
  };
  const outletsOf = ({ sql, parameters }: Condition): readonly string[] =>
    connection
      .rows(
        `SELECT outlet.name FROM article JOIN outlet ON outlet.id = article.outlet_id WHERE ${sql}
         GROUP BY outlet.id ORDER BY count(*) DESC, outlet.name`,
        ...parameters,
      )
      .map((row) => textAt(row, 0));

  return {
    list: (selection, page) => {
      const compiled = selectionSql(selection, lookups);
      if (!compiled.ok) return compiled;
      const { sql, parameters } = compiled.value;
      const total = connection.row(
        `SELECT count(DISTINCT story_id) FROM article WHERE ${sql}`,
        ...parameters,
      );
      const rows = connection.rows(
        `SELECT story_id, ${VOLUME_COLUMNS} FROM article WHERE ${sql}
         GROUP BY story_id ORDER BY count(*) DESC, max(wall) DESC, story_id LIMIT ? OFFSET ?`,
        ...parameters,
        page.limit,
        page.offset,
      );
      return ok({
        total: total === undefined ? 0 : numberAt(total, 0),
        rows: rows.map((row) => {
          const id = numberAt(row, 0);
          const members = inStory(compiled.value, id);
          return given({
            id,
            title: maybeTextAt(connection.row(STORY_TITLE, id) ?? [], 0) ?? '',
            volume: volumeAt(row, 1),
            first: timeOf(members, 'ASC'),
            last: timeOf(members, 'DESC'),
            outlets: outletsOf(members),
          });
        }),
      });
    },
  };
}
