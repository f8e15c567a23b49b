import type { TagRow } from '../../core/domain/tag.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';

/** The analyst's own words on articles. Two names that differ in capitals only are one. */
export type Tags = {
  rows(): readonly TagRow[];
  /** All tags of an article, those on its passages too. */
  of(articleId: number): readonly string[];
  /** Those put on the article itself. */
  own(articleId: number): readonly string[];
  /** The articles that carry a tag. */
  articles(name: string): readonly number[];
  /** Puts the tag on the articles, or takes it off; it stays where a passage has it. A tag without articles is gone. */
  put(name: string, articleIds: readonly number[], isOn: boolean): void;
  /** Gives a tag another name; when that is taken, the two become one. */
  rename(from: string, to: string): void;
  remove(name: string): void;
  /** The notes of an article changed: it has the tags of its passages, and no others but its own. */
  follow(articleId: number): void;
  /** Takes all tags off an article. */
  removeArticle(articleId: number): void;
};

const ON_PASSAGE = `EXISTS (SELECT 1 FROM note, json_each(note.tags) AS worn
  WHERE note.article_id = ?1 AND worn.value = (SELECT name FROM tag WHERE id = ?2) COLLATE NOCASE)`;

const NAMES = `SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ?`;

const PUT = `INSERT INTO article_tag (tag_id, article_id, is_own) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET is_own = max(is_own, excluded.is_own)`;

/** `touch` has the counts of an article worked out anew. */
export function tags(connection: Connection, touch: (articleId: number) => void): Tags {
  const names = (articleId: number, only = ''): readonly string[] =>
    connection.rows(`${NAMES} ${only} ORDER BY name COLLATE NOCASE`, articleId).map((row) => textAt(row, 0));
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
    of: (articleId) => names(articleId),
    own: (articleId) => names(articleId, 'AND is_own'),
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
          connection.run(PUT, id, article, true);
        }
      } else if (known !== undefined) {
        for (const article of articleIds) {
          touch(article);
          const same = 'article_id = ?1 AND tag_id = ?2';
          connection.run(`DELETE FROM article_tag WHERE ${same} AND NOT ${ON_PASSAGE}`, article, known);
          connection.run(`UPDATE article_tag SET is_own = 0 WHERE ${same}`, article, known);
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
      for (const row of connection.rows('SELECT article_id, is_own FROM article_tag WHERE tag_id = ?', id)) {
        connection.run(PUT, other, numberAt(row, 0), numberAt(row, 1));
      }
      remove(id);
    },
    remove: (name) => {
      const id = idOf(name);
      if (id !== undefined) remove(id);
    },
    follow: (articleId) => {
      touch(articleId);
      const worn = connection
        .rows(
          'SELECT DISTINCT worn.value FROM note, json_each(note.tags) AS worn WHERE article_id = ?',
          articleId,
        )
        .map((row) => textAt(row, 0));
      const ids = worn.map(
        (name) => idOf(name) ?? connection.insert('INSERT INTO tag (name) VALUES (?)', name),
      );
      connection.run(
        `DELETE FROM article_tag WHERE article_id = ? AND NOT is_own
           AND tag_id NOT IN (SELECT value FROM json_each(?))`,
        articleId,
        JSON.stringify(ids),
      );
      for (const id of ids) connection.run(PUT, id, articleId, false);
      dropUnused();
    },
    removeArticle: (articleId) => {
      connection.run('DELETE FROM article_tag WHERE article_id = ?', articleId);
      dropUnused();
    },
  };
}
