import type { DuplicateMemory } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';

export type Duplicates = {
  readonly memory: DuplicateMemory;
  addFingerprints(articleId: number, fingerprints: readonly number[]): void;
  /** Puts the article and those it is a copy of, with all their copies, into one group. */
  join(articleId: number, copiesOf: readonly number[]): void;
  /** Chooses the lead copies anew after the wall clock was moved. */
  renewLeads(): void;
};

/** Candidates of one fingerprint: the newest articles that have it. */
const ARTICLES_PER_FINGERPRINT = 48;

/**
 * The lead copy of a group, the one rule of it: the earliest published; undated ones last; among equals the one that
 * arrived first.
 */
const LEAD_OF_GROUP = `
  SELECT id FROM article WHERE duplicate_group = ?
  ORDER BY wall IS NULL, wall, date_arrived, id LIMIT 1`;

export function duplicates(connection: Connection): Duplicates {
  const groupOf = (articleId: number): number => {
    const row = connection.row('SELECT duplicate_group FROM article WHERE id = ?', articleId);
    if (row === undefined) throw new Error(`There is no article ${articleId}`);
    return numberAt(row, 0);
  };
  const renewGroup = (group: number): void => {
    const size = connection.row('SELECT count(*) FROM article WHERE duplicate_group = ?', group);
    const lead = connection.row(LEAD_OF_GROUP, group);
    if (size === undefined || lead === undefined) throw new Error(`The group ${group} is empty`);
    connection.run(
      'INSERT OR REPLACE INTO duplicate_group (id, articles, lead_id) VALUES (?, ?, ?)',
      group,
      numberAt(size, 0),
      numberAt(lead, 0),
    );
  };
  return {
    memory: {
      candidates: (fingerprints) => {
        const shared = new Map<number, number>();
        for (const fingerprint of new Set(fingerprints)) {
          const rows = connection.rows(
            'SELECT article_id FROM fingerprint WHERE fingerprint = ? ORDER BY article_id DESC LIMIT ?',
            fingerprint,
            ARTICLES_PER_FINGERPRINT,
          );
          for (const row of rows) shared.set(numberAt(row, 0), (shared.get(numberAt(row, 0)) ?? 0) + 1);
        }
        return [...shared]
          .map(([articleId, count]) => ({ articleId, shared: count }))
          .sort((one, other) => other.shared - one.shared || one.articleId - other.articleId);
      },
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
    },
    addFingerprints: (articleId, fingerprints) => {
      for (const fingerprint of new Set(fingerprints)) {
        connection.run(
          'INSERT INTO fingerprint (fingerprint, article_id) VALUES (?, ?)',
          fingerprint,
          articleId,
        );
      }
    },
    join: (articleId, copiesOf) => {
      const groups = [...new Set([articleId, ...copiesOf].map(groupOf))];
      const first = Math.min(...groups);
      if (groups.length === 1) return;
      for (const group of groups.filter((other) => other !== first)) {
        connection.run('UPDATE article SET duplicate_group = ? WHERE duplicate_group = ?', first, group);
        connection.run('DELETE FROM duplicate_group WHERE id = ?', group);
      }
      connection.run('UPDATE article SET has_copies = 1 WHERE duplicate_group = ? AND has_copies = 0', first);
      renewGroup(first);
    },
    renewLeads: () => {
      for (const row of connection.rows('SELECT id FROM duplicate_group')) renewGroup(numberAt(row, 0));
    },
  };
}
