import type { ArticleDefaults } from '../../core/domain/article.ts';
import type { Watch } from '../../core/domain/watch.ts';
import type { Connection } from '../sql/connection.ts';
import { isTrueAt, numberAt, textAt } from '../sql/row.ts';

export type Watches = {
  all(): readonly Watch[];
  save(watch: Omit<Watch, 'id'> & { readonly id?: number }): Watch;
  /** Its articles and import records stay, and keep naming it by its id, which is never given again. */
  remove(id: number): void;
};

export function watches(connection: Connection): Watches {
  return {
    all: () =>
      connection.rows('SELECT id, name, path, defaults, is_paused FROM watch ORDER BY id').map((row) => ({
        id: numberAt(row, 0),
        name: textAt(row, 1),
        path: textAt(row, 2),
        defaults: JSON.parse(textAt(row, 3)) as ArticleDefaults,
        isPaused: isTrueAt(row, 4),
      })),
    save: (watch) => {
      const row = connection.row(
        `INSERT INTO watch (id, name, path, defaults, is_paused) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, path = excluded.path, defaults = excluded.defaults,
           is_paused = excluded.is_paused
         RETURNING id`,
        watch.id,
        watch.name,
        watch.path,
        JSON.stringify(watch.defaults),
        watch.isPaused,
      );
      if (row === undefined) throw new Error('The watch got no id');
      return { ...watch, id: numberAt(row, 0) };
    },
    remove: (id) => connection.run('DELETE FROM watch WHERE id = ?', id),
  };
}
