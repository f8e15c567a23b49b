import type { Attribution } from '../../core/domain/attribution.ts';
import type { Connection } from '../sql/connection.ts';
import { textAt } from '../sql/row.ts';
import type { Names } from './names.ts';

/** Who said what, article by article; spans, cue and kind stay as JSON. */
export type Attributions = {
  add(articleId: number, attributions: readonly Attribution[]): void;
  of(articleId: number): readonly Attribution[];
};

export function attributions(connection: Connection, quotedSources: Names): Attributions {
  return {
    add: (articleId, found) => {
      for (const [position, attribution] of found.entries()) {
        const quoted = attribution.quotedSource;
        connection.run(
          'INSERT INTO attribution (article_id, position, quoted_source_id, quoted_kind, spans) VALUES (?, ?, ?, ?, ?)',
          articleId,
          position,
          quoted === undefined ? undefined : quotedSources.id(quoted.name),
          quoted?.kind,
          JSON.stringify(attribution),
        );
      }
    },
    of: (articleId) =>
      connection
        .rows('SELECT spans FROM attribution WHERE article_id = ? ORDER BY position', articleId)
        .map((row) => JSON.parse(textAt(row, 0)) as Attribution),
  };
}
