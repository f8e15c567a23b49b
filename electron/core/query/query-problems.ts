import type { QueryError } from '../domain/topic.ts';
import type { Piece } from './lex.ts';
import { FIELD_NAMES, fieldMeant, QUERY_FIELDS, type FieldName } from './query-fields.ts';

type Place = Pick<Piece, 'at' | 'length'>;

/** A mistake at a piece of the query, and what would help; `mended` is the whole query put right. */
export function problem(piece: Place, message: string, suggestion?: string, mended?: string): QueryError {
  return {
    at: piece.at,
    length: piece.length,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(mended === undefined ? {} : { mended }),
  };
}

const SIGNS = { and: 'AND', or: 'OR', not: 'NOT' } as const;

/** The operator of a piece as it is written; undefined for what is none. */
export function signOf(piece: Piece): string | undefined {
  if (piece.kind === 'near') return piece.sign;
  return piece.kind === 'and' || piece.kind === 'or' || piece.kind === 'not' ? SIGNS[piece.kind] : undefined;
}

function writtenSmall(sign: string): string {
  return `To find the word itself, write it small: ${sign.replace(/\/.*$/u, '').toLowerCase()}.`;
}

export function nothingBefore(piece: Piece): QueryError {
  const sign = signOf(piece) ?? '';
  return problem(piece, `${sign} at character ${piece.at + 1} has nothing before it.`, writtenSmall(sign));
}

export function nothingAfter(read: readonly Piece[]): QueryError {
  const piece = read.findLast((each) => signOf(each) !== undefined);
  if (!piece) return problem({ at: 0, length: 0 }, 'Something is missing here.');
  const sign = signOf(piece) ?? '';
  return problem(piece, `${sign} at character ${piece.at + 1} has nothing after it.`, writtenSmall(sign));
}

export function nothingToLookFor(piece: Place, field: FieldName): QueryError {
  const { example } = QUERY_FIELDS[field];
  return problem(piece, `Nothing to look for follows ${field}:.`, `Write it like ${example}.`);
}

function helpWith(name: string): string {
  if (name === 'source')
    return 'Say outlet: for who published, origin: for the agency, quoted-source: for who is quoted.';
  return `The fields are ${FIELD_NAMES.join(', ')}; a colon that belongs to the words goes inside quotation marks.`;
}

export function unknownField(piece: Piece & { kind: 'unknown-field' }, query: string): QueryError {
  const message = `There is no field “${piece.name}”.`;
  const meant = fieldMeant(piece.name);
  if (meant === undefined) return problem(piece, message, helpWith(piece.name.toLowerCase()));
  const mended = `${query.slice(0, piece.at)}${meant}:${query.slice(piece.at + piece.length)}`;
  return problem(piece, message, `Did you mean ${meant}: ?`, mended);
}

export function unknownSign(piece: Piece & { readonly name: string }): QueryError {
  return problem(
    piece,
    `${piece.name} at character ${piece.at + 1} is not known here.`,
    'Sentences and paragraphs are not told apart; NEAR/15 is about a sentence, ONEAR/15 keeps the order.',
  );
}

export function noDistance(piece: Piece & { readonly name: string }): QueryError {
  const sign = piece.name.replace(/\/.*$/u, '');
  return problem(
    piece,
    `${piece.name} at character ${piece.at + 1} does not say how many words may stand between.`,
    `Write it like ${sign}/5, at most ${sign}/9999.`,
  );
}
