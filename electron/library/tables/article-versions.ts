import type { ReadArticle } from '../../core/domain/article.ts';
import type { ArticleVersion } from '../../core/domain/library-article.ts';
import type { KeptPlace, NewArticle } from '../../core/filing.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, numberAt, textAt } from '../sql/row.ts';
import { printWall, wallTime } from '../wall-clock.ts';

/** What an article was before its first change, as it is kept once there is a second version. */
export type FirstVersion = Pick<
  NewArticle,
  'importId' | 'position' | 'contentHash' | 'dateArrived' | 'article'
>;

/** Every version of the articles that have more than one, each as it was read. */
export type ArticleVersions = {
  /** How many are kept: none for an article that was never changed. */
  count(articleId: number): number;
  current(articleId: number): ReadArticle | undefined;
  get(articleId: number, version: number): ReadArticle | undefined;
  list(articleId: number, zone: string): readonly ArticleVersion[];
  /** Returns the number it got. */
  add(articleId: number, added: FirstVersion, isCurrent: boolean): number;
  /** Puts another reading of the same version in its place; tells whether it is the current one. */
  renew(articleId: number, version: number, renewed: FirstVersion): { readonly isCurrent: boolean };
  /** Says of versions under which record of their file, and where in it, they stand. */
  place(places: readonly KeptPlace[], importId: number): void;
  remove(articleId: number): void;
  /** Articles that got another version after a moment. */
  revisedSince(at: string): readonly number[];
  /** Articles whose file was read again after a moment. */
  rereadSince(at: string): readonly number[];
  articleWith(contentHash: string): number | undefined;
  ofImport(importId: number): readonly KeptPlace[];
};

export function articleVersions(connection: Connection): ArticleVersions {
  const count = (articleId: number): number => {
    const row = connection.row('SELECT count(*) FROM article_version WHERE article_id = ?', articleId);
    return row === undefined ? 0 : numberAt(row, 0);
  };
  const articleIn = (row: readonly unknown[] | undefined): ReadArticle | undefined =>
    typeof row?.[0] === 'string' ? (JSON.parse(row[0]) as ReadArticle) : undefined;

  return {
    count,
    current: (articleId) =>
      articleIn(
        connection.row('SELECT article FROM article_version WHERE article_id = ? AND is_current', articleId),
      ),
    get: (articleId, version) =>
      articleIn(
        connection.row(
          'SELECT article FROM article_version WHERE article_id = ? AND version = ?',
          articleId,
          version,
        ),
      ),
    list: (articleId, zone) =>
      connection
        .rows(
          `SELECT version, is_current, date_arrived, article, path FROM article_version
           JOIN import ON import.id = import_id WHERE article_id = ? ORDER BY version`,
          articleId,
        )
        .map((row) => {
          const { headline, datePublished } = JSON.parse(textAt(row, 3)) as ReadArticle;
          const time = datePublished && wallTime(datePublished, zone);
          return given({
            version: numberAt(row, 0),
            isCurrent: isTrueAt(row, 1),
            dateArrived: textAt(row, 2),
            published: time && printWall(time),
            headline,
            path: textAt(row, 4),
          });
        }),
    add: (articleId, added, isCurrent) => {
      const version = count(articleId) + 1;
      if (isCurrent) {
        connection.run('UPDATE article_version SET is_current = 0 WHERE article_id = ?', articleId);
      }
      connection.run(
        `INSERT INTO article_version (article_id, version, is_current, import_id, position, content_hash, date_arrived,
           article) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        articleId,
        version,
        isCurrent,
        added.importId,
        added.position,
        added.contentHash,
        added.dateArrived,
        JSON.stringify(added.article),
      );
      return version;
    },
    renew: (articleId, version, renewed) => {
      connection.run(
        `UPDATE article_version SET import_id = ?, position = ?, content_hash = ?, article = ?
         WHERE article_id = ? AND version = ?`,
        renewed.importId,
        renewed.position,
        renewed.contentHash,
        JSON.stringify(renewed.article),
        articleId,
        version,
      );
      const row = connection.row(
        'SELECT is_current FROM article_version WHERE article_id = ? AND version = ?',
        articleId,
        version,
      );
      return { isCurrent: row === undefined || isTrueAt(row, 0) };
    },
    place: (places, importId) => {
      for (const { id, version, position } of places) {
        connection.run(
          'UPDATE article_version SET import_id = ?, position = ? WHERE article_id = ? AND version = ?',
          importId,
          position,
          id,
          version,
        );
        // The text is that of the version that is current; an article with one version has no row of versions.
        connection.run(
          `UPDATE article_text SET import_id = ?1, position = ?2 WHERE id = ?3 AND ?4 = coalesce(
             (SELECT version FROM article_version WHERE article_id = ?3 AND is_current), 1)`,
          importId,
          position,
          id,
          version,
        );
      }
    },
    // By the records of that time: the versions themselves hold whole articles, and there is no reading them all.
    revisedSince: (at) =>
      connection
        .rows(
          `SELECT DISTINCT article_id FROM article_version
           WHERE import_id IN (SELECT id FROM import WHERE at > ?1) AND version > 1 AND date_arrived > ?1`,
          at,
        )
        .map((row) => numberAt(row, 0)),
    rereadSince: (at) =>
      connection
        .rows(
          `SELECT id FROM article_text
           WHERE import_id IN (SELECT id FROM import WHERE reread_of IS NOT NULL AND at > ?)`,
          at,
        )
        .map((row) => numberAt(row, 0)),
    remove: (articleId) => connection.run('DELETE FROM article_version WHERE article_id = ?', articleId),
    articleWith: (contentHash) => {
      const row = connection.row(
        'SELECT article_id FROM article_version WHERE content_hash = ? LIMIT 1',
        contentHash,
      );
      return row === undefined ? undefined : numberAt(row, 0);
    },
    ofImport: (importId) =>
      connection
        .rows(
          `SELECT article_id, version, position FROM article_version WHERE import_id = ?1
           UNION ALL
           SELECT id, 1, position FROM article_text WHERE import_id = ?1
             AND NOT EXISTS (SELECT 1 FROM article_version WHERE article_id = article_text.id)
           ORDER BY 3, 1`,
          importId,
        )
        .map((row) => ({ id: numberAt(row, 0), version: numberAt(row, 1), position: numberAt(row, 2) })),
  };
}
