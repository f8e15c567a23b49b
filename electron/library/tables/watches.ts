import type { ArticleDefaults } from '../../core/domain/article.ts';
import type { RetentionRule } from '../../core/domain/retention.ts';
import type { Watch } from '../../core/domain/watch.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';

export type Watches = {
  all(): readonly Watch[];
  save(watch: Omit<Watch, 'id'> & { readonly id?: number }): Watch;
  /** Its articles and import records stay, and keep naming it by its id, which is never given again. */
  remove(id: number): void;
};

const COLUMNS = 'id, name, path, defaults, is_paused, is_recursive, include, exclude, is_polling, retention';

function ruleOf(text: string | undefined): RetentionRule | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as RetentionRule);
}

export function watches(connection: Connection): Watches {
  return {
    all: () =>
      connection.rows(`SELECT ${COLUMNS} FROM watch ORDER BY id`).map((row) =>
        given({
          id: numberAt(row, 0),
          name: textAt(row, 1),
          path: textAt(row, 2),
          defaults: JSON.parse(textAt(row, 3)) as ArticleDefaults,
          isPaused: isTrueAt(row, 4),
          isRecursive: isTrueAt(row, 5),
          include: JSON.parse(textAt(row, 6)) as Watch['include'],
          exclude: JSON.parse(textAt(row, 7)) as Watch['exclude'],
          isPolling: isTrueAt(row, 8),
          retention: ruleOf(maybeTextAt(row, 9)),
        }),
      ),
    save: (watch) => {
      const row = connection.row(
        `INSERT INTO watch (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, path = excluded.path, defaults = excluded.defaults,
           is_paused = excluded.is_paused, is_recursive = excluded.is_recursive, include = excluded.include,
           exclude = excluded.exclude, is_polling = excluded.is_polling, retention = excluded.retention
         RETURNING id`,
        watch.id,
        watch.name,
        watch.path,
        JSON.stringify(watch.defaults),
        watch.isPaused,
        watch.isRecursive,
        JSON.stringify(watch.include),
        JSON.stringify(watch.exclude),
        watch.isPolling,
        watch.retention === undefined ? undefined : JSON.stringify(watch.retention),
      );
      if (row === undefined) throw new Error('The watch got no id');
      return { ...watch, id: numberAt(row, 0) };
    },
    remove: (id) => connection.run('DELETE FROM watch WHERE id = ?', id),
  };
}
