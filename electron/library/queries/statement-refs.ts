import type { StatementPlace } from '../../core/filing.ts';
import type { Page } from '../../core/ports.ts';
import { STATEMENT_WIDTH } from '../counting/statement-facts.ts';
import { isNewer, isOlder } from './article-order.ts';
import { bestFirst } from './best-first.ts';
import type { ChosenStatements } from './statements-chosen.ts';

export type StatementOrder = 'newest' | 'oldest';

/** How many statements are chosen, and those of one page in their order: by article, and as they stand in it. */
export function statementRefs(
  { tallied: { places, links, columns }, isCounted }: ChosenStatements,
  order: StatementOrder,
  { offset, limit }: Page,
): { readonly total: number; readonly first: readonly StatementPlace[] } {
  const { starts, counts, values } = links;
  const isChosen = (place: number, position: number): boolean => {
    const at = ((starts[place] ?? 0) + position) * STATEMENT_WIDTH;
    return isCounted(place, position, values[at] ?? 0, values[at + 1] ?? 0);
  };
  const countAt = (place: number): number => {
    let count = 0;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      if (isChosen(place, position)) count += 1;
    }
    return count;
  };
  const chosen: number[] = [];
  let total = 0;
  for (const place of places) {
    const count = countAt(place);
    total += count;
    if (count > 0) chosen.push(place);
  }
  const isBefore = order === 'newest' ? isNewer : isOlder;
  const placeAt = (at: number): number => chosen[at] ?? 0;
  const first: StatementPlace[] = [];
  let passed = 0;
  for (const at of bestFirst(chosen.length, (one, other) =>
    isBefore(columns, placeAt(one), placeAt(other)),
  )) {
    if (first.length >= limit) break;
    const place = placeAt(at);
    const articleId = columns.ids[place] ?? 0;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      if (!isChosen(place, position)) continue;
      if (passed >= offset && first.length < limit) first.push({ articleId, position });
      passed += 1;
    }
  }
  return { total, first };
}
