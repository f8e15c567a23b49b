import type { QueryError } from './topic.ts';

/** A mistake in a query as a sentence that names the character, once. */
export function queryErrorSentence({ at, message }: Pick<QueryError, 'at' | 'message'>): string {
  const place = String(at + 1);
  return message.includes(`character ${place}`) ? message : `Character ${place}: ${message}`;
}
