import type { BroughtArticle } from '../../core/domain/import-record.ts';
import type { Library, Page } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, type Row } from '../sql/row.ts';

/** Each article under a record once, where it stands first in the file; not those the record revised. */
const BROUGHT = `
  SELECT article_id, min(position) AS place FROM (
    SELECT article_id, position FROM article_version WHERE import_id = ?1
    UNION ALL
    SELECT id, position FROM article_text WHERE import_id = ?1
      AND NOT EXISTS (SELECT 1 FROM article_version WHERE article_id = article_text.id))
  WHERE article_id NOT IN (
    SELECT json_extract(value, '$.articleId') FROM import, json_each(import.revised) WHERE import.id = ?1)
  GROUP BY article_id`;

/** The articles an import record brought, a page at a time; nothing of them is read but what a list shows. */
export function broughtArticles(connection: Connection): Library['articlesBrought'] {
  return (importId: number, { offset, limit }: Page) => {
    const total = connection.row(`SELECT count(*) FROM (${BROUGHT})`, importId);
    const rows = connection.rows(
      `SELECT article_text.id, headline, published_value
         FROM (${BROUGHT} ORDER BY place, article_id LIMIT ?2 OFFSET ?3) AS page
         JOIN article_text ON article_text.id = page.article_id ORDER BY place, article_id`,
      importId,
      limit,
      offset,
    );
    return { total: total === undefined ? 0 : numberAt(total, 0), rows: rows.map(briefly) };
  };
}

function briefly(row: Row): BroughtArticle {
  return given({ id: numberAt(row, 0), headline: maybeTextAt(row, 1), published: maybeTextAt(row, 2) });
}
