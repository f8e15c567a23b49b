import { spaced } from '../../core/query/tokenise.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';

const NAMES = `
  SELECT quoted_name.name FROM attribution JOIN quoted_name ON quoted_name.id = quoted_name_id WHERE article_id = ?1
  UNION
  SELECT quoted_source.name FROM attribution JOIN quoted_source ON quoted_source.id = quoted_source_id
  WHERE article_id = ?1`;

/** Puts into the index of particulars who is quoted in an article, by the names it gives and by those of today. */
export function indexQuotedNames(connection: Connection, articleId: number): void {
  const names = connection
    .rows(NAMES, articleId)
    .map((row) => textAt(row, 0).replaceAll(/\s+/gu, ' ').trim());
  const counts = connection.row(
    `SELECT count(*), count(*) FILTER (WHERE manner <> 'indirect') FROM attribution WHERE article_id = ?`,
    articleId,
  );
  const kept = connection.row('SELECT has FROM article_particulars WHERE docid = ?', articleId);
  if (kept === undefined || counts === undefined) return;
  const others = (maybeTextAt(kept, 0) ?? '')
    .split(' ')
    .filter((part) => part !== 'statement' && part !== 'quote');
  const has = [
    ...others,
    ...(numberAt(counts, 0) > 0 ? ['statement'] : []),
    ...(numberAt(counts, 1) > 0 ? ['quote'] : []),
  ].filter((part) => part !== '');
  connection.run(
    'UPDATE article_particulars SET quoted_source = ?, has = ? WHERE docid = ?',
    spaced(names.join('\n')),
    has.join(' '),
    articleId,
  );
}
