import type { TopicsApi } from '../../contract/topics-api.ts';
import { queryErrorSentence } from '../../core/domain/query-error.ts';
import type { ListedTopicRow, Topic, TopicColour } from '../../core/domain/topic.ts';
import { parseQuery } from '../../core/query/parse-query.ts';
import { readTopicList, topicsAsCsv, topicsAsText, type ListedLine } from '../../core/query/topic-list.ts';
import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';
import { freeColour } from './free-colour.ts';

type Names = Extract<
  keyof TopicsApi,
  'topics.export' | 'topics.takeList' | 'topics.alertRules' | 'topics.setAlertRules'
>;

const isNamed = (name: string) => (topic: { readonly name: string }) =>
  topic.name.toLowerCase() === name.toLowerCase();

/** What would become of a line of a list, given the topics there are and the names that stood on earlier lines. */
function rowOf(listed: ListedLine, topics: readonly Topic[], earlier: readonly string[]): ListedTopicRow {
  if (listed.kind === 'refused')
    return { kind: 'refused', line: listed.line, name: '', query: '', why: listed.why };
  const { line, name, query } = listed;
  const refused = (why: string): ListedTopicRow => ({ kind: 'refused', line, name, query, why });
  if (earlier.some((other) => other.toLowerCase() === name.toLowerCase()))
    return refused('The name stands on an earlier line as well.');
  const parsed = parseQuery(query);
  if (!parsed.ok)
    return refused([queryErrorSentence(parsed.error), parsed.error.suggestion ?? ''].join(' ').trim());
  const known = topics.find(isNamed(name));
  if (known === undefined) return { kind: 'new', line, name, query };
  if (known.query === query) return { kind: 'same', line, name, query };
  return { kind: 'changed', line, name, query, id: known.id, was: known.query };
}

/** Topics as a list that goes from one library to another. */
export function topicListRequests({
  library,
  alerts,
  clock,
  forgetTopics,
  tell,
}: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'topics.alertRules': () => ok(alerts.rules()),
    'topics.setAlertRules': (rules) => alerts.setRules(rules),

    'topics.export'({ format }) {
      const topics = library.topics();
      return ok(
        format === 'csv'
          ? { content: topicsAsCsv(topics), suggestedName: 'topics.csv' }
          : { content: topicsAsText(topics), suggestedName: 'topics.txt' },
      );
    },

    'topics.takeList'({ text, isKept }) {
      const topics = library.topics();
      const listed = readTopicList(text);
      const names: string[] = [];
      const rows = listed.map((line) => {
        const row = rowOf(line, topics, names);
        if (row.kind !== 'refused') names.push(row.name);
        return row;
      });
      if (!isKept) return ok({ rows });
      const colours = new Map<number, TopicColour>(
        listed.flatMap((line) =>
          line.kind === 'topic' && line.colour !== undefined ? [[line.line, line.colour] as const] : [],
        ),
      );
      const kept = library.transaction(() => {
        for (const row of rows) {
          if (row.kind !== 'new' && row.kind !== 'changed') continue;
          const present = row.kind === 'changed' ? topics.find(({ id }) => id === row.id) : undefined;
          const topic = library.saveTopic({
            ...(present && { id: present.id }),
            name: present?.name ?? row.name,
            query: row.query,
            colour: present?.colour ?? colours.get(row.line) ?? freeColour(library.topics()),
            at: clock.now(),
          });
          const refiled = library.refileTopic(topic.id);
          if (!refiled.ok)
            throw new Error(`A query that was understood is refused: ${refiled.error.message}`);
        }
      });
      forgetTopics();
      if (!kept.ok) return kept;
      tell('library.changed', { articles: 0 });
      return ok({ rows });
    },
  };
}
