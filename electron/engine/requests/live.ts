import type { LiveApi, StandingList, TopicGrowth, TopicRow } from '../../contract/live-api.ts';
import type { Facet } from '../../core/domain/library-info.ts';
import type { ListGrowth } from '../../core/domain/library-article.ts';
import type { Live } from '../../core/domain/live.ts';
import { EVERYTHING, type Selection } from '../../core/domain/selection.ts';
import type { QueryError, Topic } from '../../core/domain/topic.ts';
import { liveCoverage } from '../../core/measures/live-coverage.ts';
import { ok, type Result } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type ListInput = LiveApi['live.list']['input'];

const NONE = { articles: 0, unique: 0 };

/** Questions that stay open: answered with what has come since the answer before, where that can be said. */
export function liveRequests({ library, clock }: EngineParts): Pick<EngineHandlers, keyof LiveApi> {
  /** The volumes of all topics are counted in one go. */
  function topicRows(): readonly TopicRow[] {
    const facets = facetsOf(library.facets(EVERYTHING, 'topic'));
    return library.topics().map((topic) => ({
      ...topic,
      volume: volumeIn(facets, topic),
      unread: library.unread(topic.id),
    }));
  }

  function topicGrowths(after: number): readonly TopicGrowth[] {
    const facets = facetsOf(library.facetGrowth(EVERYTHING, 'topic', after));
    return library
      .topics()
      .map((topic) => ({ id: topic.id, volume: volumeIn(facets, topic) }))
      .filter(({ volume }) => volume.articles > 0)
      .map((growth) => ({ ...growth, unread: library.unread(growth.id, after) }));
  }

  function standingList(
    { selection, order, offsets, limit, fold }: ListInput,
    standing: number,
  ): Result<StandingList, QueryError> {
    const days = library.articleDays(selection, order, standing, fold);
    if (!days.ok) return days;
    const arrived = library.volumeGrowth(selection, standing);
    if (!arrived.ok) return arrived;
    const pages = [];
    for (const offset of offsets) {
      const page = library.articles(selection, order, {
        offset,
        limit,
        upTo: standing,
        ...(fold !== undefined && { fold }),
      });
      if (!page.ok) return page;
      pages.push(page.value);
    }
    return ok({ days: days.value, pages, upTo: standing, arrived: arrived.value });
  }

  /** What joins a group may stand for it: a folded list is told anew when anything came, and still only counts it. */
  function foldedGrowth(
    selection: Selection,
    upTo: number,
    isStill: boolean,
  ): Result<ListGrowth | undefined, QueryError> {
    const arrived = library.volumeGrowth(selection, upTo);
    if (!arrived.ok) return arrived;
    if (!isStill && arrived.value.articles > 0) return ok(undefined);
    return ok({ arrived: arrived.value, days: [], rows: [], changed: [] });
  }

  /** What came to a list that stands at `upTo`; undefined where it is said by the whole list. */
  function listGrowth(
    { selection, order, limit, isStill = false, fold }: ListInput,
    upTo: number,
    since: number,
  ): Result<ListGrowth | undefined, QueryError> {
    if (fold !== undefined) return foldedGrowth(selection, upTo, isStill);
    if (isStill) {
      const growth = library.listGrowth(selection, order, since, 0);
      const arrived = library.volumeGrowth(selection, upTo);
      if (!growth.ok) return growth;
      return arrived.ok ? ok({ ...growth.value, arrived: arrived.value }) : arrived;
    }
    const growth = library.listGrowth(selection, order, upTo, limit);
    if (!growth.ok) return growth;
    const { articles } = growth.value.arrived;
    // What is relevant is so among all others: their order is another with every article that comes.
    return ok(articles > limit || (articles > 0 && order === 'relevance') ? undefined : growth.value);
  }

  return {
    'live.volume'({ selection, since }) {
      const why = since === undefined ? 'first' : library.whyNot(since);
      const mark = library.mark();
      if (since !== undefined && why === undefined) {
        const delta = library.volumeGrowth(selection, since.upTo);
        return delta.ok ? ok({ kind: 'delta', mark, delta: delta.value }) : delta;
      }
      const value = library.volume(selection);
      return value.ok ? ok({ kind: 'whole', why: why ?? 'first', mark, value: value.value }) : value;
    },

    'live.coverage': ({ selection, since, ...asked }) =>
      liveCoverage(library, selection, { ...asked, now: clock.now() }, since),

    'live.topics'({ since }) {
      const frame = `read ${library.readMarks()}`;
      const why = since === undefined ? 'first' : library.whyNot(since);
      const mark = { ...library.mark(), frame };
      if (since !== undefined && why === undefined && since.frame === frame) {
        return ok({ kind: 'delta', mark, delta: topicGrowths(since.upTo) });
      }
      return ok({ kind: 'whole', why: why ?? 'marked', mark, value: topicRows() });
    },

    'live.list'(input): Result<Live<StandingList, ListGrowth>, QueryError> {
      const { since, upTo } = input;
      const why = since === undefined ? 'first' : library.whyNot(since);
      const mark = library.mark();
      if (since !== undefined && upTo !== undefined && why === undefined) {
        const growth = listGrowth(input, upTo, since.upTo);
        if (!growth.ok) return growth;
        if (growth.value !== undefined) return ok({ kind: 'delta', mark, delta: growth.value });
      }
      // What the analyst takes out or brings back is to be seen at once, wherever the list stands.
      const isStill = input.isStill === true && upTo !== undefined && why !== 'deleted';
      const value = standingList(input, isStill ? upTo : mark.upTo);
      return value.ok ? ok({ kind: 'whole', why: why ?? 'many', mark, value: value.value }) : value;
    },
  };
}

type Facets = ReadonlyMap<string | null, Facet>;

function facetsOf(facets: Result<readonly Facet[], QueryError>): Facets {
  return new Map(facets.ok ? facets.value.map((facet) => [facet.value, facet]) : []);
}

function volumeIn(facets: Facets, { id }: Topic): Facet['volume'] {
  return facets.get(String(id))?.volume ?? NONE;
}
