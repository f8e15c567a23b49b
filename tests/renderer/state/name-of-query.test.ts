import { expect, test } from 'vitest';
import { nameOfQuery } from '../../../renderer/state/name-of-query.ts';

test.each([
  ['reservoir outlet:"Kestrel Daily"', 'Reservoir Kestrel Daily'],
  ['(harbour OR port) NEAR/8 strik* NOT ferries', 'Harbour port strik ferries'],
  ['sanctions{3} said-by:("Roe" -oil) date:2026-02', 'Sanctions Roe oil 2026-02'],
  ['“Marren Dam”', 'Marren Dam'],
  ['  ', ''],
])('the name that %s begins with', (query, name) => {
  expect(nameOfQuery(query, [])).toBe(name);
});

test('a name that is taken gets a number, and a long query a short name', () => {
  expect(nameOfQuery('dam', ['Dam', 'dam 2'])).toBe('Dam 3');
  expect(nameOfQuery('word '.repeat(40), []).length).toBeLessThanOrEqual(60);
});
