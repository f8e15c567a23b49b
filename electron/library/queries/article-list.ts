import type { ArticleDay, ArticleRow, Fold, ListGrowth } from '../../core/domain/library-article.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { ArticleOrder, ListPage, Page, UpTo } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { delayAfter } from '../../core/understand/pickups/member-time.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { printWall } from '../wall-clock.ts';
import type { FirstFound } from './first-found.ts';
import type { FoldedLists, FoldedRow } from './folded-list.ts';
import { cut, listDays, listGrowth } from './list-days.ts';
import { allOf, selectionSql, type Condition, type Lookups } from './selection-sql.ts';

export type ArticleList = {
  articles(
    selection: Selection,
    order: ArticleOrder,
    page: ListPage,
  ): Result<readonly ArticleRow[], QueryError>;
  days(
    selection: Selection,
    order: ArticleOrder,
    upTo?: number,
    fold?: Fold,
  ): Result<readonly ArticleDay[], QueryError>;
  /** What articles of a higher id than `after` bring to a list of those before; `limit` of them as rows. */
  growth(
    selection: Selection,
    order: ArticleOrder,
    after: number,
    limit: number,
  ): Result<ListGrowth, QueryError>;
};

const ROW_COLUMNS = `
  article.id, article_text.headline, outlet.name, origin.name, article.wall, article.granule,
  article.is_zone_unknown, article.date_arrived, coalesce(duplicate_group.articles, 1) - 1,
  coalesce(duplicate_group.lead_id, article.id) = article.id, article.is_read, article.is_starred,
  (SELECT json_group_array(name) FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = article.id),
  (SELECT count(*) FROM note WHERE article_id = article.id)`;

const ROW_TABLES = `
  article
  JOIN article_text ON article_text.id = article.id
  LEFT JOIN outlet ON outlet.id = article.outlet_id
  LEFT JOIN origin ON origin.id = article.origin_id
  LEFT JOIN duplicate_group ON duplicate_group.id = article.duplicate_group`;

/** Published time as it is shown: in the library's zone, no more exact than the file is. */
export function publishedAt(row: Row, column: number): string | undefined {
  const [wall, granule] = [maybeNumberAt(row, column), maybeNumberAt(row, column + 1)];
  return wall === undefined || granule === undefined ? undefined : printWall({ wall, granule });
}

/** The first or the last time of publishing there is. */
export function publishedEdge(connection: Connection, direction: 'ASC' | 'DESC'): string | undefined {
  const row = connection.row(
    `SELECT wall, granule FROM article WHERE wall IS NOT NULL ORDER BY wall ${direction}, granule ${direction} LIMIT 1`,
  );
  return row && publishedAt(row, 0);
}

function articleRow(row: Row): ArticleRow {
  return given({
    id: numberAt(row, 0),
    headline: maybeTextAt(row, 1),
    outlet: maybeTextAt(row, 2),
    origin: maybeTextAt(row, 3),
    published: publishedAt(row, 4),
    isZoneUnknown: isTrueAt(row, 6),
    dateArrived: textAt(row, 7),
    pickups: numberAt(row, 8),
    isLeadCopy: isTrueAt(row, 9),
    isRead: isTrueAt(row, 10),
    isStarred: isTrueAt(row, 11),
    tags: tagsAt(row, 12),
    notes: numberAt(row, 13) || undefined,
  });
}

