import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { API_NAMES } from '../../electron/contract/api.ts';
import { INPUTS } from '../../electron/ipc/inputs.ts';

test('every request has a schema, and there is no schema without a request', () => {
  expect(Object.keys(INPUTS).sort()).toEqual([...API_NAMES].sort());
});

test('whatever a page sends is taken or refused, never thrown at us', () => {
  fc.assert(
    fc.property(fc.constantFrom(...API_NAMES), fc.anything(), (name, input) => {
      const parsed = v.safeParse(INPUTS[name], input);
      expect(typeof parsed.success).toBe('boolean');
    }),
  );
});

test.each([
  ['articles.get', { id: -1 }],
  ['articles.get', { id: 1.5 }],
  ['articles.get', { id: 1, extra: true }],
  ['articles.list', { selection: { filters: [] }, order: 'newest', offset: 0, limit: 1_000_000 }],
  ['articles.volume', { selection: { filters: [{ field: 'body', value: 'x', exclude: false }] } }],
  ['articles.volume', { selection: { filters: [], range: { from: 'yesterday', to: 'today' } } }],
  ['topics.save', { name: '   ', query: 'dam' }],
  ['report.bytes', { spec: {}, format: 'exe' }],
  ['library.info', {}],
] as const)('%s refuses %o', (name, input) => {
  expect(v.safeParse(INPUTS[name], input).success).toBe(false);
});

test('a selection as the window makes it is taken as it is', () => {
  const selection = {
    query: '“Marren Dam” NOT ferry',
    range: { from: '2026-09-08T00:00', to: '2026-09-17T00:00' },
    filters: [{ field: 'outlet', value: null, exclude: true }],
  };
  expect(v.safeParse(INPUTS['articles.volume'], { selection })).toMatchObject({
    success: true,
    output: { selection },
  });
});
