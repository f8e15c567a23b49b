import type { ReadArticle } from '../../core/domain/article.ts';
import type { DeletedArticle } from '../../core/domain/deleted-article.ts';
import type { DeletedContent, DeletedPlace, Deletion } from '../../core/filing.ts';
import type { Page } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** What was taken out: by whom and why, how it is told when it comes again, and what brings it back. */
export type DeletedArticles = {
  add(deletion: Deletion & DeletedFacts, content: DeletedContent | undefined): number;
  list(page: Page): { readonly total: number; readonly rows: readonly DeletedArticle[] };
  get(id: number): DeletedArticle | undefined;
  content(id: number): DeletedContent | undefined;
  places(id: number): readonly Omit<DeletedPlace, 'article'>[];
  explain(id: number, why: string): void;
  /** Leaves nothing but what tells it when it comes again. */
  erase(id: number): void;
  /** It may come again. */
  remove(id: number): void;
  hasContent(contentHash: string): boolean;
  /** Deleted articles of the file with these bytes. */
  ofFile(sha256: string): readonly DeletedPlace[];
};

/** What is shown of a deleted article, and how it is told again. */
export type DeletedFacts = Pick<DeletedArticle, 'headline' | 'outlet' | 'published'> & {
  readonly watchId?: number;
  readonly places: readonly Omit<DeletedPlace, 'article'>[];
};

const SELECT = `
  SELECT id, at, deleted_by, why, headline, outlet, published, is_for_good,
    (SELECT path FROM deleted_version JOIN import ON import.id = import_id WHERE deleted_id = deleted_article.id
     ORDER BY version DESC LIMIT 1)
  FROM deleted_article`;

function deletedAt(row: Row): DeletedArticle {
  return given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    by: textAt(row, 2) as DeletedArticle['by'],
    why: maybeTextAt(row, 3),
    headline: maybeTextAt(row, 4),
    outlet: maybeTextAt(row, 5),
    published: maybeTextAt(row, 6),
    isForGood: isTrueAt(row, 7),
    path: maybeTextAt(row, 8),
  });
}

export function deletedArticles(connection: Connection): DeletedArticles {
  const content = (id: number): DeletedContent | undefined => {
    const row = connection.row('SELECT content FROM deleted_content WHERE deleted_id = ?', id);
    return row === undefined ? undefined : (JSON.parse(textAt(row, 0)) as DeletedContent);
  };
  const placeAt = (row: Row): Omit<DeletedPlace, 'article'> => ({
    version: numberAt(row, 0),
    importId: numberAt(row, 1),
    sha256: textAt(row, 2),
    position: numberAt(row, 3),
    contentHash: textAt(row, 4),
  });
  return {
    add: ({ at, by, why, headline, outlet, published, watchId, places }, kept) => {
      const id = connection.insert(
        `INSERT INTO deleted_article (at, deleted_by, why, headline, outlet, published, watch_id)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        at,
        by,
        why,
        headline,
        outlet,
        published,
        watchId,
      );
      for (const { version, importId, sha256, position, contentHash } of places) {
        connection.run(
          `INSERT INTO deleted_version (deleted_id, version, import_id, sha256, position, content_hash)
           VALUES (?, ?, ?, ?, ?, ?)`,
          id,
          version,
          importId,
          sha256,
          position,
          contentHash,
        );
      }
      if (kept !== undefined) {
        connection.run(
          'INSERT INTO deleted_content (deleted_id, content) VALUES (?, ?)',
          id,
          JSON.stringify(kept),
        );
      }
      return id;
    },
    list: ({ offset, limit }) => {
      const total = connection.row('SELECT count(*) FROM deleted_article');
      return {
        total: total === undefined ? 0 : numberAt(total, 0),
        rows: connection.rows(`${SELECT} ORDER BY id DESC LIMIT ? OFFSET ?`, limit, offset).map(deletedAt),
      };
    },
    get: (id) => {
      const row = connection.row(`${SELECT} WHERE id = ?`, id);
      return row === undefined ? undefined : deletedAt(row);
    },
    content,
    places: (id) =>
      connection
        .rows(
          `SELECT version, import_id, sha256, position, content_hash FROM deleted_version WHERE deleted_id = ?
           ORDER BY version`,
          id,
        )
        .map(placeAt),
    explain: (id, why) =>
      connection.run('UPDATE deleted_article SET why = ? WHERE id = ?', why === '' ? undefined : why, id),
    erase: (id) => {
      connection.run('DELETE FROM deleted_content WHERE deleted_id = ?', id);
      connection.run(
        'UPDATE deleted_article SET is_for_good = 1, headline = NULL, outlet = NULL, published = NULL WHERE id = ?',
        id,
      );
    },
    remove: (id) => {
      connection.run('DELETE FROM deleted_content WHERE deleted_id = ?', id);
      connection.run('DELETE FROM deleted_version WHERE deleted_id = ?', id);
      connection.run('DELETE FROM deleted_article WHERE id = ?', id);
    },
    hasContent: (contentHash) =>
      connection.row('SELECT 1 FROM deleted_version WHERE content_hash = ? LIMIT 1', contentHash) !==
      undefined,
    ofFile: (sha256) =>
      connection
        .rows(
          `SELECT version, import_id, sha256, position, content_hash, deleted_id FROM deleted_version
           WHERE sha256 = ? ORDER BY position`,
          sha256,
        )
        .map((row) => {
          const place = placeAt(row);
          const article: ReadArticle | undefined = content(numberAt(row, 5))?.versions.find(
            (version) => version.contentHash === place.contentHash,
          )?.article;
          return given({ ...place, article });
        }),
  };
}
