import type { BinSize } from '../../core/domain/coverage.ts';
import type { Connection } from '../sql/connection.ts';
import {
  articleColumns,
  keptOfArticles,
  SINGLE_FIELDS,
  type ArticleColumns,
  type SingleField,
} from './article-columns.ts';
import { binIndex, type BinIndex } from './bin-index.ts';
import { groupOrder } from './group-order.ts';
import type { Links } from './growing-links.ts';
import type { GiveNumbers, KeptColumns, KeptPart } from './kept-columns.ts';
import { keptOfLinks, linkColumn, type LinkSql } from './link-column.ts';
import { STATEMENT_LINKS } from './statement-facts.ts';
import type { Series } from './tally.ts';
import { quotedLinks, type QuotedField } from './quoted-links.ts';
import { telling, type CountedTable } from './written-tables.ts';

/** Fields of which an article may have several values. */
const MANY: Readonly<Record<ReadField, LinkSql & { readonly table: CountedTable }>> = {
  topic: {
    table: 'article_topic',
    rows: 'SELECT article_id, topic_id AS value FROM article_topic WHERE article_id > ? AND article_id <= ? ORDER BY 1',
    ofArticle: 'SELECT topic_id FROM article_topic WHERE article_id = ?',
  },
  tag: {
    table: 'article_tag',
    rows: 'SELECT article_id, tag_id AS value FROM article_tag WHERE article_id > ? AND article_id <= ? ORDER BY 1',
    ofArticle: 'SELECT tag_id FROM article_tag WHERE article_id = ?',
  },
  statement: STATEMENT_LINKS,
};
type ReadField = 'topic' | 'tag' | 'statement';
export type ManyField = 'topic' | 'tag' | QuotedField;
/** From so many changed articles on, reading all of them together is quicker than one by one. */
const MOST_CHANGED = 5000;
const MANY_FIELDS = Object.keys(MANY) as readonly ReadField[];

/**
 * What articles are counted by, in memory: read from the tables when the first count is asked for, and kept up with
 * them. Any selection is then counted in one walk over plain numbers.
 */
export type CountedArticles = {
  /** An article that is written in a way this one knows of: it alone is read anew. */
  touch(id: number): void;
  /** The connection for everybody else: what they write to a counted table has all of it read anew. */
  readonly connection: Connection;
  columns(): ArticleColumns;
  series(field: SingleField | ManyField): Series;
  /** Every statement of every article, three numbers each; see STATEMENT_LINKS. */
  statements(): Links;
  order(): Int32Array;
  bins(size: BinSize): BinIndex;
  /** Grows with every change of what is counted. */
  version(): number;
  /**
   * Takes up a part that was kept and is not in memory; false once there is none. The next transaction puts what is kept out
   * of date, while what is in memory is kept up.
   */
  takeUp(): boolean;
  /** Whether all that is in memory is kept as it is, or nothing is in memory. */
  isKept(): boolean;
  /** Keeps what is in memory, read from the tables anew, for whoever opens the library next; as all there is in a transaction. */
  keep(): void;
  forget(): void;
};

export type CountedListener = {
  onrename(): void;
  /** An article was written whose id is told. */
  ontouch(id: number): void;
  /** More was written than can be told. */
  onwrite(): void;
};

