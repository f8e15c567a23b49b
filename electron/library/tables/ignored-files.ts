import type { IgnoredFile } from '../../core/domain/import-record.ts';
import type { Connection } from '../sql/connection.ts';
import { textAt } from '../sql/row.ts';

/** Files the analyst wants left out for good. */
export type IgnoredFiles = {
  get(path: string, sha256: string | undefined): { readonly why: string } | undefined;
  add(file: IgnoredFile): void;
  remove(path: string, sha256: string | undefined): void;
};

export function ignoredFiles(connection: Connection): IgnoredFiles {
  return {
    get: (path, sha256) => {
      const row = connection.row(
        'SELECT why FROM ignored_file WHERE path = ? OR (sha256 IS NOT NULL AND sha256 = ?) LIMIT 1',
        path,
        sha256,
      );
      return row === undefined ? undefined : { why: textAt(row, 0) };
    },
    add: ({ path, sha256, why, at }) =>
      connection.run(
        'INSERT OR REPLACE INTO ignored_file (path, sha256, why, at) VALUES (?, ?, ?, ?)',
        path,
        sha256,
        why,
        at,
      ),
    remove: (path, sha256) =>
      connection.run(
        'DELETE FROM ignored_file WHERE path = ? OR (sha256 IS NOT NULL AND sha256 = ?)',
        path,
        sha256,
      ),
  };
}
