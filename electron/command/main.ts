import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { LibraryKey } from '../core/domain/library-key.ts';
import { composeEngine } from '../engine/compose.ts';
import { APP_VERSION } from '../shell/app-version.ts';
import { COMMANDS } from './index.ts';
import {
  Failure,
  needed,
  option,
  Stopped,
  UsageError,
  type CommandOptions,
  type CommandParts,
  type ExitCode,
} from './command.ts';
import { keyForLibrary } from './passphrase.ts';
import { printWithElectron } from './print-with-electron.ts';
import { stopSignal } from './stop-signal.ts';
import { processTerminal } from './process-terminal.ts';

/** Where the built parts stand. */
export type CommandPaths = {
  readonly sqlJsFolder: string;
  readonly readerScript: string;
  readonly printScript: string;
  readonly projectFolder: string;
};

const TEXT_OPTIONS = [
  'library', 'outlet', 'origin', 'quoted-source', 'language', 'topic', 'story', 'from', 'to', 'by', 'bin', 'measure',
  'kind', 'format', 'out', 'title', 'zone', 'spec', 'article', 'passphrase-file', 'new-passphrase-file',
] as const; // prettier-ignore
const SWITCHES = ['json', 'jsonl', 'csv', 'full-text', 'recovery-key', 'help'] as const;

/** Runs one command; never throws for what a person typed or a disk said. */
export async function main(argv: readonly string[], paths: CommandPaths): Promise<ExitCode> {
  const terminal = processTerminal();
  const [name, ...rest] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const isHelp = name === '--help' || name === 'help';
    const say = isHelp ? terminal.out : terminal.say;
    if (name !== undefined && !isHelp) say(`There is no command “${name}”.`);
    say(['Usage: sourceline COMMAND …', ...COMMANDS.map(({ usage }) => `  ${usage}`)].join('\n'));
    return isHelp ? 0 : 2;
  }
  try {
    const options = parse(rest);
    if (options.values['help'] === true) {
      terminal.out(`Usage: sourceline ${command.usage}`);
      return 0;
    }
    return await command.run(options, partsOf(paths, terminal));
  } catch (error) {
    if (error instanceof Stopped) {
      terminal.say(error.message);
      return error.code;
    }
    if (error instanceof Failure) {
      terminal.say(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.say(`${error.message}\nUsage: sourceline ${command.usage}`);
    return 2;
  }
}

function parse(args: readonly string[]): CommandOptions {
  try {
    const options: Record<string, { type: 'string' | 'boolean' }> = {};
    for (const name of TEXT_OPTIONS) options[name] = { type: 'string' };
    for (const name of SWITCHES) options[name] = { type: 'boolean' };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function partsOf(paths: CommandPaths, terminal: CommandParts['terminal']): CommandParts {
  let known: { readonly key: LibraryKey | undefined } | undefined;
  const keyFor = async (options: CommandOptions): Promise<LibraryKey | undefined> => {
    known ??= { key: await keyForLibrary(options, terminal) };
    return known.key;
  };
  return {
    terminal,
    keyFor,
    readerScript: paths.readerScript,
    sqlJsFolder: paths.sqlJsFolder,
    appVersion: APP_VERSION,
    async openEngine(options, extra = {}) {
      const zone = option(options, 'zone');
      const composed = await composeEngine({
        libraryFolder: resolve(needed(options, 'library')),
        sqlJsFolder: paths.sqlJsFolder,
        readerScript: paths.readerScript,
        appVersion: APP_VERSION,
        session: randomUUID(),
        key: extra.key ?? (await keyFor(options)),
        isWatching: false,
        access: extra.access ?? 'write',
        ...(zone !== undefined && { zone }),
        ...(extra.onkept !== undefined && { onkept: extra.onkept }),
        tell(event, value) {
          if (event === 'imports.progress') extra.onprogress?.(value as never);
          if (event === 'library.trouble') terminal.say(describeLibraryError(value as never));
        },
      });
      if (!composed.ok) throw new Failure(describeLibraryError(composed.error));
      return composed.value;
    },
    print: (html, signal) => printWithElectron(html, paths, signal),
    stopSignal,
    untilAsked: () =>
      new Promise((end) => {
        process.once('SIGINT', () => end());
        process.once('SIGTERM', () => end());
      }),
  };
}
