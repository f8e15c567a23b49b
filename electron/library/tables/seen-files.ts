import type { SeenFile } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';

/** What each file in a watch looked like when it was taken. */
export type SeenFiles = {
  get(path: string): SeenFile | undefined;
  mark(file: SeenFile): void;
  forget(path: string): void;
};

export function seenFiles(connection: Connection): SeenFiles {
  return {
    get: (path) => {
      const row = connection.row(
        'SELECT path, bytes, modified, import_id FROM seen_file WHERE path = ?',
        path,
      );
      if (row === undefined) return undefined;
      return {
        path: textAt(row, 0),
        bytes: numberAt(row, 1),
        modified: numberAt(row, 2),
        importId: numberAt(row, 3),
      };
    },
    mark: (file) =>
      connection.run(
        'INSERT OR REPLACE INTO seen_file (path, bytes, modified, import_id) VALUES (?, ?, ?, ?)',
        file.path,
        file.bytes,
        file.modified,
        file.importId,
      ),
    forget: (path) => connection.run('DELETE FROM seen_file WHERE path = ?', path),
  };
}
