import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORRECTABLE_FIELDS, fieldText, type CorrectableField } from '#core/domain/field-correction.ts';
import { readFieldText } from '#core/understand/field-corrections/field-text.ts';

const terms = {
  outlets: [{ name: 'Kestrel Daily', aliases: ['Kestrel'], domains: [], country: 'GB' }],
  authors: [{ name: 'Ana Corvel', kind: 'person' as const, role: 'in Marren' }],
  offsetAt: (value: string) => (value.startsWith('2026-03-29T02') ? undefined : '+02:00'),
};
const read = (field: CorrectableField, text: string) => readFieldText(field, text, terms);

describe('what is typed for a field', () => {
  test.each([
    ['2026', { value: '2026', zone: 'unknown', precision: 'year' }],
    ['2026-09', { value: '2026-09', zone: 'unknown', precision: 'month' }],
    ['2026-09-28', { value: '2026-09-28', zone: 'unknown', precision: 'day' }],
    ['2026-09-28 07:50', { value: '2026-09-28T07:50', zone: '+02:00', precision: 'minute' }],
    ['2026-09-28T07:50:09 -05:00', { value: '2026-09-28T07:50:09', zone: '-05:00', precision: 'second' }],
    ['2026-09-28 07:50Z', { value: '2026-09-28T07:50', zone: 'Z', precision: 'minute' }],
  ])('%s is a date of its own exactness', (typed, datePublished) => {
    expect(read('datePublished', typed)).toEqual({ ok: true, value: { datePublished } });
  });

  test.each([
    ['datePublished', '2026-02-30'],
    ['datePublished', '28.9.2026'],
    ['datePublished', '2026-09-28 25:00'],
    ['datePublished', '2026-03-29 02:30'],
    ['language', 'not a language'],
    ['url', 'javascript:alert(1)'],
    ['url', 'kestrel.example/a'],
    ['status', 'gone'],
  ] as const)('%s: %s is refused in a sentence', (field, typed) => {
    const found = read(field, typed);
    expect(found).toMatchObject({ ok: false, error: { kind: 'not-a-value' } });
    expect(!found.ok && found.error.detail).toMatch(/^[A-Z].*\.$/u);
  });

  test('an outlet goes by its entry, and authors who are known keep what is known of them', () => {
    expect(read('outlet', ' Kestrel ')).toEqual({
      ok: true,
      value: { outlet: { name: 'Kestrel Daily', country: 'GB' } },
    });
    expect(read('authors', 'Ana Corvel; Jan Till;')).toEqual({
      ok: true,
      value: { authors: [terms.authors[0], { name: 'Jan Till', kind: 'person' }] },
    });
  });

  test.each(CORRECTABLE_FIELDS)('nothing typed means no %s', (field) => {
    expect(read(field, ' \n')).toEqual({ ok: true, value: field === 'authors' ? { authors: [] } : {} });
  });

  test('whatever is understood is written as it is understood', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 16)),
      fc.constantFrom('de', 'zh-hans', 'https://a.example/b?c=d', 'withdrawn', 'Kestrel', 'A; B'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CORRECTABLE_FIELDS), typed, (field, text) => {
        const once = read(field, text);
        if (!once.ok) return;
        expect(read(field, fieldText(field, once.value))).toEqual(once);
      }),
    );
  });
});
