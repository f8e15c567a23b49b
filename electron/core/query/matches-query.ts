import { assertNever } from '../result.ts';
import { nearPlaces, phrasePlaces } from './phrase-places.ts';
import { prepareText } from './prepared-text.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Query, QueryText } from './query.ts';

/** Whether a query holds for texts already cut into words; agrees with the full-text index of the library. */
export function matchesPrepared(query: Query, text: PreparedText): boolean {
  switch (query.kind) {
    case 'everything':
      return true;
    case 'phrase':
      return text.some((field) => phrasePlaces(query, field).length > 0);
    case 'near':
      return text.some((field) => nearPlaces(query, field).every((places) => places.length > 0));
    case 'and':
      return query.parts.every((part) => matchesPrepared(part, text));
    case 'or':
      return query.parts.some((part) => matchesPrepared(part, text));
    case 'not':
      return !matchesPrepared(query.part, text);
    default:
      return assertNever(query);
  }
}

/** Whether a query holds for an article; fields it lacks are absent. */
export function matchesQuery(query: Query, text: QueryText): boolean {
  return matchesPrepared(query, prepareText(text));
}
