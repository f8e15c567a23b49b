import type { TopicsApi } from '../../contract/topics-api.ts';
import type { Selection, Volume } from '../../core/domain/selection.ts';
import type { FoundBy, QueryChange, TopicVersionRow } from '../../core/domain/topic.ts';
import { wallInZone } from '../../core/domain/wall-time.ts';
import { coverageOf } from '../../core/measures/coverage-of.ts';
import type { Library } from '../../core/ports.ts';
import { bothOf, butNot } from '../../core/query/combine-queries.ts';
import { explainQuery } from '../../core/query/explain-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { suggestTopics } from '../../core/query/suggest-topics.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts, EngineSlices } from '../engine-parts.ts';

type Names = Extract<keyof TopicsApi, 'topics.preview' | 'topics.test' | 'topics.versions'>;

const HEADLINES_SHOWN = 3;

function found(library: Library, query: string | undefined): FoundBy | undefined {
  if (query === undefined) return undefined;
  const volume = library.volume({ query, filters: [] });
  return volume.ok && volume.value.articles > 0 ? { volume: volume.value, query } : undefined;
}

/** What a query finds that another did not, and the other way round; undefined when either cannot be understood. */
function changeOf(library: Library, was: string, is: string): QueryChange | undefined {
  const [before, now] = [parseQuery(was), parseQuery(is)];
  if (!before.ok || !now.ok) return undefined;
  const [old, current] = [was, is].map((query) => library.volume({ query, filters: [] }));
  if (old?.ok !== true || current?.ok !== true) return undefined;
  const came = found(library, butNot(now.value, before.value));
  const went = found(library, butNot(before.value, now.value));
  return { was: old.value, is: current.value, ...(came && { came }), ...(went && { went }) };
}

const NONE: Volume = { articles: 0, unique: 0 };

/** What queries of topics find: while they are typed, against articles one knows, and as they were before. */
export function topicQueryRequests({ library, clock }: EngineParts): Pick<EngineHandlers, Names> {
  function versionRow(
    { version, query, at }: Omit<TopicVersionRow, 'volume'>,
    before: string | undefined,
  ): TopicVersionRow {
    const volume = library.volume({ query, filters: [] });
    const change = before === undefined ? undefined : changeOf(library, before, query);
    return { version, query, at, volume: volume.ok ? volume.value : NONE, ...(change && { change }) };
  }

  return {
    'topics.preview'({ query, was }) {
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      const selection: Selection = { query, filters: [] };
      const volume = library.volume(selection);
      if (!volume.ok) return volume;
      const newest = library.articles(selection, 'newest', { offset: 0, limit: HEADLINES_SHOWN });
      const headlines = newest.ok ? newest.value.flatMap((article) => article.headline ?? []) : [];
      const coverage = coverageOf(library, selection, {
        by: 'language',
        bin: 'auto',
        most: 1,
        now: clock.now(),
      });
      const bars = coverage.ok
        ? coverage.value.bins.map(({ start, end }, at) => ({
            start,
            end,
            volume: coverage.value.selected[at] ?? NONE,
          }))
        : [];
      const change = was === undefined ? undefined : changeOf(library, was, query);
      return ok({
        understood: explainQuery(parsed.value),
        volume: volume.value,
        headlines,
        bars,
        ...(change && { change }),
      });
    },

    'topics.test'({ query, selection, isFound, offset, limit }) {
      const [tried, words] = [parseQuery(query), parseQuery(selection.query ?? '')];
      if (!tried.ok) return tried;
      if (!words.ok) return words;
      const { query: _, ...rest } = selection;
      const foundOnes: Selection = { ...rest, query: bothOf(words.value, tried.value) };
      const others = butNot(words.value, tried.value);
      const missedOnes: Selection | undefined = others === undefined ? undefined : { ...rest, query: others };
      const foundVolume = library.volume(foundOnes);
      if (!foundVolume.ok) return foundVolume;
      const missedVolume = missedOnes ? library.volume(missedOnes) : ok(NONE);
      if (!missedVolume.ok) return missedVolume;
      const shown = isFound ? foundOnes : missedOnes;
      const rows = shown ? library.articles(shown, 'newest', { offset, limit }) : ok([]);
      if (!rows.ok) return rows;
      return ok({ found: foundVolume.value, missed: missedVolume.value, rows: rows.value });
    },

    'topics.versions'({ id }) {
      const versions = library.topicVersions(id);
      if (versions.length === 0) return err({ kind: 'not-found' });
      return ok(versions.map((each, at) => versionRow(each, versions[at - 1]?.query)).toReversed());
    },
  };
}

/** What the library itself would make a topic of, worked out a little at a time. */
export function topicSuggestionRequests({
  library,
  clock,
}: EngineParts): Pick<EngineSlices, 'topics.suggest'> {
  return {
    *'topics.suggest'() {
      const today = wallInZone(clock.now(), library.info().zone).slice(0, 10);
      const suggested = yield* suggestTopics(library, today);
      return ok(suggested.ok ? suggested.value : { suggestions: [], read: 0, total: 0 });
    },
  };
}
