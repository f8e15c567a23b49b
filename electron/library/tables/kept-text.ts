import type { ReadArticle } from '../../core/domain/article.ts';
import type { Attribution } from '../../core/domain/attribution.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, textAt } from '../sql/row.ts';

/** An article as its rows give it back, but for what it attributes. */
export type KeptText = Omit<ReadArticle, 'attributions'>;

type Particulars = Omit<KeptText, 'headline' | 'standfirst' | 'body' | 'byline'>;

/** The text of an article with all that was read of it; undefined where there is none. */
export function keptText(connection: Connection, id: number): KeptText | undefined {
  const row = connection.row(
    'SELECT headline, standfirst, byline, body, particulars FROM article_text WHERE id = ?',
    id,
  );
  if (row === undefined) return undefined;
  return {
    ...(JSON.parse(textAt(row, 4)) as Particulars),
    ...given({
      headline: maybeTextAt(row, 0),
      standfirst: maybeTextAt(row, 1),
      byline: maybeTextAt(row, 2),
      body: textAt(row, 3),
    }),
  };
}

/** The article as it was read, from tables of any version. */
export function articleAsRead(connection: Connection, id: number): ReadArticle {
  const text = keptText(connection, id);
  if (text === undefined) throw new Error(`There is no article ${id}`);
  const attributions = connection
    .rows('SELECT spans FROM attribution WHERE article_id = ? ORDER BY position', id)
    .map((each) => JSON.parse(textAt(each, 0)) as Attribution);
  return { ...text, attributions };
}
