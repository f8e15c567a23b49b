import type { Connection } from '../sql/connection.ts';

/** Tables articles are counted from. */
export const COUNTED_TABLES = ['article', 'article_topic', 'article_tag', 'article_statements'] as const;
export type CountedTable = (typeof COUNTED_TABLES)[number];

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE)/i;
const TARGETS = new RegExp(`\\b(?:INTO|UPDATE|FROM)\\s+(${COUNTED_TABLES.join('|')})\\b`, 'gi');

/** Tables of names: only new rows leave known names as they are. */
const RENAMES = /\b(?:UPDATE|FROM)\s+(?:outlet|origin|language|format|quoted_source|tag)\b/i;

/** Counted tables a script names: also those it only reads from, which is once too often and never too seldom. */
function tablesIn(sql: string): readonly CountedTable[] {
  return [...sql.matchAll(TARGETS)].flatMap(
    (match) => COUNTED_TABLES.find((table) => table === match[1]?.toLowerCase()) ?? [],
  );
}

/** The same connection, telling which counted tables are written: nobody who writes to them need know who counts. */
export function telling(
  connection: Connection,
  onwrite: (table: CountedTable) => void,
  onrename: () => void,
): Connection {
  type Told = { readonly tables: readonly CountedTable[]; readonly isRenaming: boolean };
  const known = new Map<string, Told>();
  const toldOf = (sql: string): Told => {
    const isWriting = WRITES.test(sql);
    const told = { tables: isWriting ? tablesIn(sql) : [], isRenaming: isWriting && RENAMES.test(sql) };
    known.set(sql, told);
    return told;
  };
  const tell = (sql: string): void => {
    const { tables, isRenaming } = known.get(sql) ?? toldOf(sql);
    if (isRenaming) onrename();
    for (const table of tables) onwrite(table);
  };
  return {
    ...connection,
    run: (sql, ...parameters) => {
      tell(sql);
      connection.run(sql, ...parameters);
    },
    insert: (sql, ...parameters) => {
      tell(sql);
      return connection.insert(sql, ...parameters);
    },
    row: (sql, ...parameters) => {
      tell(sql);
      return connection.row(sql, ...parameters);
    },
    rows: (sql, ...parameters) => {
      tell(sql);
      return connection.rows(sql, ...parameters);
    },
    script: (sql) => {
      for (const table of tablesIn(sql)) onwrite(table);
      onrename();
      connection.script(sql);
    },
  };
}