/** `kept`: where columns are read from when they are there, and kept for the next opening. */
export function countedArticles(
  database: Connection,
  listener: CountedListener,
  kept?: KeptColumns,
): CountedArticles {
  let articles: ReturnType<typeof articleColumns> | undefined;
  const links = new Map<ReadField, ReturnType<typeof linkColumn>>();
  /** Articles written since the columns, and each field of links, were read. */
  const changed = new Set<number>();
  const quoted = new Map<QuotedField, ReturnType<typeof quotedLinks>>();
  const changedLinks = new Map<ReadField | QuotedField, Set<number>>();
  let isStale = true;
  let version = 0;
  /** The transaction that parts in memory were kept in, and the version they were kept as. */
  let keptSeq: number | undefined;
  const keptAs = new Map<KeptPart, number>();
  let order: Int32Array | undefined;
  const bins = new Map<BinSize, BinIndex>();

  const forget = (): void => {
    articles = undefined;
    links.clear();
    quoted.clear();
    changed.clear();
    changedLinks.clear();
    keptAs.clear();
    isStale = true;
  };
  const onwrite = (table: CountedTable): void => {
    if (table === 'article') forget();
    else {
      for (const field of MANY_FIELDS) if (MANY[field].table === table) links.get(field)?.drop();
      if (table === MANY.statement.table) for (const derived of quoted.values()) derived.drop();
    }
    isStale = true;
    listener.onwrite();
  };
  const columns = (): ArticleColumns => {
    if (changed.size > MOST_CHANGED) forget();
    const isFirst = articles === undefined;
    articles ??= articleColumns(database, kept);
    if (!isStale) return articles.get();
    articles.renew(changed);
    changed.clear();
    isStale = false;
    version += 1;
    if (isFirst) {
      keptSeq = articles.isKept ? kept?.seq() : undefined;
      keptAs.clear();
      if (articles.isKept) keptAs.set('article', version);
    }
    order = undefined;
    bins.clear();
    return articles.get();
  };
  const linksOf = (field: ReadField): Links => {
    const column = links.get(field) ?? linkColumn(database, MANY[field], field, kept);
    links.set(field, column);
    const current = columns();
    const isRead = !column.isHeld();
    const read = column.get(current, changedLinks.get(field) ?? []);
    changedLinks.delete(field);
    if (isRead && column.wasKept()) keptAs.set(field, version);
    return read;
  };
  const quotedOf = (field: QuotedField): Links => {
    const statements = linksOf('statement');
    const derived = quoted.get(field) ?? quotedLinks(field);
    quoted.set(field, derived);
    const worked = derived.get(statements, columns(), changedLinks.get(field) ?? []);
    changedLinks.delete(field);
    return worked;
  };

  /** What is in memory and not kept as it is, and whether what else is kept is true still. */
  const unkept = (): { readonly parts: readonly KeptPart[]; readonly isSame: boolean } => {
    columns();
    const isSame = keptAs.get('article') === version;
    const isIn = (part: KeptPart): boolean => isSame && keptAs.get(part) === version;
    const fields = [...links].filter(([field, column]) => column.isHeld() && !isIn(field));
    return { parts: [...(isSame ? [] : ['article' as const]), ...fields.map(([field]) => field)], isSame };
  };
  /** As the tables have it: what a column in memory might have missed is not to outlive the memory. */
  const fromTables = (parts: readonly KeptPart[]): ReadonlyMap<KeptPart, readonly GiveNumbers[]> => {
    const fresh = articleColumns(database, undefined);
    fresh.renew([]);
    const current = fresh.get();
    return new Map(
      parts.map((part) => {
        if (part === 'article') return [part, keptOfArticles(current)];
        const read = linkColumn(database, MANY[part], part, undefined).get(current, []);
        return [part, keptOfLinks(read, current, MANY[part].width ?? 1)];
      }),
    );
  };

  return {
    takeUp: () => {
      if (kept?.lengths('article') === undefined) return false;
      if (articles === undefined) {
        columns();
        return true;
      }
      const next = MANY_FIELDS.find(
        (field) => links.get(field)?.isHeld() !== true && kept.lengths(field) !== undefined,
      );
      if (next !== undefined) linksOf(next);
      return next !== undefined;
    },
    isKept: () => {
      if (kept === undefined || articles === undefined) return true;
      return keptSeq !== undefined && kept.seq() === keptSeq && unkept().parts.length === 0;
    },
    keep: () => {
      if (kept === undefined || articles === undefined) return;
      const { parts, isSame } = unkept();
      keptSeq = kept.write(fromTables(parts), isSame ? keptSeq : undefined);
      keptAs.set('article', version);
      for (const part of parts) keptAs.set(part, version);
    },
    touch: (id) => {
      listener.ontouch(id);
      isStale = true;
      if (articles === undefined) return;
      changed.add(id);
      for (const field of [...links.keys(), ...quoted.keys()]) {
        const ids = changedLinks.get(field) ?? new Set<number>();
        changedLinks.set(field, ids.add(id));
      }
    },
    connection: telling(database, onwrite, () => listener.onrename()),
    columns,
    series: (field) =>
      isSingle(field)
        ? { kind: 'one', values: columns().single[field] }
        : { kind: 'many', links: isQuoted(field) ? quotedOf(field) : linksOf(field) },
    statements: () => linksOf('statement'),
    order: () => {
      const current = columns();
      return (order ??= groupOrder(current));
    },
    bins: (size) => {
      const current = columns();
      const known = bins.get(size) ?? binIndex(current, size);
      bins.set(size, known);
      return known;
    },
    version: () => {
      columns();
      return version;
    },
    forget,
  };
}

function isQuoted(field: ManyField): field is QuotedField {
  return field === 'quoted-source' || field === 'quoted-kind';
}

function isSingle(field: SingleField | ManyField): field is SingleField {
  return SINGLE_FIELDS.some((one) => one === field);
}
