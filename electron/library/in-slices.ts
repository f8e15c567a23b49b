import type { Library } from '../core/ports.ts';
import { ok } from '../core/result.ts';
import type { LibraryParts } from './library-parts.ts';

type InSlices = Pick<Library, 'find' | 'countAbout' | 'busyDays' | 'firstQuoted' | 'statementsInSlices'>;

/** What takes its time, a few milliseconds at once. What is found for a query or a name is kept for whoever asks next. */
export function inSlices(parts: LibraryParts): InSlices {
  return {
    *find(query) {
      const answer = yield* parts.found.finding(query);
      return answer.ok ? ok(undefined) : answer;
    },
    *countAbout(name) {
      return (yield* parts.about.inSlices(name)).length;
    },
    busyDays: (selection, by, least) => parts.busyDays(selection, by, least),
    firstQuoted: (selection, range) => parts.firstQuoted(selection, range),
    statementsInSlices: (selection, filter, most) => parts.statements.inSlices(selection, filter, most),
  };
}
