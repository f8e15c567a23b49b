import type { ReadArticle } from '../../core/domain/article.ts';
import type { NewArticle } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, textAt } from '../sql/row.ts';

type WithoutAttributions = Omit<ReadArticle, 'attributions'>;

/** The article as it was read: the fields that are searched as columns, all others as JSON, nothing lost. */
export type ArticleTexts = {
  add(id: number, added: NewArticle): void;
  get(id: number): WithoutAttributions | undefined;
};

export function articleTexts(connection: Connection): ArticleTexts {
  return {
    add: (id, added) => {
      const { article } = added;
      const published = article.datePublished;
      const { headline, standfirst, byline, body, ...others } = article;
      // JSON leaves out what is undefined: attributions have a table of their own.
      const particulars = { ...others, attributions: undefined };
      connection.run(
        `INSERT INTO article_text (id, import_id, position, sha256, content_hash, published_value, published_zone,
           published_precision, headline, standfirst, byline, body, particulars)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        added.importId,
        added.position,
        added.sha256,
        added.contentHash,
        published?.value,
        published?.zone,
        published?.precision,
        headline,
        standfirst,
        byline,
        body,
        JSON.stringify(particulars),
      );
      connection.run(
        'INSERT INTO article_words (docid, headline, standfirst, byline, body) VALUES (?, ?, ?, ?, ?)',
        id,
        headline,
        standfirst,
        byline,
        body,
      );
    },
    get: (id) => {
      const row = connection.row(
        'SELECT headline, standfirst, byline, body, particulars FROM article_text WHERE id = ?',
        id,
      );
      if (row === undefined) return undefined;
      const particulars = JSON.parse(textAt(row, 4)) as Omit<
        WithoutAttributions,
        'headline' | 'standfirst' | 'byline' | 'body'
      >;
      return {
        ...particulars,
        ...given({
          headline: maybeTextAt(row, 0),
          standfirst: maybeTextAt(row, 1),
          byline: maybeTextAt(row, 2),
          body: textAt(row, 3),
        }),
      };
    },
  };
}
