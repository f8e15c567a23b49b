import { UsageError, type Command } from './command.ts';
import { queryMistake } from './query-mistake.ts';

/** `topic add NAME QUERY | list | remove NAME`: saved queries of a library. */
export const topic: Command = {
  name: 'topic',
  usage: 'topic add NAME QUERY | list | remove NAME  --library DIR',
  async run(options, parts) {
    const [action, name, query] = options.positionals;
    if (action !== 'add' && action !== 'list' && action !== 'remove')
      throw new UsageError('Say add, list or remove.');
    const { engine } = await parts.openEngine(options);
    try {
      const topics = await engine.request('topics.list', undefined);
      const known = topics.ok ? topics.value : [];
      if (action === 'list') {
        for (const { id, name: named, query: asked, version, volume } of known) {
          parts.terminal.out(JSON.stringify({ id, name: named, query: asked, version, ...volume }));
        }
        return 0;
      }
      if (name === undefined) throw new UsageError('The name of the topic is missing.');
      const same = known.find((candidate) => candidate.name === name);
      if (action === 'remove') {
        if (same === undefined) throw new UsageError(`There is no topic “${name}”.`);
        await engine.request('topics.remove', { id: same.id });
        return 0;
      }
      if (query === undefined) throw new UsageError('The query of the topic is missing.');
      const saved = await engine.request('topics.save', {
        name,
        query,
        ...(same !== undefined && { id: same.id }),
      });
      if (saved.ok) {
        parts.terminal.say(
          `“${name}” finds ${saved.value.volume.articles} articles, ${saved.value.volume.unique} unique.`,
        );
        return 0;
      }
      const { error } = saved;
      throw new UsageError('message' in error ? queryMistake(error) : `Not saved: ${error.kind}`);
    } finally {
      await engine.close();
    }
  },
};
