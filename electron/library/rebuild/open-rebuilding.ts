import { realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { Library } from '../../core/ports.ts';
import type { Rebuilding } from '../../core/rebuild-ports.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { THIS_MACHINE } from '../access/holder.ts';
import { takeLock, type Lock } from '../access/lock-file.ts';
import type { Encryption } from '../encryption/encryption.ts';
import { finishConversion } from '../encryption/finish-conversion.ts';
import { encryptionOf } from '../encryption/protection.ts';
import { errorOfRefusal, errorOfThrown, LibraryFault } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { NODE_FILE_CALLS, type FileCalls } from '../file/file-calls.ts';
import { endOfLedger } from '../ledger/ledger-file.ts';
import { LEDGER_NAME, renewLedger } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { createLibrary } from '../library.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { LibraryOptions } from '../library-options.ts';
import { originals } from '../originals/originals.ts';
import { openDatabase, type OpenDatabase } from '../open-database.ts';
import { DATABASE_NAME, openLibrary } from '../open-library.ts';
import { closeQuietly } from '../sql/close-quietly.ts';
import { maybeNumberAt, numberAt, textAt } from '../sql/row.ts';
import { transactedParts } from '../transacted-parts.ts';
import { layOver, replayLedger, WAITING_TABLES } from './replay-ledger.ts';
import { swapDatabases } from './swap.ts';

const MADE_NAME = 'library.rebuilding.db';

/** Everything a rebuilding works with. */
type Site = {
  readonly folder: string;
  readonly options: LibraryOptions;
  readonly calls: FileCalls;
  readonly lock: Lock;
  readonly encryption: Encryption | undefined;
};

/**
 * Begins to make the library in `folder` anew, or goes on where an earlier rebuilding was left. Nobody else may write it
 * meanwhile; the old one stays as it is until the new one is finished.
 */
export async function openRebuilding(
  folder: string,
  options: LibraryOptions,
): Promise<Result<Rebuilding, LibraryError>> {
  const calls = options.calls ?? NODE_FILE_CALLS;
  let place: string;
  try {
    place = realpathSync(folder);
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: folder }));
  }
  const answer = takeLock(place, options.machine ?? THIS_MACHINE, options.session);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'held') {
    return err({ kind: 'in-use', path: place, holder: answer.value.holder });
  }
  const { lock } = answer.value;
  try {
    finishConversion(place, calls);
    const protection = encryptionOf(place, options.key);
    const opened = protection.ok
      ? await begin({ folder: place, options, calls, lock, encryption: protection.value })
      : protection;
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock.release();
    return err(errorOfThrown(error, place));
  }
}

/** A ledger with gaps is written anew from the database, if that can be read to its end. */
async function mendLedger({ folder, options, calls, encryption }: Site): Promise<void> {
  const ledger = join(folder, LEDGER_NAME);
  const isThere = statSync(ledger, { throwIfNoEntry: false }) !== undefined;
  if (isThere && [...readLedger(ledger, calls, encryption?.lines)].every((entry) => 'line' in entry)) return;
  const database = join(folder, DATABASE_NAME);
  const { sqlJsFolder } = options;
  const opened = await openDatabase(database, { sqlJsFolder, calls, mustExist: true, encryption });
  if (!opened.ok) return;
  try {
    renewLedger(opened.value.connection, { folder, calls, form: encryption?.lines });
  } catch (error) {
    if (!(error instanceof LibraryFault)) throw error;
  } finally {
    closeQuietly(opened.value.connection);
  }
}

/** Opens the new database: the one left by an earlier rebuilding when it was made from the ledger as it is now. */
async function openMade(
  { folder, options: { sqlJsFolder }, calls, encryption }: Site,
  stateOfLedger: string,
): Promise<Result<OpenDatabase & { readonly isNew: boolean }, LibraryError>> {
  const file = join(folder, MADE_NAME);
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) {
    const left = await openDatabase(file, { sqlJsFolder, calls, mustExist: true, encryption });
    if (left.ok) {
      if (stateOf(left.value) === stateOfLedger) return ok({ ...left.value, isNew: false });
      closeQuietly(left.value.connection);
    }
  }
  for (const suffix of ['', '-wal', '-journal', '-sums']) rmSync(`${file}${suffix}`, { force: true });
  const opened = await openDatabase(file, { sqlJsFolder, calls, mustExist: false, encryption });
  return opened.ok ? ok({ ...opened.value, isNew: true }) : opened;
}

function stateOf({ connection }: OpenDatabase): string | undefined {
  try {
    const row = connection.row('SELECT ledger FROM rebuild_state');
    return row === undefined ? undefined : textAt(row, 0);
  } catch {
    // It was left before the ledger was in it.
    return undefined;
  }
}

