import { assertNever } from '../result.ts';
import type { Span } from '../domain/attribution.ts';
import { nearPlaces, phrasePlaces } from './phrase-places.ts';
import { prepareText } from './prepared-text.ts';
import type { PreparedField } from './prepared-text.ts';
import type { Near, Phrase, Query, QueryField, QueryText } from './query.ts';

export type QueryMatch = { readonly field: QueryField; readonly span: Span };

/** The parts of a query an article may show: what is asked for, never what is excluded. */
function wanted(query: Query): readonly (Phrase | Near)[] {
  switch (query.kind) {
    case 'everything':
    case 'not':
      return [];
    case 'phrase':
    case 'near':
      return [query];
    case 'and':
    case 'or':
      return query.parts.flatMap(wanted);
    default:
      return assertNever(query);
  }
}

function wordRanges(part: Phrase | Near, field: PreparedField): readonly Span[] {
  if (part.kind === 'phrase') {
    return phrasePlaces(part, field).map((place) => [place, place + part.terms.length - 1]);
  }
  const places = nearPlaces(part, field);
  if (places.some((list) => list.length === 0)) return [];
  return places.flatMap((list, i) =>
    list.map((place): Span => [place, place + (part.phrases[i]?.terms.length ?? 1) - 1]),
  );
}

function merged(ranges: readonly Span[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const previous = out.at(-1);
    if (previous && first <= previous[1]) previous[1] = Math.max(previous[1], last);
    else out.push([first, last]);
  }
  return out;
}

/** Where the words asked for stand, in reading order and without overlaps: what the reader highlights. */
export function findMatches(query: Query, text: QueryText): readonly QueryMatch[] {
  const parts = wanted(query);
  return prepareText(text).flatMap((field) =>
    merged(parts.flatMap((part) => wordRanges(part, field))).map(([first, last]) => ({
      field: field.field,
      span: [field.tokens[first]?.start ?? 0, field.tokens[last]?.end ?? 0] as const,
    })),
  );
}
