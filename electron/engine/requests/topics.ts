import type { TopicRow } from '../../contract/live-api.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { Topic } from '../../core/domain/topic.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';
import { freeColour } from './free-colour.ts';

type Names = 'topics.list' | 'topics.save' | 'topics.remove';

/** Saved queries: listed with their counts, saved as a new version, removed. */
export function topicRequests({
  library,
  alerts,
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
          colour: colour ?? kept ?? freeColour(topics),
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
      const { rules, rhythm } = alerts.rules();
      // A topic made later may get its number: it must not be told of by a rule nobody made for it.
      if (removed.ok && rules.some(({ topicId }) => topicId === id))
        alerts.setRules({ rules: rules.filter(({ topicId }) => topicId !== id), rhythm });
      forgetTopics();
      tell('library.changed', { articles: 0 });
      return removed;
    },
  };
}
