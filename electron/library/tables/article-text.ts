import type { NewArticle } from '../../core/filing.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import type { InForce } from './attributions.ts';
import type { KnownKeys } from './known-keys.ts';
import { keptText, textAsRead, type KeptText } from './kept-text.ts';

/** The article as it was read: the fields that are searched as columns, all others as JSON, nothing lost. */
export type ArticleTexts = {
  add(id: number, added: NewArticle, stated: InForce): void;
  /** Puts another text in the place of the one that stood there. */
  put(id: number, added: NewArticle, stated: InForce): void;
  remove(id: number): void;
  get(id: number): KeptText | undefined;
  /** As it was read, whatever the analyst corrected since. */
  asRead(id: number): KeptText | undefined;
};

const INSERT = `
  INSERT INTO article_text (import_id, position, sha256, content_hash, published_value, published_zone,
    published_precision, headline, standfirst, byline, body, particulars, id)
  VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), ?)`;
const UPDATE = `
  UPDATE article_text SET import_id = ?, position = ?, sha256 = ?, content_hash = ?, published_value = ?,
    published_zone = ?, published_precision = ?, headline = CAST(? AS TEXT), standfirst = CAST(? AS TEXT), byline = ?,
    body = CAST(? AS TEXT), particulars = CAST(? AS TEXT)
  WHERE id = ?`;

const INSERT_READ = 'INSERT INTO article_read (article_id, article) VALUES (?, CAST(? AS TEXT))';

function columnsOf(added: NewArticle): readonly Parameter[] {
  const { headline, standfirst, byline, body, ...others } = added.article;
  const published = added.article.datePublished;
  // JSON leaves out what is undefined: attributions have a table of their own, their version a column.
  const particulars = { ...others, attributions: undefined, statementsVersion: undefined };
  return [
    added.importId,
    added.position,
    added.sha256,
    added.contentHash,
    published?.value,
    published?.zone,
    published?.precision,
    longText(headline),
    longText(standfirst),
    byline,
    longText(body),
    longText(JSON.stringify(particulars)),
  ];
}

export function articleTexts(connection: Connection, index: ArticleIndex, keys: KnownKeys): ArticleTexts {
  const addToIndex = (id: number, { article }: NewArticle, { attributions, alsoQuoted }: InForce): void =>
    index.add(id, { ...article, attributions }, alsoQuoted);

  const keepRead = (id: number, { asRead }: NewArticle): void => {
    if (asRead === undefined) return;
    connection.run(INSERT_READ, id, longText(JSON.stringify(asRead)));
  };
  const forgetRead = (id: number): void => {
    connection.run('DELETE FROM article_read WHERE article_id = ?', id);
  };

  return {
    add: (id, added, stated) => {
      connection.run(INSERT, ...columnsOf(added), id);
      keepRead(id, added);
      keys.add('content', added.contentHash, id);
      addToIndex(id, added, stated);
    },
    put: (id, added, stated) => {
      index.remove(id);
      connection.run(UPDATE, ...columnsOf(added), id);
      forgetRead(id);
      keepRead(id, added);
      keys.add('content', added.contentHash, id);
      addToIndex(id, added, stated);
    },
    remove: (id) => {
      index.remove(id);
      forgetRead(id);
      connection.run('DELETE FROM article_text WHERE id = ?', id);
    },
    get: (id) => keptText(connection, id),
    asRead: (id) => textAsRead(connection, id),
  };
}
