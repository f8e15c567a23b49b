import { QUERY_FIELDS } from './query.ts';
import type { QueryField } from './query.ts';

/** A piece of a query as typed; `at` and `length` count UTF-16 units of the query. */
export type Piece = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'near'; readonly distance: number }
  | { readonly kind: 'field'; readonly field: QueryField }
  | { readonly kind: 'unknown-field'; readonly name: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly isClosed: boolean }
);

/** Words that may stand between the two sides of NEAR when no number is given, as in SQLite. */
const NEAR_DISTANCE = 10;

const QUOTES = '"“”„«»';
const WORD = /[^\s()"“”„«»]+/uy;
const KEYWORD = /^(?:AND|OR|NOT|NEAR(?:\/(\d{1,4}))?)$/u;
const FIELD = /^(\p{L}+):(?!\/\/)/u;

function keyword(text: string, place: { at: number; length: number }): Piece | undefined {
  const found = KEYWORD.exec(text);
  if (!found) return undefined;
  if (text === 'AND') return { kind: 'and', ...place };
  if (text === 'OR') return { kind: 'or', ...place };
  if (text === 'NOT') return { kind: 'not', ...place };
  return { kind: 'near', distance: found[1] === undefined ? NEAR_DISTANCE : Number(found[1]), ...place };
}

/** `headline:` and its like; another name before a colon is one only when a word or quotation mark follows at once. */
function field(run: string, at: number, next: string): Piece | undefined {
  const name = FIELD.exec(run)?.[1];
  if (name === undefined) return undefined;
  const known = QUERY_FIELDS.find((each) => each === name.toLowerCase());
  const place = { at, length: name.length + 1 };
  if (known) return { kind: 'field', field: known, ...place };
  const isFollowed = run.length > place.length || (next !== '' && (QUOTES + '(').includes(next));
  return isFollowed ? { kind: 'unknown-field', name, ...place } : undefined;
}

function phrase(query: string, at: number): Piece {
  for (let end = at + 1; end < query.length; end += 1) {
    if (QUOTES.includes(query.charAt(end)))
      return { kind: 'phrase', text: query.slice(at + 1, end), isClosed: true, at, length: end + 1 - at };
  }
  return { kind: 'phrase', text: query.slice(at + 1), isClosed: false, at, length: query.length - at };
}

/** Cuts a query into pieces from left to right; what they mean together is the parser's business. */
export function lex(query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const isStart = (at: number): boolean => at === 0 || /[\s(]/u.test(query.charAt(at - 1));
  for (let at = 0; at < query.length;) {
    const character = query.charAt(at);
    let piece: Piece | undefined;
    if (character === '(') piece = { kind: 'open', at, length: 1 };
    else if (character === ')') piece = { kind: 'close', at, length: 1 };
    else if (QUOTES.includes(character)) piece = phrase(query, at);
    else if (character === '-' && isStart(at) && /^[\p{L}\p{N}("“„«]/u.test(query.slice(at + 1, at + 3)))
      piece = { kind: 'not', at, length: 1 };
    else {
      WORD.lastIndex = at;
      const run = WORD.exec(query)?.[0];
      if (run === undefined) {
        at += 1;
        continue;
      }
      const place = { at, length: run.length };
      piece = keyword(run, place) ??
        field(run, at, query.charAt(at + run.length)) ?? { kind: 'word', text: run, ...place };
    }
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}
