import type { TagRow } from '../../core/domain/tag.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';

/** The analyst's own words on articles. Two names that differ in capitals only are one. */
export type Tags = {
  rows(): readonly TagRow[];
  of(articleId: number): readonly string[];
  /** The articles that carry a tag. */
  articles(name: string): readonly number[];
  /** Puts the tag on the articles, or takes it off; a tag without articles is gone. */
  put(name: string, articleIds: readonly number[], isOn: boolean): void;
  /** Gives a tag another name; when that is taken, the two become one. */
  rename(from: string, to: string): void;
  remove(name: string): void;
  /** Takes all tags off an article. */
  removeArticle(articleId: number): void;
};

/** `touch` has the counts of an article worked out anew. */
export function tags(connection: Connection, touch: (articleId: number) => void): Tags {
  const idOf = (name: string): number | undefined => {
    const row = connection.row('SELECT id FROM tag WHERE name = ?', name);
    return row === undefined ? undefined : numberAt(row, 0);
  };
  const dropUnused = (): void =>
    connection.run('DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)');
  const articlesOf = (id: number): readonly number[] =>
    connection.rows('SELECT article_id FROM article_tag WHERE tag_id = ?', id).map((row) => numberAt(row, 0));
  const remove = (id: number): void => {
    articlesOf(id).forEach(touch);
    connection.run('DELETE FROM article_tag WHERE tag_id = ?', id);
    connection.run('DELETE FROM tag WHERE id = ?', id);
  };
  return {
    rows: () =>
      connection
        .rows(
          `SELECT name, (SELECT count(*) FROM article_tag WHERE tag_id = tag.id) FROM tag ORDER BY name COLLATE NOCASE`,
        )
        .map((row) => ({ name: textAt(row, 0), articles: numberAt(row, 1) })),
    of: (articleId) =>
      connection
        .rows(
          `SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY name COLLATE NOCASE`,
          articleId,
        )
        .map((row) => textAt(row, 0)),
    articles: (name) => {
      const id = idOf(name);
      return id === undefined ? [] : articlesOf(id);
    },
    put: (name, articleIds, isOn) => {
      const known = idOf(name);
      if (isOn) {
        const id = known ?? connection.insert('INSERT INTO tag (name) VALUES (?)', name);
        for (const article of articleIds) {
          // Asked first: INSERT from a SELECT makes the full-text index write.
          if (connection.row('SELECT 1 FROM article WHERE id = ?', article) === undefined) continue;
          touch(article);
          connection.run('INSERT OR IGNORE INTO article_tag (tag_id, article_id) VALUES (?, ?)', id, article);
        }
      } else if (known !== undefined) {
        for (const article of articleIds) {
          touch(article);
          connection.run('DELETE FROM article_tag WHERE tag_id = ? AND article_id = ?', known, article);
        }
      }
      dropUnused();
    },
    rename: (from, to) => {
      const id = idOf(from);
      if (id === undefined) return;
      const other = idOf(to);
      if (other === undefined || other === id) {
        connection.run('UPDATE tag SET name = ? WHERE id = ?', to, id);
        return;
      }
      for (const article of articlesOf(id)) {
        connection.run(
          'INSERT OR IGNORE INTO article_tag (tag_id, article_id) VALUES (?, ?)',
          other,
          article,
        );
      }
      remove(id);
    },
    remove: (name) => {
      const id = idOf(name);
      if (id !== undefined) remove(id);
    },
    removeArticle: (articleId) => {
      connection.run('DELETE FROM article_tag WHERE article_id = ?', articleId);
      dropUnused();
    },
  };
}
