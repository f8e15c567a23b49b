import type { RowsShown } from '#core/domain/data-export.ts';
import type { BackupFile } from '#core/domain/library-care.ts';

/** Backups as rows for other programs, the newest first. */
export function backupRows(files: readonly BackupFile[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: [
      { title: 'Of (UTC)', width: 24 },
      { title: 'Bytes', width: 14 },
      { title: 'File', width: 70 },
    ],
    rows: files.map(({ at, bytes, path }) => [at, bytes, path]),
  };
}
