import { ownOrigin } from '../../core/understand/pickups/group-origin.ts';
import { ORIGIN_GROUNDS } from '../../core/domain/pickup.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import { taggedTopics } from '../queries/tagged-topics.ts';
import { copyLinks } from '../tables/copy-links.ts';
import { duplicates } from '../tables/duplicates.ts';
import type { KeptText } from '../tables/kept-text.ts';
import { leadChoices } from '../tables/lead-choices.ts';
import { names } from '../tables/names.ts';
import { topics } from '../tables/topics.ts';
import type { Migration } from './migration.ts';

/**
 * `told_origin_id` is what an article itself tells of its origin, by `origin_ground` (ORIGIN_GROUNDS). An article with an
 * `origin_id` and without this has its origin from the copies of its group. `copy_link`: which articles were found to be
 * copies of each other; a group of before has none until they are needed.
 */
export const copiesAndOrigins: Migration = {
  version: 17,
  sql: `
ALTER TABLE article ADD COLUMN told_origin_id INTEGER REFERENCES origin(id);
ALTER TABLE article ADD COLUMN origin_ground INTEGER;
CREATE TABLE copy_link (
  article_id INTEGER NOT NULL REFERENCES article(id),
  other_id INTEGER NOT NULL REFERENCES article(id),
  PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;
CREATE INDEX copy_link_by_other ON copy_link(other_id);
CREATE TABLE lead_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  article_id INTEGER,
  why TEXT,
  undone_at TEXT
);
CREATE INDEX lead_choice_by_article ON lead_choice(article_id);
`,
  fill: (connection) => {
    for (const row of connection.rows('SELECT id, particulars FROM article_text')) {
      const told = ownOrigin(JSON.parse(textAt(row, 1)) as Pick<KeptText, 'origin' | 'outlet' | 'evidence'>);
      if (told === undefined) continue;
      connection.run(
        'UPDATE article SET told_origin_id = ?, origin_ground = ? WHERE id = ?',
        originId(connection, told.name),
        ORIGIN_GROUNDS.indexOf(told.ground),
        numberAt(row, 0),
      );
    }
    const changed: number[] = [];
    const touch = (): void => undefined;
    duplicates(connection, {
      links: copyLinks(connection),
      choices: leadChoices(connection),
      // Nothing of the kind could be said yet.
      corrections: { inForce: () => [], isNamed: () => false },
      origins: names(connection, 'origin'),
      touch,
      onorigin: (id) => changed.push(id),
    }).renewAll();
    taggedTopics(connection, topics(connection, connection), touch, () => false).refileOrigins(changed);
  },
};

function originId(connection: Connection, name: string): number {
  const row = connection.row('SELECT id FROM origin WHERE name = ?', name);
  return row === undefined
    ? connection.insert('INSERT INTO origin (name) VALUES (?)', name)
    : numberAt(row, 0);
}
