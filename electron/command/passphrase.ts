import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { LibraryKey } from '../core/domain/library-key.ts';
import { KEY_FILE_NAME } from '../library/encryption/key-file.ts';
import { unlockLibrary } from '../library/encryption/protection.ts';
import { Failure, needed, option, UsageError, type CommandOptions, type Terminal } from './command.ts';

/** Where the line ends, the passphrase ends; spaces before that are part of it. */
function firstLine(text: string): string {
  return text.split(/\r?\n/u, 1)[0] ?? '';
}

/** The passphrase that stands in a file. */
export function passphraseFor(file: string): string {
  try {
    return firstLine(readFileSync(resolve(file), 'utf8'));
  } catch {
    throw new UsageError(`The passphrase file ${file} cannot be read.`);
  }
}

/**
 * A passphrase from `--passphrase-file` (`-` for standard input), or typed at the terminal without being shown. Never from
 * the command line or the environment: other programs can read both.
 */
export async function readSecret(
  options: CommandOptions,
  terminal: Pick<Terminal, 'input'>,
  question: string,
): Promise<string> {
  const file = option(options, 'passphrase-file');
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of terminal.input) chunks.push(Buffer.from(chunk));
    return firstLine(Buffer.concat(chunks).toString('utf8'));
  }
  if (file !== undefined) return passphraseFor(file);
  if (!process.stdin.isTTY)
    throw new UsageError('The library is encrypted: give --passphrase-file FILE, or - for standard input.');
  process.stderr.write(`${question}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
}

/** The key of the library a command works on; undefined for one in clear, which asks for nothing. */
export async function keyForLibrary(
  options: CommandOptions,
  terminal: Pick<Terminal, 'input'>,
): Promise<LibraryKey | undefined> {
  const folder = resolve(needed(options, 'library'));
  if (!existsSync(join(folder, KEY_FILE_NAME))) return undefined;
  const passphrase = await readSecret(options, terminal, 'Passphrase of the library');
  const key = await unlockLibrary(folder, { passphrase });
  if (!key.ok) throw new Failure(describeLibraryError(key.error));
  return key.value;
}
