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

/** The article as it was read, with its statements, where corrections are laid over it. */
export function keptReading(connection: Connection, id: number): ReadArticle | undefined {
  const row = connection.row('SELECT article FROM article_read WHERE article_id = ?', id);
  return row && (JSON.parse(textAt(row, 0)) as ReadArticle);
}

/** As it was read, whatever the analyst corrected since. */
export function textAsRead(connection: Connection, id: number): KeptText | undefined {
  const reading = keptReading(connection, id);
  if (reading === undefined) return keptText(connection, id);
  const { attributions: _attributions, ...text } = reading;
  return text;
}

/** The article as its rows have it, statements uncorrected; from tables of any version. */
export function articleAsRead(connection: Connection, id: number): ReadArticle {
  const text = keptText(connection, id);
  if (text === undefined) throw new Error(`There is no article ${id}`);
  return { ...text, attributions: readAttributions(connection, id) };
}

/** Statements as they were read, whatever the analyst corrected since; earlier versions of the tables knew no corrections. */
export function readAttributions(connection: Connection, articleId: number): readonly Attribution[] {
  const row = hasCorrections(connection)
    ? connection.row('SELECT attributions FROM attribution_read WHERE article_id = ?', articleId)
    : undefined;
  if (row !== undefined) return JSON.parse(textAt(row, 0)) as readonly Attribution[];
  return connection
    .rows('SELECT spans FROM attribution WHERE article_id = ? ORDER BY position', articleId)
    .map((each) => JSON.parse(textAt(each, 0)) as Attribution);
}

function hasCorrections(connection: Connection): boolean {
  return (
    connection.row(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attribution_read'`) !==
    undefined
  );
}
