import type { ComparableText } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';

export type Duplicates = {
  text(articleId: number): ComparableText | undefined;
  /** The one group of these articles, their groups made one; call `grown` when the new member stands in it. */
  merged(articleIds: readonly number[]): number;
  grown(group: number): void;
  /** Takes an article out of its group, which goes on without it: it is then a group of its own. */
  leave(articleId: number): void;
  /** Chooses the lead copies anew after the wall clock was moved. */
  renewLeads(): void;
};

/**
 * The lead copy of a group, the one rule of it: the earliest published; undated ones last; among equals the one that
 * arrived first.
 */
const LEAD_OF_GROUP = `
  SELECT id, count(*) OVER () FROM article WHERE duplicate_group = ?
  ORDER BY wall IS NULL, wall, date_arrived, id LIMIT 1`;

export function duplicates(connection: Connection, touch: (articleId: number) => void): Duplicates {
  const groupOf = (articleId: number): number => {
    const row = connection.row('SELECT duplicate_group FROM article WHERE id = ?', articleId);
    if (row === undefined) throw new Error(`There is no article ${articleId}`);
    return numberAt(row, 0);
  };
  const move = (group: number, into: number): void => {
    // One by one: a single UPDATE over rows it finds by what it changes is ten times slower.
    for (const row of connection.rows('SELECT id FROM article WHERE duplicate_group = ?', group)) {
      connection.run('UPDATE article SET duplicate_group = ?, has_copies = 1 WHERE id = ?', into, row[0]);
      touch(numberAt(row, 0));
    }
    connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
  };
  const renew = (group: number): void => {
    const lead = connection.row(LEAD_OF_GROUP, group);
    if (lead === undefined) throw new Error(`The group ${group} is empty`);
    connection.run(
      'INSERT OR REPLACE INTO duplicate_group (id, articles, lead_id) VALUES (?, ?, ?)',
      group,
      numberAt(lead, 1),
      numberAt(lead, 0),
    );
  };
  return {
    text: (articleId) => {
      const row = connection.row(
        'SELECT headline, body, wall FROM article_text JOIN article USING (id) WHERE id = ?',
        articleId,
      );
      if (row === undefined) return undefined;
      return given({
        headline: maybeTextAt(row, 0) ?? '',
        body: textAt(row, 1),
        published: maybeNumberAt(row, 2),
      });
    },
    merged: (articleIds) => {
      const groups = [...new Set(articleIds.map(groupOf))];
      const first = Math.min(...groups);
      for (const group of groups.filter((other) => other !== first)) move(group, first);
      return first;
    },
    grown: (group) => {
      connection.run('UPDATE article SET has_copies = 1 WHERE id = ? AND has_copies = 0', group);
      renew(group);
    },
    leave: (articleId) => {
      const group = groupOf(articleId);
      const others = connection
        .rows('SELECT id FROM article WHERE duplicate_group = ? AND id <> ? ORDER BY id', group, articleId)
        .map((row) => numberAt(row, 0));
      const [first] = others;
      if (first === undefined) return;
      connection.run('UPDATE article SET duplicate_group = id, has_copies = 0 WHERE id = ?', articleId);
      connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
      touch(articleId);
      // A group is named by its first article.
      for (const id of others) {
        touch(id);
        connection.run(
          'UPDATE article SET duplicate_group = ?, has_copies = ? WHERE id = ?',
          first,
          others.length > 1,
          id,
        );
      }
      if (others.length > 1) renew(first);
    },
    renewLeads: () => {
      for (const row of connection.rows('SELECT id FROM duplicate_group')) renew(numberAt(row, 0));
    },
  };
}
