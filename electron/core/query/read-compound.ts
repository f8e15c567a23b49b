import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import type { Piece } from './lex.ts';
import type { Gap, Near, Phrase, Query } from './query.ts';
import { problem } from './query-problems.ts';
import type { Scope } from './read-phrase.ts';

/** Words joined by OR on either side of NEAR are written out; more ways than this are refused. */
const MOST_WAYS = 64;

/** The phrases of a phrase, or of phrases joined by OR; undefined for anything else. */
function alternatives(query: Query): readonly Phrase[] | undefined {
  if (query.kind === 'phrase') return [query];
  if (query.kind !== 'or') return undefined;
  const phrases = query.parts.map(alternatives);
  return phrases.every((part) => part !== undefined) ? phrases.flat() : undefined;
}

/** Puts NEAR between operands: phrases, or groups of phrases joined by OR, all in one field. */
export function nearOf(
  operands: readonly Query[],
  gaps: readonly Gap[],
  sign: Piece,
): Result<Query, QueryError> {
  const choices = operands.map(alternatives);
  let ways: readonly (readonly Phrase[])[] = [[]];
  for (const choice of choices) {
    if (choice === undefined) {
      return err(
        problem(
          sign,
          `${nameOf(sign)} at character ${sign.at + 1} can only join words and phrases, or those joined by OR.`,
          'Write the NEAR once for each word of the group, and join them with OR or AND.',
        ),
      );
    }
    ways = ways.flatMap((way) => choice.map((phrase) => [...way, phrase]));
    if (ways.length > MOST_WAYS) {
      return err(
        problem(
          sign,
          `${nameOf(sign)} at character ${sign.at + 1} joins more than ${MOST_WAYS} pairs of words.`,
        ),
      );
    }
  }
  const nears: Near[] = [];
  for (const way of ways) {
    const fields = [...new Set(way.flatMap(({ field }) => field ?? []))];
    const [field] = fields;
    if (fields.length > 1) {
      return err(
        problem(
          sign,
          `${nameOf(sign)} at character ${sign.at + 1} joins words of two fields: ${fields.join(' and ')}.`,
          'Words are near each other in one field.',
        ),
      );
    }
    nears.push({
      kind: 'near',
      phrases: way.map(({ field: _, ...phrase }) => phrase),
      gaps,
      ...(field !== undefined && { field }),
    });
  }
  const [only] = nears;
  return ok(nears.length === 1 && only ? only : { kind: 'or', parts: nears });
}

function nameOf(sign: Piece): string {
  return sign.kind === 'near' ? sign.sign : 'NEAR';
}

/** Asks how often words or phrases stand in an article. */
export function countOf(part: Query, atLeast: number, place: Piece, scope: Scope): Result<Query, QueryError> {
  if (scope.isInStatement === true) {
    return err(
      problem(
        place,
        `The count at character ${place.at + 1} cannot stand inside said-by:.`,
        'Count in the whole article.',
      ),
    );
  }
  const phrases = alternatives(part);
  if (phrases === undefined || scope.value !== undefined) {
    return err(
      problem(
        place,
        `The count at character ${place.at + 1} does not follow words.`,
        'Words, phrases and those joined by OR can be counted: (sanctions OR embargo){3}.',
      ),
    );
  }
  if (atLeast === 0) {
    return err(
      problem(place, `The count at character ${place.at + 1} is 0.`, 'Write NOT to exclude a word.'),
    );
  }
  return ok({ kind: 'count', phrases, atLeast });
}
