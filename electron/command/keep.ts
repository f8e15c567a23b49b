import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeLibraryError } from '../core/domain/library-info.ts';
import { rebuildLibrary } from '../engine/rebuild-library.ts';
import { unwrap } from '../library/encryption/key-file.ts';
import { unlockLibrary } from '../library/encryption/protection.ts';
import { restoreArchive } from '../library/archive/restore-archive.ts';
import { writeArchive } from '../library/archive/write-archive.ts';
import { Failure, UsageError, needed, type Command } from './command.ts';
import { readSecret } from './passphrase.ts';

/**
 * `verify --library DIR`: reads everything back and puts right what can be worked out anew; each finding is a line, none
 * means sound.
 */
export const verify: Command = {
  name: 'verify',
  usage: 'verify --library DIR',
  async run(options, { terminal, openEngine }) {
    const { engine, library } = await openEngine(options);
    const steps = library.verifySteps(true);
    let step = steps.next();
    while (step.done !== true) {
      terminal.progress(`${step.value.step}: ${step.value.done} of ${step.value.of}`);
      step = steps.next();
    }
    const { findings, repaired, isDamaged } = step.value;
    const { articles } = isDamaged ? { articles: 0 } : library.info().volume;
    await engine.close();
    for (const line of [...repaired, ...findings]) terminal.out(line);
    if (isDamaged) terminal.say('The library is damaged. `rebuild` makes it anew from what is sound.');
    else if (findings.length === 0) terminal.say(`Sound: ${articles} articles.`);
    else terminal.say(`${findings.length} findings.`);
    return findings.length === 0 ? 0 : 1;
  },
};

/**
 * `rebuild --library DIR`: makes the database anew from the ledger and the originals, beside the old one, which is kept.
 * Stopped by Ctrl-C it is gone on with the next time.
 */
export const rebuild: Command = {
  name: 'rebuild',
  usage: 'rebuild --library DIR',
  async run(options, parts) {
    const { terminal } = parts;
    let isStopped = false;
    void parts.untilAsked().then(() => (isStopped = true));
    const rebuilt = await rebuildLibrary({
      libraryFolder: resolve(needed(options, 'library')),
      sqlJsFolder: parts.sqlJsFolder,
      readerScript: parts.readerScript,
      session: randomUUID(),
      key: await parts.keyFor(options),
      onprogress: ({ done, files }) => terminal.progress(`${done} of ${files} originals read`),
      isStopped: () => isStopped,
    });
    if (!rebuilt.ok) throw new Failure(describeLibraryError(rebuilt.error));
    const { isFinished, findings } = rebuilt.value;
    for (const finding of findings) terminal.out(finding);
    if (!isFinished)
      throw new Failure('Stopped. The library is as it was; the next rebuild goes on from here.');
    const { engine, library } = await parts.openEngine(options);
    const { articles } = library.info().volume;
    await engine.close();
    terminal.say(`Rebuilt: ${articles} articles. The database before is kept beside it.`);
    return findings.length === 0 ? 0 : 1;
  },
};

/**
 * `backup FILE --library DIR`: one file with the database and every original, as of one moment, while the library is in use.
 */
export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE --library DIR',
  async run(options, { terminal, sqlJsFolder, stopSignal, keyFor }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The file to write is missing.');
    const signal = stopSignal();
    const written = await writeArchive(resolve(needed(options, 'library')), resolve(file), {
      sqlJsFolder,
      key: await keyFor(options),
      onprogress: (done, of) => terminal.progress(`${done} of ${of} originals`),
      isStopped: () => signal.aborted,
    });
    if (!written.ok) throw new Failure(describeLibraryError(written.error));
    if (!written.value.isFinished) signal.throwIfAborted();
    terminal.say(`Written: ${written.value.path}, ${written.value.bytes} bytes.`);
    return 0;
  },
};

/** `restore FILE --library DIR`: makes a library of a backup, in a folder that does not exist yet, and verifies it. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --library DIR  (a folder that does not exist yet)',
  async run(options, { terminal, openEngine, sqlJsFolder, stopSignal }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The backup file is missing.');
    const signal = stopSignal();
    const folder = resolve(needed(options, 'library'));
    if (existsSync(folder))
      throw new Failure(`${folder} exists already; a backup is restored into a new folder.`);
    let typed: string | undefined;
    const passphrase = async (): Promise<string> =>
      (typed ??= await readSecret(options, terminal, 'Passphrase of the backup'));
    const restored = await restoreArchive(resolve(file), folder, {
      sqlJsFolder,
      clock: { now: () => new Date().toISOString() },
      unlock: async (keyFile, path) => unwrap(keyFile, { passphrase: await passphrase() }, path),
      onprogress: (done, of) => terminal.progress(`${done} of ${of} bytes`),
      isStopped: () => signal.aborted,
    }).catch((error: unknown) => {
      // No passphrase was given; nothing was there before.
      rmSync(folder, { recursive: true, force: true });
      throw error;
    });
    if (!restored.ok) {
      // Nothing was there before.
      rmSync(folder, { recursive: true, force: true });
      throw new Failure(describeLibraryError(restored.error));
    }
    if (!restored.value.isFinished) {
      rmSync(folder, { recursive: true, force: true });
      signal.throwIfAborted();
    }
    const key = typed === undefined ? undefined : await unlockLibrary(folder, { passphrase: typed });
    const { engine, library } = await openEngine(options, key?.ok === true ? { key: key.value } : {});
    const findings = library.verify();
    const { volume } = library.info();
    await engine.close();
    for (const finding of findings) terminal.say(finding);
    terminal.say(`Restored: ${volume.articles} articles.`);
    return findings.length === 0 ? 0 : 1;
  },
};
