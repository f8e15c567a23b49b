import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

/** Which articles were found to be copies of each other: what holds a group together. */
export type CopyLinks = {
  add(articleId: number, copiesOf: readonly number[]): void;
  remove(articleId: number): void;
  /** What the article was found to be a copy of, and what was found to be a copy of it. */
  of(articleId: number): readonly number[];
  /** The articles of a group parted into those that links join, in the order of their numbers. */
  parts(articleIds: readonly number[]): readonly (readonly number[])[];
};

export function copyLinks(connection: Connection): CopyLinks {
  const linkedTo = (articleId: number): readonly number[] =>
    connection
      .rows(
        `SELECT other_id FROM copy_link WHERE article_id = ?1
         UNION SELECT article_id FROM copy_link WHERE other_id = ?1`,
        articleId,
      )
      .map((row) => numberAt(row, 0));
  return {
    of: linkedTo,
    add: (articleId, copiesOf) => {
      for (const other of copiesOf) {
        connection.run(
          'INSERT OR IGNORE INTO copy_link (article_id, other_id) VALUES (?, ?)',
          articleId,
          other,
        );
      }
    },
    remove: (articleId) => {
      connection.run('DELETE FROM copy_link WHERE article_id = ?', articleId);
      connection.run('DELETE FROM copy_link WHERE other_id = ?', articleId);
    },
    parts: (articleIds) => {
      const left = new Set(articleIds);
      const found: (readonly number[])[] = [];
      for (const first of articleIds) {
        if (!left.delete(first)) continue;
        const part = [first];
        // The list grows while it is walked: each new member brings those it is linked to.
        for (const id of part) for (const other of linkedTo(id)) if (left.delete(other)) part.push(other);
        found.push(part.sort((a, b) => a - b));
      }
      return found;
    },
  };
}
