import type { Attribution } from '../../core/domain/attribution.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { textAt } from '../sql/row.ts';
import type { Names } from './names.ts';

/** Who said what, article by article; spans, cue and kind stay as JSON. */
export type Attributions = {
  add(articleId: number, attributions: readonly Attribution[]): void;
  remove(articleId: number): void;
  of(articleId: number): readonly Attribution[];
};

export function attributions(connection: Connection, quotedSources: Names): Attributions {
  return {
    add: (articleId, found) => {
      const quoted = new Set<number>();
      for (const [position, attribution] of found.entries()) {
        const source = attribution.quotedSource;
        const sourceId = source === undefined ? undefined : quotedSources.id(source.name);
        if (sourceId !== undefined) quoted.add(sourceId);
        connection.run(
          'INSERT INTO attribution (article_id, position, quoted_source_id, quoted_kind, spans) VALUES (?, ?, ?, ?, CAST(? AS TEXT))',
          articleId,
          position,
          sourceId,
          source?.kind,
          longText(JSON.stringify(attribution)),
        );
      }
      // Once for each article, however many of its statements are that source's.
      for (const sourceId of quoted) {
        connection.run(
          'INSERT INTO article_quotes (quoted_source_id, article_id) VALUES (?, ?)',
          sourceId,
          articleId,
        );
      }
    },
    remove: (articleId) => {
      connection.run('DELETE FROM attribution WHERE article_id = ?', articleId);
      connection.run('DELETE FROM article_quotes WHERE article_id = ?', articleId);
    },
    of: (articleId) =>
      connection
        .rows('SELECT spans FROM attribution WHERE article_id = ? ORDER BY position', articleId)
        .map((row) => JSON.parse(textAt(row, 0)) as Attribution),
  };
}
