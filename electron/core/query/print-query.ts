import { assertNever } from '../result.ts';
import type { Near, Phrase, Query, WordField } from './query.ts';

function before(field: WordField | undefined): string {
  return field === undefined ? '' : `${field}:`;
}

function phrase(query: Phrase): string {
  const cased = query.terms.some((term) => term.cased !== undefined) ? 'case:' : '';
  const words = query.isQuoted ? `"${query.printed}"` : query.printed;
  return `${before(query.field)}${cased}${words}`;
}

function near({ phrases, gaps, field }: Near): string {
  const words = phrases.map((each, i) => {
    const gap = gaps[i - 1];
    const own = phrase(i === 0 && field !== undefined ? { ...each, field } : each);
    return gap === undefined ? own : `${gap.isOrdered ? 'ONEAR' : 'NEAR'}/${gap.distance} ${own}`;
  });
  return words.join(' ');
}

/** What stands inside another operator: in parentheses, unless it holds together by itself. */
function inner(query: Query): string {
  const isCompound =
    query.kind === 'and' || query.kind === 'or' || query.kind === 'near' || query.kind === 'not';
  return isCompound ? `(${printQuery(query)})` : printQuery(query);
}

/** The query in the one way of writing that every other is understood as. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return '';
    case 'phrase':
      return phrase(query);
    case 'near':
      return near(query);
    case 'count':
      return `${query.phrases.length === 1 ? query.phrases.map(phrase).join('') : `(${query.phrases.map(phrase).join(' OR ')})`}{${query.atLeast}}`;
    case 'said-by':
      return `said-by:(${printQuery(query.part)})`;
    case 'date':
      return `date:${query.printed}`;
    case 'language':
      return `language:${query.code}`;
    case 'has':
      return `has:${query.part}`;
    case 'and':
      return query.parts.map((part) => (part.kind === 'not' ? printQuery(part) : inner(part))).join(' AND ');
    case 'or':
      return query.parts.map((part) => (part.kind === 'not' ? printQuery(part) : inner(part))).join(' OR ');
    case 'not':
      return `NOT ${inner(query.part)}`;
    default:
      return assertNever(query);
  }
}
