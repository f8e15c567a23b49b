import { numberAt } from '../sql/row.ts';
import { articleIndex } from '../tables/article-index.ts';
import { articleAsRead } from '../tables/kept-text.ts';
import type { Migration } from './migration.ts';

/**
 * What queries look into beside the text: authors, places, captions and the like have an index of their own. The index of
 * the text knows each Chinese or Japanese character as a word; it is given such texts by `spaced_text`, where they stand
 * with spaces between. It answers newest first.
 */
export const wordsOfEveryField: Migration = {
  version: 6,
  sql: `
CREATE TABLE spaced_text (id INTEGER PRIMARY KEY, headline TEXT, standfirst TEXT, body TEXT NOT NULL, byline TEXT);
CREATE VIEW searched_text AS
  SELECT article_text.id AS rowid,
    coalesce(spaced_text.headline, article_text.headline) AS headline,
    coalesce(spaced_text.standfirst, article_text.standfirst) AS standfirst,
    coalesce(spaced_text.body, article_text.body) AS body,
    coalesce(spaced_text.byline, article_text.byline) AS byline
  FROM article_text LEFT JOIN spaced_text ON spaced_text.id = article_text.id;
DROP TABLE article_words;
CREATE VIRTUAL TABLE article_words USING fts4(
  content="searched_text", headline, standfirst, body, byline, tokenize=unicode61 "remove_diacritics=2", order=desc
);
CREATE VIRTUAL TABLE article_particulars USING fts4(
  author, dateline, place, caption, section, subject, format, quoted_source, has,
  tokenize=unicode61 "remove_diacritics=2"
);
`,
  fill: (connection) => {
    const index = articleIndex(connection);
    for (const row of connection.rows('SELECT id FROM article_text ORDER BY id')) {
      index.add(numberAt(row, 0), articleAsRead(connection, numberAt(row, 0)));
    }
    index.write();
  },
};
