import type { Connection } from '../sql/connection.ts';

/** Whether an article, one of its versions or one that can be restored came in the file: then its original stays. */
export function isNeeded(connection: Connection, sha256: string): boolean {
  const row = connection.row(
    `SELECT 1 FROM article_text WHERE sha256 = ?1
     UNION ALL
     SELECT 1 FROM article_version JOIN import ON import.id = import_id WHERE import.sha256 = ?1
     UNION ALL
     SELECT 1 FROM deleted_version JOIN deleted_article ON deleted_article.id = deleted_id
     WHERE deleted_version.sha256 = ?1 AND NOT is_for_good LIMIT 1`,
    sha256,
  );
  return row !== undefined;
}
