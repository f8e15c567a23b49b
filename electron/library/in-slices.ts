import type { QueryError } from '../core/domain/topic.ts';
import type { Slices } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import type { FoundArticles } from './queries/found.ts';
import type { StatementsAbout } from './queries/statements-about.ts';

/** Looks for the articles of a query, so that whoever asks for them next has them at once. */
export function* findInSlices(found: FoundArticles, query: string): Slices<Result<void, QueryError>> {
  const answer = yield* found.finding(query);
  return answer.ok ? ok(undefined) : answer;
}

/** Counts the statements about a quoted source; whoever asks next has them at once. */
export function* countAbout(about: StatementsAbout, name: string): Slices<number> {
  return (yield* about.inSlices(name)).length;
}
