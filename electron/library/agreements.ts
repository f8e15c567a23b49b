import { countKeptOtherwise } from './counting/kept-agreement.ts';
import { NUMBERS, REFRESH_NUMBERS } from './counting/statement-facts.ts';
import { articleAsRead } from './tables/kept-text.ts';
import type { Connection } from './sql/connection.ts';
import { numberAt } from './sql/row.ts';
import { articleIndex } from './tables/article-index.ts';
import { countUnknownKeys, fillKnownKeys } from './tables/known-keys.ts';
import { countStrayPlaces, mendStrayPlaces } from './tables/stray-places.ts';

/** What must be 0 when the tables agree with each other, what it means when it is not, and what puts it right. */
export type Agreement = {
  readonly sql: string | ((connection: Connection) => number);
  readonly finding: string;
  readonly mend?: string | ((connection: Connection) => void);
};

const STORY_ARTICLES = '(SELECT count(*) FROM article WHERE story_id = story.id)';
const GROUP_ARTICLES = '(SELECT count(*) FROM article WHERE duplicate_group = duplicate_group.id)';
const NUMBERED = `SELECT article_id, ${NUMBERS} AS numbers FROM attribution GROUP BY article_id`;

const INDEXED = 'SELECT docid FROM article_particulars_docsize';
const STRAY = `docid NOT IN (SELECT id FROM article_text)`;
const UNINDEXED = `SELECT id FROM article_text WHERE id NOT IN (${INDEXED})`;

const STRAY_TAG = `article_id NOT IN (SELECT id FROM article) OR tag_id NOT IN (SELECT id FROM tag)`;

function mendParticulars(connection: Connection): void {
  const index = articleIndex(connection);
  for (const row of connection.rows(`${INDEXED} WHERE ${STRAY}`)) {
    connection.run('DELETE FROM article_particulars WHERE docid = ?', numberAt(row, 0));
  }
  for (const row of connection.rows(UNINDEXED)) {
    index.addParticulars(numberAt(row, 0), articleAsRead(connection, numberAt(row, 0)));
  }
}

/** Every sum and list that is kept beside what it is made from has a line here. */
export const AGREEMENTS: readonly Agreement[] = [
  {
    sql: 'SELECT count(*) FROM article LEFT JOIN article_text USING (id) WHERE article_text.id IS NULL',
    finding: 'articles have no text',
  },
  {
    sql: `SELECT count(*) FROM story WHERE articles <> ${STORY_ARTICLES}`,
    finding: 'stories miscount their articles',
    mend: `UPDATE story SET articles = ${STORY_ARTICLES} WHERE articles <> ${STORY_ARTICLES}`,
  },
  {
    sql: `SELECT count(*) FROM duplicate_group WHERE articles <> ${GROUP_ARTICLES}`,
    finding: 'duplicate groups miscount their articles',
    mend: `UPDATE duplicate_group SET articles = ${GROUP_ARTICLES} WHERE articles <> ${GROUP_ARTICLES}`,
  },
  {
    sql: `SELECT count(*) FROM article LEFT JOIN duplicate_group ON duplicate_group.id = article.duplicate_group
          WHERE has_copies <> (duplicate_group.id IS NOT NULL)`,
    finding: 'articles are wrong about having copies',
    mend: `UPDATE article SET has_copies = EXISTS (SELECT 1 FROM duplicate_group WHERE id = article.duplicate_group)
           WHERE has_copies <> EXISTS (SELECT 1 FROM duplicate_group WHERE id = article.duplicate_group)`,
  },
  {
    sql: `SELECT count(*) FROM (SELECT * FROM (${NUMBERED} EXCEPT SELECT article_id, numbers FROM article_statements)
          UNION ALL SELECT * FROM (SELECT article_id, numbers FROM article_statements EXCEPT ${NUMBERED}))`,
    finding: 'statements are counted as they are not',
    mend: `DELETE FROM article_statements; ${REFRESH_NUMBERS} GROUP BY article_id`,
  },
  {
    sql: countKeptOtherwise,
    finding: 'articles are counted by what was kept of them, and are others',
    mend: 'DELETE FROM kept_part; DELETE FROM kept_piece',
  },
  {
    sql: `SELECT (SELECT count(*) FROM article_text) <> (SELECT count(*) FROM article_words_docsize)`,
    finding: 'full-text index does not have as many articles as there are: it must be made anew',
    mend: `INSERT INTO article_words (article_words) VALUES ('rebuild')`,
  },
  {
    sql: `SELECT (SELECT count(*) FROM (${UNINDEXED})) + (SELECT count(*) FROM article_particulars_docsize WHERE ${STRAY})`,
    finding: 'articles are not in the index of authors, places and captions as they are',
    mend: mendParticulars,
  },
  {
    sql: 'SELECT count(*) FROM spaced_text WHERE id NOT IN (SELECT id FROM article_text)',
    finding: 'texts for the full-text index belong to no article',
    mend: 'DELETE FROM spaced_text WHERE id NOT IN (SELECT id FROM article_text)',
  },
  {
    sql: `SELECT count(*) FROM article_tag WHERE ${STRAY_TAG}`,
    finding: 'tags are on articles that are not there',
    mend: `DELETE FROM article_tag WHERE ${STRAY_TAG}; DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM article_tag)`,
  },
  {
    sql: 'SELECT count(*) FROM tag WHERE id NOT IN (SELECT tag_id FROM article_tag)',
    finding: 'tags are on no article',
    mend: 'DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM article_tag)',
  },
  {
    sql: 'SELECT count(*) FROM article_note WHERE article_id NOT IN (SELECT id FROM article)',
    finding: 'changes to notes are on articles that are not there',
    mend: 'UPDATE article_note SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article)',
  },
  {
    sql: `SELECT count(*) FROM article WHERE id NOT IN (SELECT article_id FROM story_place)`,
    finding: 'articles have no place among stories',
    mend: `INSERT INTO story_place (article_id, place, story_id, is_headline)
             SELECT id, (SELECT place FROM story_next) + row_number() OVER (ORDER BY id) - 1, story_id, 0
             FROM article WHERE id NOT IN (SELECT article_id FROM story_place);
           UPDATE story_next SET place = (SELECT coalesce(max(place), -1) + 1 FROM story_place)`,
  },
  {
    sql: countStrayPlaces,
    finding: 'articles stand in stories that are gone, or were left behind by one that was merged or split',
    mend: mendStrayPlaces,
  },
  {
    sql: countUnknownKeys,
    finding: 'files and texts would not be told again when they come again',
    mend: fillKnownKeys,
  },
];
