import { queryErrorSentence } from '../core/domain/query-error.ts';
import type { QueryError } from '../core/domain/topic.ts';

/** A mistake in a query with what would help, for the terminal. */
export function queryMistake(error: QueryError): string {
  const { suggestion, mended } = error;
  return [
    queryErrorSentence(error),
    ...(suggestion === undefined ? [] : [suggestion]),
    ...(mended === undefined || mended === suggestion ? [] : [`Put right: ${mended}`]),
  ].join('\n  ');
}
