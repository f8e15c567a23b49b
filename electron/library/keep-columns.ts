import type { CountedArticles } from './counting/counted-articles.ts';
import type { Transactions } from './sql/transactions.ts';

/** Keeps columns for the next opening, where those in memory are not kept. What the disk has against it costs nothing but time then. */
export function keepColumns(counted: CountedArticles, transactions: Transactions): void {
  if (!counted.isKept()) transactions.run(() => counted.keep());
}
