import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Library } from '../core/ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isBeingCopied, removeOldNotes } from './access/copying.ts';
import { THIS_MACHINE } from './access/holder.ts';
import { holderOf, takeLock, type LastEnd, type Lock } from './access/lock-file.ts';
import { takeSnapshot } from './access/snapshot.ts';
import type { Encryption } from './encryption/encryption.ts';
import { finishConversion, isHalfConverted } from './encryption/finish-conversion.ts';
import { encryptionOf } from './encryption/protection.ts';
import { errorOfRefusal, LibraryFault } from './fault.ts';
import { codeOf } from './file/errno.ts';
import { NODE_FILE_CALLS } from './file/file-calls.ts';
import { finishRestore } from './archive/finish-restore.ts';
import { removeHalfCompacted } from './half-compacted.ts';
import { LEDGER_NAME, openLedger } from './ledger/ledger.ts';
import { keepColumns } from './keep-columns.ts';
import { createLibrary } from './library.ts';
import type { LibraryOptions } from './library-options.ts';
import { libraryParts } from './library-parts.ts';
import { keptBefore } from './migrations/kept-before.ts';
import { CHECKPOINT_PAGES, openDatabase, type OpenDatabase } from './open-database.ts';
import { originals } from './originals/originals.ts';
import type { Connection } from './sql/connection.ts';
import { textAt } from './sql/row.ts';
import { transactions } from './sql/transactions.ts';
import { transactedParts } from './transacted-parts.ts';
import { isZone } from './wall-clock.ts';

export const DATABASE_NAME = 'library.db';

/**
 * Opens the library in `folder`, making it when it is not there. Only one process writes a library: when another one
 * does, or only reading was asked for, what opens is a copy as of now, and `info()` says so.
 */
export async function openLibrary(
  folder: string,
  options: LibraryOptions,
): Promise<Result<Library, LibraryError>> {
  if (options.access === 'read') return openForReading(folder, options);
  const place = resolved(folder, true);
  if (!place.ok) return place;
  const answer = takeLock(place.value, options.machine ?? THIS_MACHINE, options.session);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'held') return openForReading(folder, options);
  const { lock } = answer.value;
  const opened = await openForWriting(place.value, options, lock).catch(faultOf);
  if (opened.ok) return opened;
  lock.release();
  // Nothing that an older program writes can be what the newer one that made it needs: it is only read.
  return opened.error.kind === 'newer-version' ? openForReading(folder, options) : opened;
}

/** What the disk refuses while a library is opened is an answer; all else is a bug. */
function faultOf(error: unknown): Result<never, LibraryError> {
  if (error instanceof LibraryFault) return err(error.fault);
  throw error;
}

function resolved(folder: string, make: boolean): Result<string, LibraryError> {
  try {
    if (make) mkdirSync(folder, { recursive: true });
    return ok(realpathSync(folder));
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: folder }));
  }
}

async function openForWriting(
  folder: string,
  options: LibraryOptions,
  lock: Lock,
): Promise<Result<Library, LibraryError>> {
  const file = join(folder, DATABASE_NAME);
  const calls = options.calls ?? NODE_FILE_CALLS;
  try {
    finishConversion(folder, calls);
    finishRestore(folder, calls);
    removeHalfCompacted(folder, calls);
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: folder }));
  }
  if (isLost(folder)) {
    return err({ kind: 'damaged', path: file, detail: `it is missing or empty, and ${LEDGER_NAME} is not` });
  }
  const protection = encryptionOf(folder, options.key);
  if (!protection.ok) return protection;
  const encryption = protection.value;
  const opened = await openDatabase(file, {
    sqlJsFolder: options.sqlJsFolder,
    calls,
    mustExist: false,
    encryption,
    around: keptBefore(folder),
  });
  if (!opened.ok) return opened;
  const { connection, missingFile } = opened.value;
  const damage = checkAfter(lock.lastEnd, connection, file);
  if (damage !== undefined) {
    connection.close();
    return err(damage);
  }
  const ledgerOpened = openLedger(connection, { folder, calls, form: encryption?.lines });
  if (!ledgerOpened.ok) {
    connection.close();
    return ledgerOpened;
  }
  const ledger = ledgerOpened.value;
  removeOldNotes(folder);
  let checkpointPages = CHECKPOINT_PAGES;
  const { parts, changes } = transactedParts(
    connection,
    originals(folder, encryption?.originals),
    {
      refusal: undefined,
      trouble: () => {
        const missing = missingFile();
        if (missing !== undefined) return { kind: 'gone', path: missing };
        return lock.trouble() ?? ledger.trouble();
      },
      beforebegin: () => ledger.beforebegin(),
      beforewriting: () => {
        // A reader that copies the database needs it to stand still; until then the journal grows.
        const pages = isBeingCopied(folder) ? 0 : CHECKPOINT_PAGES;
        if (pages !== checkpointPages) connection.script(`PRAGMA wal_autocheckpoint = ${pages}`);
        checkpointPages = pages;
      },
      beforecommit: () => ledger.beforecommit(),
      aftercommit: () => ledger.aftercommit(),
    },
    true,
  );
  const stored = parts.settings.get('zone');
  const zone = stored ?? zoneOf(options);
  if (stored === undefined) {
    const kept = changes.run(() => {
      parts.settings.set('zone', zone);
      parts.settings.set('created', options.clock.now());
    });
    if (!kept.ok) {
      ledger.close();
      connection.close();
      return kept;
    }
  }
  const close = once(() => {
    quietly(() => keepColumns(parts.counted, changes));
    // What was acknowledged is in the journal: a disk that refuses now costs nothing but the next opening a moment.
    quietly(() => ledger.close());
    quietly(() => connection.close());
    lock.release();
  });
  return ok(
    createLibrary({
      folder,
      database: opened.value,
      parts,
      transactions: changes,
      zone,
      readOnly: undefined,
      lastEnd: lock.lastEnd,
      close,
    }),
  );
}

