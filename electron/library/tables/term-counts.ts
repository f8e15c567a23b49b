import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { numberAt } from '../sql/row.ts';

/** In how many articles each term stands. Counted in memory, written once for each transaction. */
export type TermCounts = {
  of(term: string): number;
  add(terms: readonly string[]): void;
  /** An article without these terms any more. */
  take(terms: readonly string[]): void;
  write(): void;
  forget(): void;
};

/** Terms kept in memory; common ones are asked for with every article. */
const KEPT_TERMS = 300_000;

export function termCounts(connection: Connection): TermCounts {
  const counts = new Map<string, number>();
  const changed = new Set<string>();

  const of = (term: string): number => {
    const known = counts.get(term);
    if (known !== undefined) return known;
    const row = connection.row('SELECT articles FROM term_count WHERE term = ?', term);
    const count = row === undefined ? 0 : numberAt(row, 0);
    counts.set(term, count);
    return count;
  };
  const change = (terms: readonly string[], by: 1 | -1): void => {
    for (const term of terms) {
      counts.set(term, Math.max(0, of(term) + by));
      changed.add(term);
    }
  };
  return {
    of,
    add: (terms) => change(terms, 1),
    take: (terms) => change(terms, -1),
    write: () => {
      if (changed.size === 0) return;
      // In order, so that neighbours on a page are written together.
      const written = Object.fromEntries([...changed].sort().map((term) => [term, of(term)]));
      connection.run(
        'INSERT OR REPLACE INTO term_count (term, articles) SELECT key, value FROM json_each(CAST(? AS TEXT))',
        longText(JSON.stringify(written)),
      );
      changed.clear();
      if (counts.size > KEPT_TERMS) counts.clear();
    },
    forget: () => {
      counts.clear();
      changed.clear();
    },
  };
}
