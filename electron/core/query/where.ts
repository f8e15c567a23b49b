import type { Mark, NameField, Near, Phrase } from './query.ts';

/** The full-text indexes of the library, a row for each article: its text, and its particulars. */
export type IndexName = 'words' | 'particulars';

/** Articles as the library can find them without looking into each. `depth` is that of the index's expression. */
export type Where =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'match'; readonly index: IndexName; readonly expression: string; readonly depth: number }
  /** Articles whose outlet or origin, or one of whose tags or notes, has a name with these words. */
  | { readonly kind: 'named'; readonly field: NameField; readonly words: Phrase | Near }
  /** Articles on which the analyst put something. */
  | { readonly kind: 'marked'; readonly with: Mark }
  | { readonly kind: 'date'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Where[] }
  | { readonly kind: 'not'; readonly part: Where };

/** What one of the indexes is asked. */
export type Match = Where & { kind: 'match' };

/** SQLite refuses expressions deeper than 12 after balancing; two levels are kept in hand. */
const MAX_DEPTH = 10;

export const ALL: Where = { kind: 'all' };
export const NONE: Where = { kind: 'none' };

export function match(index: IndexName, expression: string, depth = 1): Match {
  return { kind: 'match', index, expression, depth };
}

/** Joins expressions by an operator SQLite balances into a binary tree, as many at a time as its depth allows. */
function chained(index: IndexName, parts: readonly Match[], operator: 'AND' | 'OR'): readonly Match[] {
  const deepest = Math.max(...parts.map((part) => part.depth));
  if (parts.length < 2 || deepest >= MAX_DEPTH) return parts;
  const atOnce = 2 ** (MAX_DEPTH - deepest);
  const groups: Match[] = [];
  for (let from = 0; from < parts.length; from += atOnce) {
    const group = parts.slice(from, from + atOnce);
    const expression = group.map((part) => `(${part.expression})`).join(` ${operator} `);
    const depth = deepest + Math.ceil(Math.log2(group.length));
    groups.push({ kind: 'match', index, expression, depth });
  }
  return groups;
}

const INDEXES: readonly IndexName[] = ['words', 'particulars'];

function merged(parts: readonly Where[], operator: 'AND' | 'OR'): readonly Where[] {
  const others = parts.filter((part) => part.kind !== 'match');
  const matches = parts.filter((part) => part.kind === 'match');
  const joined = INDEXES.flatMap((index) => {
    const own = matches.filter((each) => each.index === index);
    return own.length > 0 ? chained(index, own, operator) : own;
  });
  return [...joined, ...others];
}

function one(kind: 'and' | 'or', parts: readonly Where[]): Where {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}

/** What the words exclude is taken off by the index itself where it can. */
function excluding(parts: readonly Where[]): readonly Where[] {
  const excluded = parts.flatMap((part) =>
    part.kind === 'not' && part.part.kind === 'match' && part.part.index === 'words' ? [part.part] : [],
  );
  const [together, ...more] = excluded.length > 0 ? chained('words', excluded, 'OR') : [];
  const kept = parts.find((part): part is Match => part.kind === 'match' && part.index === 'words');
  if (!together || !kept || more.length > 0) return parts;
  const depth = Math.max(kept.depth, together.depth) + 1;
  if (depth > MAX_DEPTH) return parts;
  const less = match('words', `(${kept.expression}) NOT (${together.expression})`, depth);
  const isDone = (part: Where): boolean => part.kind === 'not' && excluded.some((each) => each === part.part);
  return parts.flatMap((part) => (isDone(part) ? [] : [part === kept ? less : part]));
}

/** Articles of all the parts. */
export function and(parts: readonly Where[]): Where {
  const flat = parts.flatMap((part) => (part.kind === 'and' ? part.parts : part));
  if (flat.some((part) => part.kind === 'none')) return NONE;
  const limiting = flat.filter((part) => part.kind !== 'all');
  return limiting.length === 0 ? ALL : one('and', excluding(merged(limiting, 'AND')));
}

/** Articles of any of the parts. */
export function or(parts: readonly Where[]): Where {
  const flat = parts.flatMap((part) => (part.kind === 'or' ? part.parts : part));
  if (flat.some((part) => part.kind === 'all')) return ALL;
  const adding = flat.filter((part) => part.kind !== 'none');
  return adding.length === 0 ? NONE : one('or', merged(adding, 'OR'));
}

/** All other articles. */
export function not(part: Where): Where {
  if (part.kind === 'all') return NONE;
  if (part.kind === 'none') return ALL;
  return part.kind === 'not' ? part.part : { kind: 'not', part };
}
