import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeQuery, type KnownNames } from '../../../electron/core/query/complete-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import { placeInQuery } from '../../../electron/core/query/place-in-query.ts';
import { anyQuery } from '../../helpers/query-generator.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  outlet: ['Kestrel Daily', 'Kestrel-Post', 'Élan'],
  'quoted-source': ['Ida Moss', 'Moss “Mo” Hale'],
  language: ['en-GB', 'el'],
  tag: ['and', 'AND', 'to check'],
};
const known: KnownNames = (field, typed) =>
  (NAMES[field] ?? [])
    .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
    .map((name) => ({ name }));

/** The caret is where the bar stands. */
function offered(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const place = placeInQuery(marked.replace('|', ''), at);
  return place === undefined ? [] : completeQuery(place, known, '2026-03-09').map(({ text }) => text);
}

/** What stands in the query once the first offer is taken. */
function taken(marked: string): string {
  const at = marked.indexOf('|');
  const query = marked.replace('|', '');
  const place = placeInQuery(query, at);
  const [first] = place === undefined ? [] : completeQuery(place, known, '2026-03-09');
  if (place === undefined || first === undefined) return query;
  return query.slice(0, place.from) + first.text + query.slice(place.to);
}

test('a field that is begun is offered, and then its values', () => {
  expect(offered('head|')).toContain('headline:');
  expect(offered('dam outlet:|')).toEqual(['"Kestrel Daily"', 'Kestrel-Post', 'Élan']);
  expect(offered('outlet:kes|')).toEqual(['"Kestrel Daily"', 'Kestrel-Post']);
  expect(offered('outlet:"kestrel d|')).toEqual(['"Kestrel Daily"']);
  expect(offered('outlet:(post OR kes|)')).toEqual(['"Kestrel Daily"', 'Kestrel-Post']);
  expect(offered('-outlet:|')).toHaveLength(3);
  expect(offered('language:e|')).toEqual(['en-GB', 'el']);
  expect(offered('has:by|')).toEqual(['byline']);
  expect(offered('date:|')).toEqual(['2026-03-09', '2026-03', '2026-02', '2026', '2025']);
  expect(offered('said-by:(mo|')).toContain('"Ida Moss"');
});

test('words without a field are offered as the names they may mean', () => {
  expect(offered('kes|')).toEqual(['outlet:"Kestrel Daily"', 'outlet:Kestrel-Post']);
  expect(offered('dam "kes|')).toEqual([]);
  expect(offered('dam |')).toEqual([]);
  expect(offered('|')).toEqual([]);
});

test('an offer stands in the place of the whole word or phrase the caret is in', () => {
  expect(taken('outlet:ke|st dam')).toBe('outlet:"Kestrel Daily" dam');
  expect(taken('outlet:"kest|rel" dam')).toBe('outlet:"Kestrel Daily" dam');
  expect(taken('(outlet:kes|) dam')).toBe('(outlet:"Kestrel Daily") dam');
  expect(taken('quoted-source:hale|')).toBe('quoted-source:"Moss  Mo  Hale"');
  expect(offered('tag:an|')).toEqual(['and', '"AND"']);
});

test('whatever is offered anywhere in a query is understood where it is put', () => {
  fc.assert(
    fc.property(
      anyQuery,
      fc.nat(60),
      fc.constantFrom('', 'ke', 'he', 'outlet:', 'tag:"', 'date:20'),
      (query, cut, typed) => {
        const before = query.slice(0, cut);
        if (!parseQuery(before).ok) return;
        const text = `${before} ${typed}`;
        const place = placeInQuery(text, text.length);
        if (place === undefined) return;
        for (const option of completeQuery(place, known, '2026-03-09')) {
          if (option.text.endsWith(':')) continue;
          const whole = text.slice(0, place.from) + option.text;
          expect(parseQuery(whole).ok, whole).toBe(true);
        }
      },
    ),
  );
});
