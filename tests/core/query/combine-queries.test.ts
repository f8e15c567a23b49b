import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothOf, butNot } from '../../../electron/core/query/combine-queries.ts';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import type { Query } from '../../../electron/core/query/query.ts';
import { queryTextOf } from '../../../electron/core/query/query-text.ts';
import { anyArticle, anyQuery } from '../../helpers/query-generator.ts';

function understood(text: string): Query {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(`${text}: ${query.error.message}`);
  return query.value;
}
const anyOrEverything = fc.oneof({ weight: 5, arbitrary: anyQuery }, fc.constant(''));

test('combined queries find what both find, and what one finds and the other does not', () => {
  fc.assert(
    fc.property(anyOrEverything, anyOrEverything, anyArticle, (one, other, article) => {
      const finds = (query: string): boolean =>
        matchesQuery(understood(query), queryTextOf(article, undefined));
      const [first, second] = [understood(one), understood(other)];
      expect(finds(bothOf(first, second))).toBe(finds(one) && finds(other));
      const rest = butNot(first, second);
      expect(rest !== undefined && finds(rest)).toBe(finds(one) && !finds(other));
    }),
    { numRuns: 400 },
  );
});
