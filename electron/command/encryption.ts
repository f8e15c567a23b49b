import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeLibraryError } from '../core/domain/library-info.ts';
import { isTooShort, SHORTEST_PASSPHRASE } from '../core/domain/library-key.ts';
import { convertLibrary } from '../library/encryption/convert.ts';
import { KEY_FILE_NAME, newKeyFile, writeKeyFile } from '../library/encryption/key-file.ts';
import { changePassphrase, unlockLibrary } from '../library/encryption/protection.ts';
import { Failure, isOn, needed, UsageError, type Command, type CommandParts } from './command.ts';
import { passphraseFor, readSecret } from './passphrase.ts';

const clock = { now: () => new Date().toISOString() };

function chosen(passphrase: string): string {
  if (isTooShort(passphrase))
    throw new UsageError(`A passphrase has at least ${SHORTEST_PASSPHRASE} characters.`);
  return passphrase;
}

/** Ctrl-C stops the work; the library is then as it was. */
function stoppable({ terminal, untilAsked }: CommandParts) {
  let isStopped = false;
  void untilAsked().then(() => (isStopped = true));
  return {
    session: randomUUID(),
    clock,
    isStopped: () => isStopped,
    onprogress: (step: string, done: number, of: number) => terminal.progress(`${step}: ${done} of ${of}`),
  };
}

/**
 * `encrypt --library DIR`: encrypts a library, or makes an encrypted one in a folder that is empty or not there. The
 * passphrase is read as `--passphrase-file` says; the recovery key, if one is wanted, is the one line on stdout.
 */
export const encrypt: Command = {
  name: 'encrypt',
  usage: 'encrypt --library DIR [--recovery-key] [--passphrase-file FILE]',
  async run(options, parts) {
    const { terminal, sqlJsFolder } = parts;
    const folder = resolve(needed(options, 'library'));
    const passphrase = chosen(await readSecret(options, terminal, 'A passphrase for the library'));
    const { keyFile, libraryKey, recoveryKey } = await newKeyFile(passphrase, isOn(options, 'recovery-key'));
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length === 0) writeKeyFile(join(folder, KEY_FILE_NAME), keyFile);
    else {
      const to = { keyFile, key: libraryKey };
      const done = await convertLibrary(folder, { sqlJsFolder, to, ...stoppable(parts) });
      if (!done.ok) throw new Failure(describeLibraryError(done.error));
      if (!done.value.isFinished) throw new Failure('Stopped. The library is as it was, not encrypted.');
    }
    if (recoveryKey !== undefined) terminal.out(recoveryKey);
    terminal.say('Encrypted. Without the passphrase, or its recovery key, nobody can open it.');
    return 0;
  },
};

/** `decrypt --library DIR`: writes an encrypted library in clear again. */
export const decrypt: Command = {
  name: 'decrypt',
  usage: 'decrypt --library DIR [--passphrase-file FILE]',
  async run(options, parts) {
    const folder = resolve(needed(options, 'library'));
    const key = await parts.keyFor(options);
    const done = await convertLibrary(folder, { sqlJsFolder: parts.sqlJsFolder, key, ...stoppable(parts) });
    if (!done.ok) throw new Failure(describeLibraryError(done.error));
    if (!done.value.isFinished) throw new Failure('Stopped. The library is as it was, encrypted.');
    parts.terminal.say('The library is no longer encrypted.');
    return 0;
  },
};

/**
 * `passphrase --library DIR`: puts the passphrase of `--new-passphrase-file` in the place of the one there is. The
 * recovery key does for the one there is.
 */
export const passphrase: Command = {
  name: 'passphrase',
  usage: 'passphrase --library DIR --new-passphrase-file FILE [--passphrase-file FILE]',
  async run(options, { terminal }) {
    const folder = resolve(needed(options, 'library'));
    if (!existsSync(join(folder, KEY_FILE_NAME))) throw new Failure(`${folder} is not encrypted.`);
    const current = await readSecret(options, terminal, 'Passphrase or recovery key');
    const fresh = chosen(passphraseFor(needed(options, 'new-passphrase-file')));
    const known = await unlockLibrary(folder, { recoveryKey: current });
    const secret = known.ok ? { recoveryKey: current } : { passphrase: current };
    const done = await changePassphrase(folder, secret, fresh);
    if (!done.ok) throw new Failure(describeLibraryError(done.error));
    terminal.say('The passphrase is changed.');
    return 0;
  },
};