async function begin(site: Site): Promise<Result<Rebuilding, LibraryError>> {
  const { folder, calls, encryption } = site;
  await mendLedger(site);
  const ledger = join(folder, LEDGER_NAME);
  const end = endOfLedger(ledger, calls, encryption?.lines);
  if (end === undefined || end === 'unreadable') {
    const detail = `neither it nor ${LEDGER_NAME} can be read`;
    return err({ kind: 'damaged', path: join(folder, DATABASE_NAME), detail });
  }
  const version = end.first?.version ?? 0;
  if (version > MIGRATIONS.length) {
    // What this program does not know of, it could not put back.
    return err({ kind: 'newer-version', path: folder, version });
  }
  const stateOfLedger = `${end.line.seq} ${end.length}`;
  const made = await openMade(site, stateOfLedger);
  if (!made.ok) return made;
  const { connection, isNew } = made.value;
  let problems: readonly string[] = [];
  if (isNew) {
    connection.script(WAITING_TABLES);
    problems = replayLedger(connection, ledger, calls, encryption?.lines);
    connection.run('INSERT INTO rebuild_state (ledger) VALUES (?)', stateOfLedger);
  }
  return ok(rebuildingOf(site, made.value, problems, end.line.seq));
}

function rebuildingOf(
  { folder, options, calls, lock, encryption }: Site,
  database: OpenDatabase,
  problems: readonly string[],
  seq: number,
): Rebuilding {
  const { connection } = database;
  const { parts, changes } = transactedParts(connection, originals(folder, encryption?.originals), {
    refusal: undefined,
    trouble: () => undefined,
    beforebegin: () => undefined,
    beforewriting: () => undefined,
    beforecommit: () => undefined,
    aftercommit: () => undefined,
  });
  const highest = connection.row('SELECT max(article_id) FROM rebuild_place');
  const present = connection.row('SELECT max(id) FROM article');
  const gone = Number(parts.settings.get('highest-article') ?? '0');
  let nextId = 1 + Math.max(gone, ...[highest, present].map((row) => (row && maybeNumberAt(row, 0)) ?? 0));
  let formerly: Promise<Library | undefined> | undefined;
  let isOpen = true;

  const closeDatabase = (): void => {
    if (isOpen) connection.close();
    isOpen = false;
  };
  const closeAll = (): void => {
    closeDatabase();
    void formerly?.then((library) => library?.close());
    lock.release();
  };
  const library = createLibrary({
    folder,
    database,
    parts,
    transactions: changes,
    zone: parts.settings.get('zone') ?? 'UTC',
    readOnly: undefined,
    lastEnd: 'closed',
    close: closeAll,
  });
  return {
    library,
    problems,
    isDone: (importId) =>
      connection.row('SELECT 1 FROM rebuild_done WHERE import_id = ?', importId) !== undefined,
    markDone: (importId) => connection.run('INSERT OR IGNORE INTO rebuild_done VALUES (?)', importId),
    articleAt: (importId, position) => {
      const row = connection.row(
        'SELECT article_id FROM rebuild_place WHERE import_id = ? AND position = ? LIMIT 1',
        importId,
        position,
      );
      return row === undefined ? undefined : numberAt(row, 0);
    },
    freeId: () => nextId++,
    former: () =>
      (formerly ??= openLibrary(folder, { ...options, access: 'read' }).then((opened) =>
        opened.ok ? opened.value : undefined,
      )),
    finish: () => {
      const laid = changes.run(() => {
        const lost = layOver(connection);
        connection.script(
          `DROP TABLE rebuild_waiting; DROP TABLE rebuild_place; DROP TABLE rebuild_done; DROP TABLE rebuild_state;
           DELETE FROM ledger_line`,
        );
        // Counted on, with no line to give: when it is opened the ledger is written anew from it.
        connection.run(`INSERT INTO ledger_line (seq, line) VALUES (?, '')`, seq + 1);
        return lost === 0 ? [] : [`${lost} marks of articles found no article.`];
      });
      if (!laid.ok) return laid;
      try {
        closeDatabase();
        const at = options.clock.now().replaceAll(':', '-');
        swapDatabases(
          {
            old: join(folder, DATABASE_NAME),
            made: join(folder, MADE_NAME),
            aside: join(folder, `library.before-rebuild.${at}.db`),
          },
          calls,
        );
        return laid;
      } catch (error) {
        if (error instanceof LibraryFault) return err(error.fault);
        return err(errorOfRefusal({ code: codeOf(error), path: folder }));
      } finally {
        closeAll();
      }
    },
    close: closeAll,
  };
}
