import { coverageOf } from '../../core/measures/coverage-of.ts';
import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'library.info' | 'library.setZone' | 'coverage.timeline';

/** The library as a whole, and counts over time. */
export function coverageRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'library.info': () => ok(library.info()),

    'library.setZone'({ zone }) {
      const set = library.setZone(zone);
      if (!set.ok) return set;
      tell('library.changed', { articles: 0 });
      return ok(library.info());
    },

    'coverage.timeline': ({ selection, by, bin, most }) =>
      coverageOf(library, selection, { by, bin, most, now: clock.now() }),
  };
}
