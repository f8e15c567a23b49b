import { resolve } from 'node:path';
import { describeLibraryError } from '../core/domain/library-info.ts';
import { Failure, UsageError, needed, type Command } from './command.ts';
import { packLibrary, unpackLibrary } from './library-archive.ts';
import { rebuildArticles } from './rebuild-articles.ts';

/** `verify --library DIR`: reads everything back; each finding is a line, none means sound. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify --library DIR',
  async run(options, { terminal, openEngine }) {
    const { engine, library } = await openEngine(options, { access: 'read' });
    const findings = library.verify();
    const { volume } = library.info();
    await engine.close();
    for (const finding of findings) terminal.out(finding);
    terminal.say(
      findings.length === 0 ? `Sound: ${volume.articles} articles.` : `${findings.length} findings.`,
    );
    return findings.length === 0 ? 0 : 1;
  },
};

/** `rebuild --library DIR`: reads every original anew, in one transaction; topics, watches and marks stay. */
export const rebuild: Command = {
  name: 'rebuild',
  usage: 'rebuild --library DIR',
  async run(options, { terminal, openEngine }) {
    const { engine, library } = await openEngine(options);
    try {
      if (library.info().isReadOnly) throw new Failure('The library is in use; it can only be read.');
      const before = library.info().volume.articles;
      const rebuilt = await library.longTransaction(() => rebuildArticles(library));
      if (!rebuilt.ok) throw new Failure(describeLibraryError(rebuilt.error));
      for (const line of rebuilt.value) terminal.say(line);
      terminal.say(`Rebuilt: ${library.info().volume.articles} articles, ${before} before.`);
      return rebuilt.value.length === 0 ? 0 : 1;
    } finally {
      await engine.close();
    }
  },
};

/** `backup FILE --library DIR`: one file with the database and every original, consistent while the library is in use. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE --library DIR',
  async run(options, { terminal, openEngine }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The file to write is missing.');
    const { engine, library } = await openEngine(options, { access: 'read' });
    try {
      const bytes = await packLibrary(library, resolve(file));
      terminal.say(`Written: ${resolve(file)}, ${bytes} bytes.`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};

/** `restore FILE --library DIR`: unpacks a backup into a folder that does not exist yet. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --library DIR  (a folder that does not exist yet)',
  async run(options, { terminal, openEngine }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The backup file is missing.');
    await unpackLibrary(resolve(file), resolve(needed(options, 'library')));
    const { engine, library } = await openEngine(options);
    const findings = library.verify();
    const { volume } = library.info();
    await engine.close();
    for (const finding of findings) terminal.say(finding);
    terminal.say(`Restored: ${volume.articles} articles.`);
    return findings.length === 0 ? 0 : 1;
  },
};
