import { FIELD_NAMES, fieldMeant, type FieldName } from './query-fields.ts';
import type { Gap } from './query.ts';

/** A piece of a query as typed; `at` and `length` count UTF-16 units of the query. */
export type Piece = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'open' | 'close' | 'brace' | 'and' | 'or' | 'not' }
  | ({ readonly kind: 'near'; readonly sign: string } & Gap)
  | { readonly kind: 'at-least' | 'count'; readonly atLeast: number }
  | { readonly kind: 'field'; readonly field: FieldName }
  | { readonly kind: 'unknown-field'; readonly name: string }
  | { readonly kind: 'unknown-sign' | 'no-distance'; readonly name: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly isClosed: boolean }
);

type Place = { readonly at: number; readonly length: number };

/** Words that may stand between the two sides of NEAR when no number is given, as in SQLite. */
const NEAR_DISTANCE = 10;

const QUOTES = '"“”„«»';
const WORD = /[^\s()"“”„«»{}]+/uy;
const COUNT = /\{(\d{1,4})\}/uy;
/** NEAR and ONEAR are ours; W/5 and PRE/5 are those of Nexis, NEAR5 and ADJ5 of Factiva. */
const NEAR = /^(?:(NEAR|ONEAR)(?:\/(\d{1,4}))?|(W|PRE)\/(\d{1,4})|(NEAR|ADJ)(\d{1,3}))$/u;
/** Signs of other services that have no counterpart here. */
const ELSEWHERE = /^(?:(?:W|PRE|NOT W)\/(?:S|P|SEG)|SAME|\/[SNP]\d*)$/u;
/** A distance that is no number. */
const NO_DISTANCE = /^O?NEAR\//u;
const AT_LEAST = /^atleast\/?(\d{1,4})$/iu;
const FIELD = /^(\p{L}+(?:-\p{L}+)*):(?!\/\/)/u;
/** ‘a phrase’ in single curly marks, which are apostrophes elsewhere. */
const SINGLE = /‘[^‘’"“”„«»]*’(?=$|[\s).,;:!?])/uy;

function keyword(text: string, place: Place): Piece | undefined {
  if (text === 'AND') return { kind: 'and', ...place };
  if (text === 'OR') return { kind: 'or', ...place };
  if (text === 'NOT') return { kind: 'not', ...place };
  const near = NEAR.exec(text);
  if (near) {
    const [, ours, distance, nexis, within, factiva, words] = near;
    const sign = ours ?? nexis ?? factiva ?? '';
    return {
      kind: 'near',
      sign: text,
      distance: Number(distance ?? within ?? words ?? NEAR_DISTANCE),
      isOrdered: sign === 'ONEAR' || sign === 'PRE' || sign === 'ADJ',
      ...place,
    };
  }
  const [, atLeast] = AT_LEAST.exec(text) ?? [];
  if (atLeast !== undefined) return { kind: 'at-least', atLeast: Number(atLeast), ...place };
  if (NO_DISTANCE.test(text)) return { kind: 'no-distance', name: text, ...place };
  return ELSEWHERE.test(text) ? { kind: 'unknown-sign', name: text, ...place } : undefined;
}

/** `headline:` and its like; another name before a colon is one only when a word or quotation mark follows at once. */
function field(run: string, at: number, next: string): Piece | undefined {
  const name = FIELD.exec(run)?.[1];
  if (name === undefined) return undefined;
  const known = FIELD_NAMES.find((each) => each === name.toLowerCase());
  const place = { at, length: name.length + 1 };
  if (known) return { kind: 'field', field: known, ...place };
  // A compound with a colon after it stands in many a headline.
  if (name.includes('-') && fieldMeant(name) === undefined) return undefined;
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

function singleQuoted(query: string, at: number): Piece | undefined {
  SINGLE.lastIndex = at;
  const found = SINGLE.exec(query)?.[0];
  if (found === undefined || !/[\p{L}\p{N}]/u.test(found)) return undefined;
  return { kind: 'phrase', text: found.slice(1, -1), isClosed: true, at, length: found.length };
}

/** Occurrences: `sanctions{3}`, at once after what is counted. */
function count(query: string, at: number): Piece {
  COUNT.lastIndex = at;
  const found = COUNT.exec(query);
  if (!found || at === 0 || /[\s(]/u.test(query.charAt(at - 1))) return { kind: 'brace', at, length: 1 };
  return { kind: 'count', atLeast: Number(found[1]), at, length: found[0].length };
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
    else if (character === '{') piece = count(query, at);
    else if (character === '-' && isStart(at) && /^[\p{L}\p{N}("“„«]/u.test(query.slice(at + 1, at + 3)))
      piece = { kind: 'not', at, length: 1 };
    else {
      piece = character === '‘' && isStart(at) ? singleQuoted(query, at) : undefined;
      WORD.lastIndex = at;
      const run = piece ? undefined : WORD.exec(query)?.[0];
      if (run !== undefined) {
        const place = { at, length: run.length };
        piece = keyword(run, place) ??
          field(run, at, query.charAt(at + run.length)) ?? { kind: 'word', text: run, ...place };
      }
    }
    if (piece) pieces.push(piece);
    at += piece?.length ?? 1;
  }
  return pieces;
}
