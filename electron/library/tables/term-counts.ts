import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { numberAt, textAt } from '../sql/row.ts';

/** In how many articles each term stands. Counted in memory, written once for each transaction. */
export type TermCounts = {
  of(term: string): number;
  add(terms: readonly string[]): void;
  /** An article without these terms any more. */
  take(terms: readonly string[]): void;
  write(): void;
  forget(): void;
};

/**
 * An article has some ninety terms, and each would be a page to write. So a transaction leaves one row that tells by how
 * much its terms grew or shrank; once rows have gathered so many terms, they are counted into the table together.
 */
const GATHERED_TERMS = 12_000;
/** Terms kept in memory; common ones are asked for with every article. */
const KEPT_TERMS = 300_000;

type Counted = readonly [term: string, count: number];

/** An object of counts by term: put together by hand, an object of thousands of members takes ten times as long. */
function asJson(counts: Iterable<Counted>): string {
  return `{${Array.from(counts, ([term, count]) => `${JSON.stringify(term)}:${count}`).join(',')}}`;
}

export function termCounts(connection: Connection): TermCounts {
  const counts = new Map<string, number>();
  /** What rows not yet counted into the table say; undefined until they are read. */
  let gathered: Map<string, number> | undefined;
  const changes = new Map<string, number>();

  const readGathered = (): Map<string, number> => {
    const read = new Map<string, number>();
    for (const row of connection.rows('SELECT changes FROM term_count_change ORDER BY id')) {
      for (const [term, by] of Object.entries(JSON.parse(textAt(row, 0)) as Record<string, number>)) {
        read.set(term, (read.get(term) ?? 0) + by);
      }
    }
    return read;
  };
  const of = (term: string): number => {
    const known = counts.get(term);
    if (known !== undefined) return known;
    gathered ??= readGathered();
    const row = connection.row('SELECT articles FROM term_count WHERE term = ?', term);
    const count = Math.max(0, (row === undefined ? 0 : numberAt(row, 0)) + (gathered.get(term) ?? 0));
    counts.set(term, count);
    return count;
  };
  const change = (terms: readonly string[], by: 1 | -1): void => {
    for (const term of terms) {
      const before = of(term);
      const after = Math.max(0, before + by);
      counts.set(term, after);
      changes.set(term, (changes.get(term) ?? 0) + after - before);
    }
  };
  const countIn = (all: ReadonlyMap<string, number>): void => {
    // In order, so that neighbours on a page are written together.
    const terms = [...all.keys()].sort();
    connection.run(
      'INSERT OR REPLACE INTO term_count (term, articles) SELECT key, value FROM json_each(CAST(? AS TEXT))',
      longText(asJson(terms.map((term): Counted => [term, of(term)]))),
    );
    connection.run('DELETE FROM term_count_change');
    gathered = new Map();
  };
  return {
    of,
    add: (terms) => change(terms, 1),
    take: (terms) => change(terms, -1),
    write: () => {
      if (changes.size === 0) return;
      gathered ??= readGathered();
      for (const [term, by] of changes) gathered.set(term, (gathered.get(term) ?? 0) + by);
      if (gathered.size > GATHERED_TERMS) countIn(gathered);
      else {
        connection.run(
          'INSERT INTO term_count_change (changes) VALUES (CAST(? AS TEXT))',
          longText(asJson(changes)),
        );
      }
      changes.clear();
      if (counts.size > KEPT_TERMS) counts.clear();
    },
    forget: () => {
      counts.clear();
      changes.clear();
      gathered = undefined;
    },
  };
}
