import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import type { Phrase, QueryField, Term } from './query.ts';
import { tokenise } from './tokenise.ts';

type Place = { readonly at: number; readonly length: number };

function starError(text: string, from: number, place: Place): QueryError {
  return {
    at: from,
    length: 1,
    message: `The * at character ${from + 1} does not stand at the end of a word.`,
    suggestion: `Write the beginning of a word and then the *, as in sanction*${
      place.length > text.length ? ', inside the quotation marks too' : ''
    }.`,
  };
}

/** Folds what was typed into the terms of the index; `undefined` when there is no letter or digit in it. */
export function readPhrase(
  text: string,
  textAt: number,
  place: Place,
  isQuoted: boolean,
  field: QueryField | undefined,
): Result<Phrase | undefined, QueryError> {
  const tokens = tokenise(text);
  const ends = new Set(tokens.map((token) => token.end));
  for (let star = text.indexOf('*'); star >= 0; star = text.indexOf('*', star + 1)) {
    const isAtEnd = ends.has(star) && (isQuoted || tokens.at(-1)?.end === star);
    if (!isAtEnd) return err(starError(text, textAt + star, place));
  }
  if (tokens.length === 0) return ok(undefined);
  const terms = tokens.map((token): Term => ({ text: token.text, isPrefix: text.charAt(token.end) === '*' }));
  return ok({ kind: 'phrase', terms, isQuoted, printed: text.trim(), ...(field ? { field } : {}) });
}
