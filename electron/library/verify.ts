import { LibraryFault } from './fault.ts';
import type { Originals } from './originals/originals.ts';
import type { Connection } from './sql/connection.ts';
import { numberAt, textAt } from './sql/row.ts';

/** What must be 0 if the tables agree with each other, and the sentence when it is not. */
const AGREEMENTS = [
  {
    sql: 'SELECT count(*) FROM article LEFT JOIN article_text USING (id) WHERE article_text.id IS NULL',
    finding: 'articles have no text',
  },
  {
    sql: `SELECT count(*) FROM story WHERE articles <> (SELECT count(*) FROM article WHERE story_id = story.id)`,
    finding: 'stories miscount their articles',
  },
  {
    sql: `SELECT count(*) FROM duplicate_group WHERE articles <>
            (SELECT count(*) FROM article WHERE duplicate_group = duplicate_group.id)`,
    finding: 'duplicate groups miscount their articles',
  },
  {
    sql: `SELECT count(*) FROM article LEFT JOIN duplicate_group ON duplicate_group.id = article.duplicate_group
          WHERE has_copies <> (duplicate_group.id IS NOT NULL)`,
    finding: 'articles are wrong about having copies',
  },
] as const;

/** Every complaint about database and originals as a sentence; none means sound. */
export function verify(connection: Connection, originals: Originals): readonly string[] {
  const lines = (sql: string): readonly string[] =>
    connection
      .rows(sql)
      .map((row) => textAt(row, 0))
      .filter((line) => line !== 'ok');
  const attempt = (work: () => readonly string[]): readonly string[] => {
    try {
      return work();
    } catch (error) {
      if (error instanceof LibraryFault) return [`The database cannot be read: ${error.message}.`];
      throw error;
    }
  };
  const findings = [
    ...attempt(() => lines('PRAGMA integrity_check').map((line) => `Database: ${line}.`)),
    ...attempt(() => {
      connection.run(`INSERT INTO article_words (article_words) VALUES ('integrity-check')`);
      return [];
    }),
    ...attempt(() =>
      connection
        .rows('PRAGMA foreign_key_check')
        .map((row) => `A row of ${textAt(row, 0)} refers to something that is not there.`),
    ),
    ...attempt(() =>
      AGREEMENTS.flatMap(({ sql, finding }) => {
        const row = connection.row(sql);
        const count = row === undefined ? 0 : numberAt(row, 0);
        return count === 0 ? [] : [`${count} ${finding}.`];
      }),
    ),
    ...attempt(() =>
      connection
        .rows(`SELECT DISTINCT sha256 FROM import WHERE state = 'imported' AND sha256 IS NOT NULL`)
        .flatMap((row) => originals.check(textAt(row, 0)) ?? []),
    ),
  ];
  // One damaged page stops several checks with the same words.
  return [...new Set(findings)];
}
