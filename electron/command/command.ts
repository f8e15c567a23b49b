import type { ImportProgress } from '../core/domain/library-info.ts';
import type { LibraryKey } from '../core/domain/library-key.ts';
import type { ComposedEngine } from '../engine/compose.ts';

/** 0 done, 1 some files failed, 2 usage; ended by SIGINT or SIGTERM as shells count it. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** What a command prints to and reads from; tests give their own. */
export type Terminal = {
  out(line: string): void;
  say(line: string): void;
  readonly input: AsyncIterable<string | Uint8Array>;
  readonly isInteractive: boolean;
  /** Rewrites the last line on a terminal; says nothing elsewhere. */
  progress(line: string): void;
};

export type CommandOptions = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

/** Where the built parts stand, and how to get the engine. */
export type CommandParts = {
  readonly terminal: Terminal;
  readonly readerScript: string;
  readonly sqlJsFolder: string;
  readonly appVersion: string;
  openEngine(options: CommandOptions, extra?: OpenExtra): Promise<ComposedEngine>;
  /** The key of an encrypted library, asked for once; undefined for one in clear. */
  keyFor(options: CommandOptions): Promise<LibraryKey | undefined>;
  print(html: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Resolves when the person asks to end: SIGINT or SIGTERM. */
  untilAsked(): Promise<void>;
  /** Given when the person asks to end; for who writes files, and takes away what is half written. */
  stopSignal(): AbortSignal;
};

export type OpenExtra = {
  /** Known already; asked for when absent. */
  readonly key?: LibraryKey | undefined;
  readonly access?: 'write' | 'read';
  readonly onkept?: (batch: readonly { readonly recordId?: number }[]) => void;
  readonly onprogress?: (progress: ImportProgress) => void;
};

export type Command = {
  readonly name: string;
  readonly usage: string;
  run(options: CommandOptions, parts: CommandParts): Promise<ExitCode>;
};

/** Something the person typed cannot be carried out; the sentence says what would help. */
export class UsageError extends Error {}

/** What was asked for is clear and could not be done: the disk, the library or the printer said no. */
export class Failure extends Error {}

/** The person ended the command; what was half written is gone. */
export class Stopped extends Error {
  constructor(readonly code: 130 | 143) {
    super('Stopped. Nothing was written.');
  }
}

/** The value of `--name`, or undefined. */
export function option(options: CommandOptions, name: string): string | undefined {
  const value = options.values[name];
  return typeof value === 'string' ? value : undefined;
}

export function needed(options: CommandOptions, name: string): string {
  const value = option(options, name);
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

export function isOn(options: CommandOptions, name: string): boolean {
  return options.values[name] === true;
}