function tagsAt(row: Row, column: number): readonly string[] | undefined {
  const tags = JSON.parse(textAt(row, column)) as readonly string[];
  // Few words, sorted here: SQL would sort in a table of its own for every row.
  return tags.length === 0 ? undefined : tags.toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** `inOrder` lists answers to queries; what is chosen without words comes from the indexes of its tables. */
export function articleList(
  connection: Connection,
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  lookups: Lookups,
  { inOrder, folded }: { readonly inOrder: FirstFound; readonly folded: FoldedLists },
): ArticleList {
  const idsWhere = (condition: Condition, order: string, page: Page): readonly number[] =>
    connection
      .rows(
        `SELECT id FROM article WHERE ${condition.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...condition.parameters,
        page.limit,
        page.offset,
      )
      .map((row) => numberAt(row, 0));
  const count = ({ sql, parameters }: Condition): number =>
    numberAt(connection.row(`SELECT count(*) FROM article WHERE ${sql}`, ...parameters) ?? [0], 0);
  const dated = ({ sql, parameters }: Condition, isDated: boolean): Condition => ({
    sql: `article.wall IS ${isDated ? 'NOT NULL' : 'NULL'} AND ${sql}`,
    parameters,
  });
  const oldestIds = (condition: Condition, page: Page): readonly number[] => {
    const first = idsWhere(dated(condition, true), 'wall, granule, id', page);
    if (first.length === page.limit) return first;
    const before = count(dated(condition, true));
    const rest = { offset: Math.max(0, page.offset - before), limit: page.limit - first.length };
    return [...first, ...idsWhere(dated(condition, false), 'id', rest)];
  };
  const idsOf = (
    selection: Selection,
    order: ArticleOrder,
    { upTo, ...page }: Page & UpTo,
  ): Result<readonly number[], QueryError> => {
    const { query } = selection;
    if (query !== undefined && query.trim() !== '') {
      return inOrder(query, selection, order, upTo === undefined ? page : { ...page, upTo });
    }
    const compiled = selectionSql(selection, lookups);
    if (!compiled.ok) return compiled;
    const condition =
      upTo === undefined
        ? compiled.value
        : allOf([{ sql: 'article.id <= ?', parameters: [upTo] }, compiled.value]);
    const ids =
      order === 'oldest'
        ? oldestIds(condition, page)
        : // NULL is the smallest value of all, so descending puts undated articles last.
          idsWhere(condition, 'wall DESC, granule DESC, id DESC', page);
    return ok(ids);
  };
  const rowsOf = (ids: readonly number[]): readonly ArticleRow[] => {
    const rows = connection
      .rows(
        `SELECT ${ROW_COLUMNS} FROM ${ROW_TABLES} WHERE article.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(ids),
      )
      .map(articleRow);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };

  /** The lead copies of groups, after which the others are told to be late. */
  const leadsOf = (groups: readonly number[]): ReadonlyMap<number, ArticleRow> => {
    const leads = connection
      .rows(
        'SELECT id, lead_id FROM duplicate_group WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(groups),
      )
      .map((row) => [numberAt(row, 0), numberAt(row, 1)] as const);
    const rows = new Map(rowsOf(leads.map(([, lead]) => lead)).map((row) => [row.id, row]));
    return new Map(
      leads.flatMap(([group, lead]) => {
        const row = rows.get(lead);
        return row === undefined ? [] : [[group, row] as const];
      }),
    );
  };
  const foldedRows = (found: readonly FoldedRow[]): readonly ArticleRow[] => {
    const rows = new Map(rowsOf(found.map(({ id }) => id)).map((row) => [row.id, row]));
    const copies = found.flatMap(({ folded: place }) => (place?.kind === 'copy' ? place.group : []));
    const leads = copies.length === 0 ? new Map<number, ArticleRow>() : leadsOf([...new Set(copies)]);
    return found.flatMap(({ id, folded: place }) => {
      const row = rows.get(id);
      if (row === undefined || place === undefined) return row ?? [];
      const lead = place.kind === 'copy' ? leads.get(place.group) : undefined;
      if (lead === undefined || lead.id === id) return { ...row, folded: place };
      return { ...row, folded: { ...place, delay: delayAfter(lead, row) } };
    });
  };

  return {
    articles: (selection, order, page) => {
      if (page.fold !== undefined) {
        const found = folded.rows(selection, order, page.fold, page);
        return found.ok ? ok(foldedRows(found.value)) : found;
      }
      const ids = idsOf(selection, order, page);
      return ids.ok ? ok(rowsOf(ids.value)) : ids;
    },
    days: (selection, order, upTo, fold) => {
      if (fold !== undefined) return folded.days(selection, order, fold, upTo);
      const chosen = chosenArticles(selection);
      if (!chosen.ok) return chosen;
      const columns = counted.columns();
      return ok(listDays(cut(chosen.value, columns, upTo), columns, order));
    },
    growth: (selection, order, after, limit) => {
      const chosen = chosenArticles(selection);
      if (!chosen.ok) return chosen;
      const { came, changed, days, arrived } = listGrowth(chosen.value, counted.columns(), order, after);
      return ok({
        arrived,
        days: limit === 0 ? [] : days,
        rows: rowsOf(came.slice(0, limit)),
        changed: rowsOf(changed),
      });
    },
  };
}
