import { PARTICULAR_FIELDS } from '../../core/query/query.ts';
import { queryTextOf, type QueriedArticle } from '../../core/query/query-text.ts';
import { isUnspaced, spaced } from '../../core/query/tokenise.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';

/** The full-text indexes of articles: the words of their texts, and those of their particulars. */
export type ArticleIndex = {
  add(id: number, article: QueriedArticle): void;
  /** Those of its particulars alone, which were lost. */
  addParticulars(id: number, article: QueriedArticle): void;
  /** The index reads the old words from the text itself, so they go before the text changes. */
  remove(id: number): void;
  /** Belongs at the end of every transaction. */
  write(): void;
};

const COLUMNS = PARTICULAR_FIELDS.map((field) => field.replace('-', '_'));
const INSERT_PARTICULARS = `
  INSERT INTO article_particulars (docid, ${COLUMNS.join(', ')}, has)
  VALUES (?, ${COLUMNS.map(() => '?').join(', ')}, ?)`;

const INSERT_WORDS = `
  INSERT INTO article_words (docid, headline, standfirst, byline, body)
  VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))`;

/**
 * An index takes each transaction as a part of its own, and merges sixteen parts into one: at some point all of a library
 * at once. With this it merges a little with every transaction. Emptying an index forgets it, so it is said each time.
 */
const MERGE_IN_STEPS = ['article_words', 'article_particulars'].map(
  (index) => `INSERT INTO ${index} (${index}) VALUES ('automerge=8')`,
);

export function articleIndex(connection: Connection): ArticleIndex {
  let isGrown = false;
  const addParticulars = (id: number, article: QueriedArticle): void => {
    const facts = queryTextOf(article, undefined);
    const particulars = PARTICULAR_FIELDS.map((field) => spaced((facts[field] ?? []).join('\n')));
    connection.run(INSERT_PARTICULARS, id, ...particulars, [...(facts.has ?? [])].join(' '));
  };
  return {
    add: (id, article) => {
      isGrown = true;
      const { headline, standfirst, byline, body } = article;
      let texts = [headline, standfirst, byline, body];
      // SQLite takes a run of Chinese for one word; what it is given instead stands beside the text.
      if (texts.some((text) => text !== undefined && isUnspaced(text))) {
        texts = texts.map((text) => (text === undefined ? undefined : spaced(text)));
        connection.run(
          'INSERT INTO spaced_text (id, headline, standfirst, byline, body) VALUES (?, ?, ?, ?, ?)',
          id,
          ...texts,
        );
      }
      // By VALUES, not from a SELECT: a statement of several rows makes the index write what it gathered so far.
      connection.run(INSERT_WORDS, id, ...texts.map(longText));
      addParticulars(id, article);
    },
    addParticulars,
    remove: (id) => {
      connection.run('DELETE FROM article_words WHERE docid = ?', id);
      connection.run('DELETE FROM spaced_text WHERE id = ?', id);
      connection.run('DELETE FROM article_particulars WHERE docid = ?', id);
    },
    write: () => {
      if (isGrown) for (const sql of MERGE_IN_STEPS) connection.run(sql);
      isGrown = false;
    },
  };
}