/** A library whose database is gone must not be taken for a new one: the ledger knows better. */
function isLost(folder: string): boolean {
  const size = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  return size(DATABASE_NAME) === 0 && size(LEDGER_NAME) > 0;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    const isOfTheDisk = error instanceof LibraryFault || (error instanceof Error && 'code' in error);
    if (!isOfTheDisk) throw error;
  }
}

/** A second close must not take away what somebody else has opened since. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

function zoneOf({ zone }: LibraryOptions): string {
  return zone !== undefined && isZone(zone) ? zone : 'UTC';
}

/** After the machine itself stopped, pages the disk never wrote would show here; a killed process leaves none. */
function checkAfter(lastEnd: LastEnd, connection: Connection, path: string): LibraryError | undefined {
  if (lastEnd !== 'machine-stopped') return undefined;
  const line = connection.row('PRAGMA quick_check(1)');
  const detail = line === undefined ? 'no answer to a check' : textAt(line, 0);
  return detail === 'ok' ? undefined : { kind: 'damaged', path, detail };
}

async function openForReading(
  folder: string,
  options: LibraryOptions,
): Promise<Result<Library, LibraryError>> {
  const place = resolved(folder, false);
  if (!place.ok) return place;
  if (isHalfConverted(place.value)) {
    const detail = 'it is half way between encrypted and in clear: open it for writing once';
    return err({ kind: 'io', path: place.value, detail });
  }
  const protection = encryptionOf(place.value, options.key);
  if (!protection.ok) return protection;
  const encryption = protection.value;
  const copied = takeSnapshot(place.value, DATABASE_NAME);
  if (!copied.ok) return copied;
  const { file, remove } = copied.value;
  const opened = await openDatabase(file, {
    sqlJsFolder: options.sqlJsFolder,
    calls: options.calls ?? NODE_FILE_CALLS,
    mustExist: true,
    encryption,
    mayBeNewer: true,
  });
  if (!opened.ok) {
    remove();
    return err({ ...opened.error, path: join(place.value, DATABASE_NAME) });
  }
  return ok(readingLibrary(place.value, opened.value, { ...options, encryption }, remove));
}

function readingLibrary(
  folder: string,
  database: OpenDatabase,
  options: LibraryOptions & { readonly encryption: Encryption | undefined },
  remove: () => void,
): Library {
  const { connection } = database;
  const parts = libraryParts(connection, originals(folder, options.encryption?.originals), () => false, true);
  const changes = transactions(connection, {
    refusal: { kind: 'read-only', path: folder },
    trouble: () => undefined,
    beforebegin: () => undefined,
    beforewriting: () => undefined,
    beforecommit: () => undefined,
    aftercommit: () => undefined,
  });
  const close = once(() => {
    // The copy of a damaged library may refuse to close; it goes all the same.
    quietly(() => connection.close());
    remove();
  });
  return createLibrary({
    folder,
    database,
    parts,
    transactions: changes,
    zone: parts.settings.get('zone') ?? zoneOf(options),
    readOnly: {
      ...holderOf(folder, options.machine ?? THIS_MACHINE),
      ...(database.newerVersion !== undefined && { newerVersion: database.newerVersion }),
    },
    lastEnd: 'closed',
    close,
  });
}
