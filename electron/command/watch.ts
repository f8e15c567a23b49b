import { resolve } from 'node:path';
import type { Watch } from '../core/domain/watch.ts';
import type { Library } from '../core/ports.ts';
import { isOn, UsageError, type Command } from './command.ts';
import { defaultsOf, summary } from './import.ts';

/** `watch DIR… --library DIR`: looks after folders until it is asked to end; finishes the file in hand. */
export const watch: Command = {
  name: 'watch',
  usage: 'watch DIR… --library DIR [--outlet NAME] [--json]',
  async run(options, parts) {
    if (options.positionals.length === 0) throw new UsageError('No folder was named.');
    const { terminal } = parts;
    const isJson = isOn(options, 'json');
    const { engine, library, importer, watches } = await parts.openEngine(options, {
      onkept: (batch) => {
        if (isJson) for (const { recordId } of batch) printRecord(recordId);
      },
    });
    function printRecord(id: number | undefined): void {
      const record = id === undefined ? undefined : library.import(id);
      if (record !== undefined) terminal.out(JSON.stringify(record));
    }

    for (const folder of options.positionals) {
      const path = resolve(folder);
      const kept = knownWatch(library, path);
      if (kept !== undefined) {
        await watches.start(kept);
        continue;
      }
      const added = await engine.request('watches.add', { path, defaults: defaultsOf(options) });
      if (!added.ok) {
        await engine.close();
        throw new UsageError(`${path} cannot be watched: ${added.error.kind}.`);
      }
    }
    terminal.say(`Watching ${options.positionals.join(', ')}. End with Ctrl C.`);
    await parts.untilAsked();
    await engine.close();
    terminal.say(summary(importer.progress()));
    return 0;
  },
};

function knownWatch(library: Library, path: string): Watch | undefined {
  return library.watches().find((known) => known.path === path);
}
