import { expect, test } from 'vitest';
import { findAttributions } from '#core/understand/attributions/find-attributions.ts';
import { PASSAGES, type Who } from './who-gold.ts';

const FIELDS = ['name', 'kind', 'form', 'role', 'country', 'addressee', 'description'] as const;

function found(text: string): readonly Who[] {
  return findAttributions({ body: text })
    .filter(({ source }) => source.length > 0)
    .map(({ source, quotedSource, form, addressee }) => ({
      printed: source.map(([start, end]) => text.slice(start, end)).join(' … '),
      name: quotedSource?.name ?? '',
      kind: quotedSource?.kind ?? 'unknown',
      form,
      ...(quotedSource?.role === undefined ? {} : { role: quotedSource.role }),
      ...(quotedSource?.country === undefined ? {} : { country: quotedSource.country }),
      ...(quotedSource?.description === undefined ? {} : { description: quotedSource.description }),
      ...(addressee === undefined ? {} : { addressee }),
    }));
}

test('our own passages: who stands behind each mention', () => {
  const wrong: string[] = [];
  const missed: string[] = [];
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<
    (typeof FIELDS)[number],
    number
  >;
  let all = 0;
  for (const { about, text, who } of PASSAGES) {
    const given = found(text);
    for (const gold of who) {
      all += 1;
      const same = given.find(({ printed }) => printed.replace(/,$/, '') === gold.printed.replace(/,$/, ''));
      if (same === undefined) missed.push(gold.printed);
      for (const field of FIELDS) {
        if (same?.[field] === gold[field] && same !== undefined) right[field] += 1;
        else if (same !== undefined)
          wrong.push(
            `${about}: ${gold.printed}: ${field} ${String(same[field])}, not ${String(gold[field])}`,
          );
      }
    }
  }
  // Of the mentions found, every one is told right in every field; the share below falls with those not found.
  for (const field of FIELDS) expect(right[field] / all).toBeGreaterThanOrEqual(0.96);
  expect(wrong).toEqual([]);
  expect(missed).toEqual([]);
});
