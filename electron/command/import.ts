import { resolve } from 'node:path';
import type { ArticleDefaults } from '../core/domain/article.ts';
import type { ImportProgress } from '../core/domain/library-info.ts';
import { filesAt } from '../engine/files-at.ts';
import { isOn, option, UsageError, type Command, type CommandOptions } from './command.ts';

/** `import PATH… --library DIR`: takes files and whole folders into a library. */
export const importFiles: Command = {
  name: 'import',
  usage: 'import PATH… --library DIR [--outlet NAME] [--json]',
  async run(options, parts) {
    if (options.positionals.length === 0) throw new UsageError('No file or folder was named.');
    const { terminal } = parts;
    const records: number[] = [];
    const composed = await parts.openEngine(options, {
      onkept: (batch) => records.push(...batch.flatMap(({ recordId }) => recordId ?? [])),
      onprogress: (progress) => terminal.progress(progressLine(progress)),
    });
    const { engine, importer, library } = composed;
    const paths = (await Promise.all(options.positionals.map((path) => filesAt(resolve(path))))).flat();
    const defaults = defaultsOf(options);
    importer.add(paths.map((path) => ({ path, defaults, isAsked: true })));
    await importer.idle();
    const made = records.flatMap((id) => library.import(id) ?? []);
    if (isOn(options, 'json')) for (const record of made) terminal.out(JSON.stringify(record));
    const progress = importer.progress();
    await engine.close();
    terminal.say(summary(progress));
    const partly = made.filter(({ reviews }) => reviews.some(({ kind }) => kind === 'refused-items'));
    for (const { path } of partly) terminal.say(`Only partly read: ${path}`);
    return progress.failed + partly.length > 0 ? 1 : 0;
  },
};

export function defaultsOf(options: CommandOptions): ArticleDefaults {
  const outlet = option(options, 'outlet');
  return outlet === undefined ? {} : { outlet };
}

/** "312 of 1,040 files ████░░░░ 2 failed" for a terminal. */
export function progressLine({ done, files, failed }: ImportProgress): string {
  const width = 24;
  const full = files === 0 ? 0 : Math.round((done / files) * width);
  const bar = '█'.repeat(full) + '░'.repeat(width - full);
  return `${done} of ${files} files ${bar}${failed > 0 ? ` ${failed} failed` : ''}`;
}

export function summary({ done, articlesNew, duplicates, failed }: ImportProgress): string {
  return `${done} files: ${articlesNew} new articles, ${duplicates} duplicates, ${failed} failed.`;
}
