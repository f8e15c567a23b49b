import { prepare, type Facts, type PreparedArticle } from '../../core/query/prepared-text.ts';
import {
  isMark,
  type Mark,
  PARTICULAR_FIELDS,
  type ParticularField,
  type TextField,
  type WordField,
} from '../../core/query/query.ts';
import type { QueryAttribution } from '../../core/query/query-text.ts';
import type { Attribution } from '../../core/domain/attribution.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt, maybeTextAt, textAt } from '../sql/row.ts';

type Read = Exclude<WordField, 'lead' | 'statement'>;

const OF_TEXT = (column: TextField): string => `SELECT ${column} FROM article_text WHERE id = ?`;
const OF_PARTICULARS = (column: ParticularField | 'has'): string =>
  `SELECT ${column.replace('-', '_')} FROM article_particulars WHERE docid = ?`;

const SQL: Readonly<Record<Read, string>> = {
  headline: OF_TEXT('headline'),
  standfirst: OF_TEXT('standfirst'),
  body: OF_TEXT('body'),
  byline: OF_TEXT('byline'),
  author: OF_PARTICULARS('author'),
  dateline: OF_PARTICULARS('dateline'),
  place: OF_PARTICULARS('place'),
  caption: OF_PARTICULARS('caption'),
  section: OF_PARTICULARS('section'),
  subject: OF_PARTICULARS('subject'),
  format: OF_PARTICULARS('format'),
  outlet: 'SELECT name FROM article JOIN outlet ON outlet.id = outlet_id WHERE article.id = ?',
  origin: 'SELECT name FROM article JOIN origin ON origin.id = origin_id WHERE article.id = ?',
  tag: `SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY tag_id`,
  note: 'SELECT name FROM note WHERE article_id = ? AND name IS NOT NULL ORDER BY id',
  'quoted-source': OF_PARTICULARS('quoted-source'),
};
const MARKED: Readonly<Record<Mark, string>> = {
  tag: 'SELECT 1 FROM article_tag WHERE article_id = ? LIMIT 1',
  note: 'SELECT 1 FROM note WHERE article_id = ? AND name IS NOT NULL LIMIT 1',
  highlight: 'SELECT 1 FROM note WHERE article_id = ? AND highlight IS NOT NULL LIMIT 1',
};

/** Several to a row, one a line. */
const LISTED: readonly Read[] = PARTICULAR_FIELDS;

/** An article of the library as queries see it, each fact read when a query first asks for it. */
export function keptArticle(connection: Connection, id: number): PreparedArticle {
  const facts: Facts = {
    texts: (field) => {
      const values = connection.rows(SQL[field], id).flatMap((row) => maybeTextAt(row, 0) ?? []);
      return LISTED.includes(field) ? values.flatMap((value) => value.split('\n')) : values;
    },
    attributions: () =>
      connection
        .rows(
          `SELECT spans, name FROM attribution LEFT JOIN quoted_source ON quoted_source.id = quoted_source_id
           WHERE article_id = ? ORDER BY position`,
          id,
        )
        .map((row): QueryAttribution => {
          const alsoKnownAs = maybeTextAt(row, 1);
          const attribution = JSON.parse(textAt(row, 0)) as Attribution;
          return alsoKnownAs === undefined ? attribution : { ...attribution, alsoKnownAs };
        }),
    language: () =>
      maybeTextAt(
        connection.row(
          'SELECT name FROM article JOIN language ON language.id = language_id WHERE article.id = ?',
          id,
        ) ?? [],
        0,
      ),
    wall: () => maybeNumberAt(connection.row('SELECT wall FROM article WHERE id = ?', id) ?? [], 0),
    has: (part) => {
      if (isMark(part)) return connection.row(MARKED[part], id) !== undefined;
      const parts = maybeTextAt(connection.row(OF_PARTICULARS('has'), id) ?? [], 0);
      return parts?.split(' ').includes(part) ?? false;
    },
  };
  return prepare(facts);
}
