import { lex, type Piece } from './lex.ts';
import type { FieldName } from './query-fields.ts';

/**
 * What is being typed at a place of a query: the words so far, the field they are looked for in, and which part of the
 * query an answer would stand in place of.
 */
export type PlaceInQuery = {
  readonly field?: FieldName;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
};

const REST_OF_WORD = /^[^\s()"“”„«»{}]*/u;
const REST_OF_PHRASE = /^[^"“”„«»()]*["“”„«»]/u;

const endOf = (piece: Piece): number => piece.at + piece.length;

/** The fields of the parentheses that are still open, the innermost last. */
function openFields(pieces: readonly Piece[]): readonly (FieldName | undefined)[] {
  const open: (FieldName | undefined)[] = [];
  for (const [place, piece] of pieces.entries()) {
    const before = pieces[place - 1];
    if (piece.kind === 'open') open.push(before?.kind === 'field' ? before.field : open.at(-1));
    if (piece.kind === 'close') open.pop();
  }
  return open;
}

/** Where the caret stands; undefined where nothing can be completed, as inside a phrase without a field. */
export function placeInQuery(query: string, at: number): PlaceInQuery | undefined {
  const pieces = lex(query.slice(0, at));
  const last = pieces.at(-1);
  const rest = query.slice(at);
  const before = pieces.at(-2);
  const around = openFields(pieces).at(-1);
  const placed = (field: FieldName | undefined, typed: string, from: number, to: number): PlaceInQuery => ({
    ...(field !== undefined && { field }),
    typed,
    from,
    to,
  });
  const wordEnd = at + (REST_OF_WORD.exec(rest)?.[0].length ?? 0);
  const own =
    last !== undefined && before?.kind === 'field' && endOf(before) === last.at ? before.field : around;
  if (last?.kind === 'phrase' && !last.isClosed) {
    const end = at + (REST_OF_PHRASE.exec(rest)?.[0].length ?? 0);
    return own === undefined ? undefined : placed(own, last.text, last.at, end);
  }
  if (last === undefined || endOf(last) !== at) return placed(around, '', at, wordEnd);
  if (last.kind === 'field') return placed(last.field, '', at, wordEnd);
  if (last.kind === 'word') return placed(own, last.text, last.at, wordEnd);
  return last.kind === 'open' || last.kind === 'not' ? placed(around, '', at, wordEnd) : undefined;
}
