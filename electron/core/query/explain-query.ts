import { assertNever } from '../result.ts';
import type { Near, Phrase, Query } from './query.ts';

function list(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}

function phrase(query: Phrase): string {
  const isWord = query.terms.length === 1 && !query.isQuoted;
  const place = query.field ? ` in the ${query.field}` : '';
  const [term] = query.terms;
  if (query.terms.length === 1 && term?.isPrefix)
    return `words beginning with ${query.printed.replace('*', '')}${place}`;
  return `${isWord ? query.printed : `the phrase “${query.printed}”`}${place}`;
}

function near(query: Near): string {
  const [first, ...others] = query.phrases;
  const within = others.map((other, i) => {
    const distance = query.distances[i] ?? 0;
    return distance === 0
      ? `next to ${phrase(other)}`
      : `at most ${distance} word${distance === 1 ? '' : 's'} from ${phrase(other)}`;
  });
  return [...(first ? [phrase(first)] : []), ...within].join(' ');
}

function excluded(query: Query & { kind: 'and' | 'or' }): {
  wanted: readonly Query[];
  unwanted: readonly Query[];
} {
  return {
    wanted: query.parts.filter((part) => part.kind !== 'not'),
    unwanted: query.parts.flatMap((part) => (part.kind === 'not' ? [part.part] : [])),
  };
}

/** A compound inside another: in parentheses, so that the sentence can be read one way only. */
function inner(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' || query.kind === 'not'
    ? `(${words(query)})`
    : words(query);
}

function both(query: Query & { kind: 'and' | 'or' }): string {
  const { wanted, unwanted } = excluded(query);
  const without = unwanted.length > 0 ? `without ${list(unwanted.map(inner), 'and')}` : '';
  if (wanted.length === 0) return `neither ${unwanted.map(inner).join(' nor ')}`;
  const first = wanted.map(inner);
  const joined = first.length > 2 ? `all of ${list(first, 'and')}` : list(first, 'and');
  const together = first.length === 2 ? `both ${joined}` : joined;
  return without === '' ? together : `${together}, but ${without}`;
}

function words(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return 'any words';
    case 'phrase':
      return phrase(query);
    case 'near':
      return near(query);
    case 'and':
      return both(query);
    case 'or':
      return `${query.parts.length > 2 ? 'any of' : 'either'} ${list(query.parts.map(inner), 'or')}`;
    case 'not':
      return `not ${inner(query.part)}`;
    default:
      return assertNever(query);
  }
}

/** A plain sentence for what a query was understood as: `articles with the phrase “Marren Dam”, or with both Marren and dam`. */
export function explainQuery(query: Query): string {
  if (query.kind === 'everything') return 'all articles';
  if (query.kind === 'not') return `all articles but those with ${inner(query.part)}`;
  if (query.kind === 'and') return `articles with ${both(query)}`;
  if (query.kind !== 'or') return `articles with ${words(query)}`;
  const branches = query.parts.map((part) =>
    part.kind === 'not' ? `without ${inner(part.part)}` : `with ${words(part)}`,
  );
  return `articles ${branches.join(', or ')}`;
}
