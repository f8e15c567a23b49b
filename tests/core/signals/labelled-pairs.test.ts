import { expect, test } from 'vitest';
import { precisionOfPairs, type LabelledStatements } from './labelled-pairs.ts';
import PAIRS from '../../fixtures/statements/pairs.json';

const { shown, wrong, lines } = precisionOfPairs(PAIRS as readonly LabelledStatements[]);

test('of our own pairs nothing is shown to contradict or differ that does not, nor an update as a contradiction', () => {
  expect(wrong).toEqual([]);
  expect(shown.precision).toBe(1);
});

test('most of what contradicts or differs is found', () => {
  expect(lines).toMatchInlineSnapshot(`
    [
      "seen, shown: 15 shown, precision 1.00, recall 0.94",
      "seen, contradicts: 7 shown, precision 1.00, recall 1.00",
      "seen, updates: 3 shown, precision 1.00, recall 0.75",
      "keptBack, shown: 15 shown, precision 1.00, recall 0.94",
      "keptBack, contradicts: 6 shown, precision 1.00, recall 0.86",
      "keptBack, updates: 2 shown, precision 1.00, recall 0.50",
    ]
  `);
});
