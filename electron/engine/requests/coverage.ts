import { chooseBin } from '../../core/measures/choose-bin.ts';
import { buildTimeline } from '../../core/measures/timeline.ts';
import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'library.info'
  | 'library.setZone'
  | 'coverage.timeline'
  | 'attribution.quotedSources'
  | 'attribution.statements'
  | 'stories.list';

/** Counts over time, who is quoted, and stories. */
export function coverageRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'library.info': () => ok(library.info()),

    'library.setZone'({ zone }) {
      const set = library.setZone(zone);
      if (!set.ok) return set;
      tell('library.changed', { articles: 0 });
      return ok(library.info());
    },

    'coverage.timeline'({ selection, by, bin }) {
      const { first, last, zone } = library.info();
      const from = selection.range?.from ?? first;
      const to = selection.range?.to ?? last;
      const size =
        bin === 'auto' ? (from === undefined || to === undefined ? 'day' : chooseBin(from, to)) : bin;
      const counts = library.buckets(selection, by, size);
      if (!counts.ok) return counts;
      return ok(
        buildTimeline(counts.value, { by, bin: size, zone, range: selection.range, now: clock.now() }),
      );
    },

    'attribution.quotedSources': ({ selection }) => library.quotedSources(selection),
    'attribution.statements': ({ selection, quotedSource, offset, limit }) =>
      library.statements(selection, quotedSource, { offset, limit }),
    'stories.list': ({ selection, offset, limit }) => library.storyRows(selection, { offset, limit }),
  };
}
