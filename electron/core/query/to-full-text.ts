import { assertNever } from '../result.ts';
import type { Near, Phrase, Query } from './query.ts';

/**
 * How the library's full-text index (SQLite FTS4, enhanced query syntax) answers a query. `match`: exactly the rows of
 * the expression; `except`: exactly all other rows; `superset`: the rows of the expression, each to be held against
 * `verify`; `scan`: every row, each to be held against `verify`.
 */
export type FullTextPlan =
  | { readonly kind: 'all' }
  | { readonly kind: 'match'; readonly expression: string }
  | { readonly kind: 'except'; readonly expression: string }
  | { readonly kind: 'superset'; readonly expression: string; readonly verify: Query }
  | { readonly kind: 'scan'; readonly verify: Query };

/** SQLite refuses expressions deeper than 12 after balancing; two levels are kept in hand. */
const MAX_DEPTH = 10;

/** A set of rows: those of the expression, or (`isComplement`) all others. No expression is the empty set. */
type Rows = { readonly isComplement: boolean; readonly expression?: string; readonly depth: number };
/** What surely holds and what possibly holds; both the same when the index can say it exactly. */
type Bounds = { readonly lower: Rows; readonly upper: Rows };

const NOTHING: Rows = { isComplement: false, depth: 0 };
const EVERYTHING: Rows = { isComplement: true, depth: 0 };

const complement = (rows: Rows): Rows => ({ ...rows, isComplement: !rows.isComplement });

function rows(expression: string, depth: number): Rows {
  return { isComplement: false, expression, depth };
}

/** Joins expressions by an operator SQLite balances into a binary tree. */
function chain(parts: readonly Rows[], operator: 'AND' | 'OR'): Rows {
  const depth = Math.max(...parts.map((part) => part.depth)) + Math.ceil(Math.log2(parts.length));
  return rows(parts.map((part) => `(${part.expression ?? ''})`).join(` ${operator} `), depth);
}

function without(left: Rows, right: Rows): Rows {
  return rows(
    `(${left.expression ?? ''}) NOT (${right.expression ?? ''})`,
    Math.max(left.depth, right.depth) + 1,
  );
}

/** Union or intersection of the expressions themselves, complements or not: empty sets fall out of a union and decide an intersection. */
function join(parts: readonly Rows[], operator: 'AND' | 'OR'): Rows {
  const filled = parts.filter((part) => part.expression !== undefined);
  if (operator === 'AND' && filled.length < parts.length) return NOTHING;
  const [only] = filled;
  if (only === undefined) return NOTHING;
  return filled.length === 1 ? { ...only, isComplement: false } : chain(filled, operator);
}

/** Rows in all of the parts. A complement is carried as such, because FTS4 knows no NOT with one side. */
function intersection(parts: readonly Rows[]): Rows {
  const plain = parts.filter((part) => !part.isComplement);
  const excluded = join(
    parts.filter((part) => part.isComplement),
    'OR',
  );
  if (plain.length === 0) return complement(excluded);
  const kept = join(plain, 'AND');
  return kept.expression === undefined || excluded.expression === undefined ? kept : without(kept, excluded);
}

function union(parts: readonly Rows[]): Rows {
  return complement(intersection(parts.map(complement)));
}

function quoted(phrase: Phrase): string {
  return `"${phrase.terms.map((term) => (term.isPrefix ? `${term.text}*` : term.text)).join(' ')}"`;
}

/** FTS4 takes a field before a single word only. */
function isSayable(phrase: Phrase): boolean {
  return phrase.field === undefined || phrase.terms.length === 1;
}

function leaf(phrase: Phrase): string {
  const [term] = phrase.terms;
  if (phrase.field === undefined || phrase.terms.length > 1 || !term) return quoted(phrase);
  return `${phrase.field}:${term.text}${term.isPrefix ? '*' : ''}`;
}

function exactly(set: Rows): Bounds {
  return { lower: set, upper: set };
}

function phraseBounds(phrase: Phrase): Bounds {
  if (isSayable(phrase)) return exactly(rows(leaf(phrase), 1));
  const words = phrase.terms.map((term) => rows(leaf({ ...phrase, terms: [term] }), 1));
  return { lower: NOTHING, upper: join([rows(quoted(phrase), 1), ...words], 'AND') };
}

function nearBounds(near: Near): Bounds {
  if (near.phrases.every(isSayable)) {
    const [first = '', ...others] = near.phrases.map(leaf);
    const expression = others.reduce(
      (text, other, i) => `${text} NEAR/${near.distances[i] ?? 0} ${other}`,
      first,
    );
    return exactly(rows(expression, near.phrases.length));
  }
  return {
    lower: NOTHING,
    upper: join(
      near.phrases.map((phrase) => phraseBounds(phrase).upper),
      'AND',
    ),
  };
}

function bounds(query: Query): Bounds {
  switch (query.kind) {
    case 'everything':
      return exactly(EVERYTHING);
    case 'phrase':
      return phraseBounds(query);
    case 'near':
      return nearBounds(query);
    case 'and':
    case 'or': {
      const parts = query.parts.map(bounds);
      const combine = query.kind === 'and' ? intersection : union;
      return {
        lower: combine(parts.map((part) => part.lower)),
        upper: combine(parts.map((part) => part.upper)),
      };
    }
    case 'not': {
      const part = bounds(query.part);
      return { lower: complement(part.upper), upper: complement(part.lower) };
    }
    default:
      return assertNever(query);
  }
}

function isExact(query: Query): boolean {
  switch (query.kind) {
    case 'everything':
      return true;
    case 'phrase':
      return isSayable(query);
    case 'near':
      return query.phrases.every(isSayable);
    case 'and':
    case 'or':
      return query.parts.every(isExact);
    case 'not':
      return isExact(query.part);
    default:
      return assertNever(query);
  }
}

/** Plans a query for the full-text index; what the index cannot say exactly is narrowed by it and verified after. */
export function toFullText(query: Query): FullTextPlan {
  if (query.kind === 'everything') return { kind: 'all' };
  const { upper } = bounds(query);
  if (upper.expression === undefined || upper.depth > MAX_DEPTH) return { kind: 'scan', verify: query };
  if (!isExact(query)) {
    return upper.isComplement
      ? { kind: 'scan', verify: query }
      : { kind: 'superset', expression: upper.expression, verify: query };
  }
  return { kind: upper.isComplement ? 'except' : 'match', expression: upper.expression };
}
