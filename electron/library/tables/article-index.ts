import { PARTICULAR_FIELDS } from '../../core/query/query.ts';
import { queryTextOf, type QueriedArticle } from '../../core/query/query-text.ts';
import { isUnspaced, spaced } from '../../core/query/tokenise.ts';
import { beforeAsking } from '../sql/before-asking.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { numberAt } from '../sql/row.ts';

/** The full-text indexes of articles: the words of their texts, and those of their particulars. */
export type ArticleIndex = {
  /** The connection of everybody who asks the indexes: what waits is written before they are asked. */
  readonly connection: Connection;
  /**
   * Waits until the transaction ends, or the indexes are asked. `alsoQuoted`: names its quoted sources go by now, beside
   * those it gives.
   */
  add(id: number, article: QueriedArticle, alsoQuoted?: readonly string[]): void;
  /** Those of its particulars alone, which were lost. */
  addParticulars(id: number, article: QueriedArticle): void;
  /** The index reads the old words from the text itself, so they go before the text changes. */
  remove(id: number): void;
  /** Belongs at the end of every transaction. */
  write(): void;
  /** Makes fewer parts of the indexes, a little at a time; false once there is nothing to merge. Outside of transactions. */
  mergeSome(): boolean;
  /** What waits was rolled back. */
  forget(): void;
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
const INDEXES = ['article_words', 'article_particulars'] as const;
const MERGE_IN_STEPS = INDEXES.map((index) => `INSERT INTO ${index} (${index}) VALUES ('automerge=8')`);

/** At rest two parts of a level are enough to be merged, so many blocks at a time (https://www.sqlite.org/fts3.html#mergecmd). */
const MERGE_SOME = INDEXES.map((index) => `INSERT INTO ${index} (${index}) VALUES ('merge=32,2')`);
/** Fewer changes tell that there was nothing to merge. */
const CHANGES_OF_A_MERGE = 2;

/** Texts that wait take memory: from so many bytes on they are written. */
const MOST_BYTES_WAITING = 2 ** 22;

type Waiting = {
  readonly id: number;
  readonly words: readonly Parameter[];
  readonly particulars: readonly Parameter[];
};

function particularsOf(article: QueriedArticle, alsoQuoted: readonly string[] = []): readonly Parameter[] {
  const read = queryTextOf(article, undefined);
  const facts = { ...read, 'quoted-source': [...(read['quoted-source'] ?? []), ...alsoQuoted] };
  const particulars = PARTICULAR_FIELDS.map((field) => spaced((facts[field] ?? []).join('\n')));
  return [...particulars, [...(facts.has ?? [])].join(' ')];
}

/**
 * Words are put in at the end of a transaction, article after article: whenever another table is written between two of
 * them by a statement that could be undone by itself (one of several rows, or with a trigger), the index makes a part of
 * what it has so far, and merging a part for each article takes several times as long as keeping the article.
 */
export function articleIndex(connection: Connection): ArticleIndex {
  const waiting = new Map<number, Waiting>();
  let bytes = 0;

  const put = (): void => {
    const inOrder = [...waiting.values()].sort((one, other) => one.id - other.id);
    waiting.clear();
    bytes = 0;
    // One index after the other, and by VALUES, not from a SELECT: both keep a part in one piece.
    for (const { id, words } of inOrder) connection.run(INSERT_WORDS, id, ...words);
    for (const { id, particulars } of inOrder) connection.run(INSERT_PARTICULARS, id, ...particulars);
  };
  let isGrown = false;
  const changes = (): number => numberAt(connection.row('SELECT total_changes()') ?? [0], 0);
  const merges = (sql: string): boolean => {
    const before = changes();
    connection.run(sql);
    return changes() - before >= CHANGES_OF_A_MERGE;
  };

  return {
    connection: beforeAsking(connection, /\barticle_(?:words|particulars)\b/, () => {
      if (waiting.size > 0) put();
    }),
    add: (id, article, alsoQuoted) => {
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
      waiting.set(id, { id, words: texts.map(longText), particulars: particularsOf(article, alsoQuoted) });
      bytes += body.length;
      if (bytes > MOST_BYTES_WAITING) put();
    },
    addParticulars: (id, article) => connection.run(INSERT_PARTICULARS, id, ...particularsOf(article)),
    remove: (id) => {
      if (waiting.has(id)) put();
      connection.run('DELETE FROM article_words WHERE docid = ?', id);
      connection.run('DELETE FROM spaced_text WHERE id = ?', id);
      connection.run('DELETE FROM article_particulars WHERE docid = ?', id);
    },
    write: () => {
      if (waiting.size > 0) put();
      if (isGrown) for (const sql of MERGE_IN_STEPS) connection.run(sql);
      isGrown = false;
    },
    mergeSome: () => MERGE_SOME.some(merges),
    forget: () => {
      waiting.clear();
      bytes = 0;
      isGrown = false;
    },
  };
}
