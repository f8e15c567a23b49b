import type { TopicRow } from '../../contract/live-api.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { Topic, TopicColour } from '../../core/domain/topic.ts';
import { explainQuery } from '../../core/query/explain-query.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'topics.list' | 'topics.save' | 'topics.remove' | 'topics.preview';

const COLOURS: readonly TopicColour[] = [1, 2, 3, 4, 5, 6, 7, 8];
const HEADLINES_SHOWN = 3;

/** Saved queries: listed with their counts, tried, saved as a new version, removed. */
export function topicRequests({
  library,
  clock,
  forgetTopics,
  tell,
}: EngineParts): Pick<EngineHandlers, Names> {
  function row(topic: Topic): TopicRow {
    const selection: Selection = { filters: [{ field: 'topic', value: String(topic.id), exclude: false }] };
    const volume = library.volume(selection);
    return {
      ...topic,
      volume: volume.ok ? volume.value : { articles: 0, unique: 0 },
      unread: library.unread(topic.id),
    };
  }

  /** The colour fewest topics wear, the lowest of equals. */
  function freeColour(): TopicColour {
    const worn = library.topics().map((topic) => topic.colour);
    const times = (colour: TopicColour) => worn.filter((other) => other === colour).length;
    return COLOURS.reduce((best, colour) => (times(colour) < times(best) ? colour : best), 1);
  }

  return {
    'topics.list': () => ok(library.topics().map(row)),

    'topics.save'({ id, name, query, colour }) {
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      const topics = library.topics();
      const isTaken = topics.some(
        (topic) => topic.id !== id && topic.name.toLowerCase() === name.trim().toLowerCase(),
      );
      if (isTaken) return err({ kind: 'name-taken' });
      const kept = topics.find((topic) => topic.id === id)?.colour;
      const saved = library.transaction(() => {
        const topic = library.saveTopic({
          ...(id !== undefined && { id }),
          name: name.trim(),
          query,
          colour: colour ?? kept ?? freeColour(),
          at: clock.now(),
        });
        const refiled = library.refileTopic(topic.id);
        return refiled.ok ? ok(topic) : refiled;
      });
      forgetTopics();
      if (!saved.ok) return saved;
      if (!saved.value.ok) return saved.value;
      tell('library.changed', { articles: 0 });
      return ok(row(saved.value.value));
    },

    'topics.remove'({ id }) {
      const removed = library.transaction(() => library.removeTopic(id));
      forgetTopics();
      tell('library.changed', { articles: 0 });
      return removed;
    },

    'topics.preview'({ query }) {
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      const selection: Selection = { query, filters: [] };
      const volume = library.volume(selection);
      if (!volume.ok) return volume;
      const newest = library.articles(selection, 'newest', { offset: 0, limit: HEADLINES_SHOWN });
      const headlines = newest.ok ? newest.value.flatMap((article) => article.headline ?? []) : [];
      return ok({ understood: explainQuery(parsed.value), volume: volume.value, headlines });
    },
  };
}
