import { join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { maybeNumberAt, numberAt, textAt } from '../sql/row.ts';
import { ledgerChanges, type LedgerChanges } from './ledger-changes.ts';
import { endOfLedger, openLedgerFile, replaceLedgerFile, type LedgerFile } from './ledger-file.ts';
import { CLEAR_LINES, type LineForm } from './ledger-line.ts';

export const LEDGER_NAME = 'library.ledger';

/**
 * The second safe place: a file beside the database with everything the originals cannot give back, a line for each
 * transaction. The line is written into the database with the transaction, and after the commit into the file; only
 * then is the transaction acknowledged. So whatever was acknowledged stands in both, and the one tells what the other lost.
 */
export type Ledger = {
  /** Before a transaction begins: what it changes is noticed. */
  beforebegin(): void;
  /** As the last act of a transaction: its line, into the database. */
  beforecommit(): void;
  /** The transaction is durable; its line goes into the file. */
  aftercommit(): void;
  /** Why the file cannot be written, after trying once more. Until it can, nothing new is acknowledged. */
  trouble(): LibraryError | undefined;
  close(): void;
};

const INSERT_LINE = 'INSERT INTO ledger_line (seq, line) VALUES (?, CAST(? AS TEXT))';

export type LedgerPlace = {
  readonly folder: string;
  readonly calls: FileCalls;
  /** In clear when absent. */
  readonly form?: LineForm | undefined;
};

/** The state of the database as the lines of a new ledger. */
function* stateLines(changes: LedgerChanges, connection: Connection, seq: number): Generator<string> {
  yield `{"seq":${seq},"part":0,"version":${versionOf(connection)}}`;
  let part = 1;
  for (const tables of changes.everything()) {
    yield `{"seq":${seq},"part":${part},"tables":${tables}}`;
    part += 1;
  }
  yield `{"seq":${seq},"parts":${part}}`;
}

function versionOf(connection: Connection): number {
  const row = connection.row('PRAGMA user_version');
  return row === undefined ? 0 : numberAt(row, 0);
}

function lastSeq(connection: Connection): number | undefined {
  const row = connection.row('SELECT max(seq) FROM ledger_line');
  return row === undefined ? undefined : maybeNumberAt(row, 0);
}

/** The lines the database has and the file lacks, in order; undefined when one of them is gone. */
function missingLines(connection: Connection, after: number, last: number): readonly string[] | undefined {
  const rows = connection.rows('SELECT line FROM ledger_line WHERE seq > ? ORDER BY seq', after);
  const lines = rows.map((row) => textAt(row, 0)).filter((line) => line !== '');
  return lines.length === last - after ? lines : undefined;
}

/** Begins the count of transactions in a database that has none yet. */
function begin(connection: Connection): number {
  connection.script("BEGIN IMMEDIATE; INSERT INTO ledger_line (seq, line) VALUES (1, ''); COMMIT");
  return 1;
}

/**
 * Opens the ledger of a database that is open for writing, and brings it up to date. When the file knows of transactions
 * that the database has not, the database lost something it had acknowledged: then the answer is "damaged".
 */
export function openLedger(connection: Connection, place: LedgerPlace): Result<Ledger, LibraryError> {
  const path = join(place.folder, LEDGER_NAME);
  const form = place.form ?? CLEAR_LINES;
  try {
    const end = endOfLedger(path, place.calls, form);
    const known = lastSeq(connection);
    if (end !== undefined && end !== 'unreadable' && end.line.seq > (known ?? 0)) {
      const lost =
        known === undefined
          ? 'It is not the database'
          : `${end.line.seq - known} changes are missing from the database`;
      return err({
        kind: 'damaged',
        path: join(place.folder, 'library.db'),
        detail: `${lost} that ${LEDGER_NAME} was written with`,
      });
    }
    const changes = ledgerChanges(connection);
    const seq = known ?? begin(connection);
    const isOne = end !== undefined && end !== 'unreadable' && known !== undefined;
    const missing = isOne ? missingLines(connection, end.line.seq, seq) : undefined;
    // A migration may have put into the tables of the ledger what its lines do not have.
    const isOfNow = isOne && end.first?.version === versionOf(connection) && end.line.part === undefined;
    if (missing === undefined || !isOfNow) {
      const length = replaceLedgerFile(path, stateLines(changes, connection, seq), place.calls, form);
      return ok(ledger(connection, changes, openLedgerFile(path, length, place.calls), { path, seq, form }));
    }
    const file = openLedgerFile(path, end.length, place.calls);
    if (missing.length > 0) file.append(missing.map((json) => form.encode(json)).join(''));
    return ok(ledger(connection, changes, file, { path, seq, form }));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return err(errorOfRefusal({ code: codeOf(error), path }));
    throw error;
  }
}

/** Writes the ledger anew from a database that can be read. */
export function renewLedger(connection: Connection, { folder, calls, form }: LedgerPlace): void {
  const seq = lastSeq(connection) ?? begin(connection);
  const lines = stateLines(ledgerChanges(connection), connection, seq);
  replaceLedgerFile(join(folder, LEDGER_NAME), lines, calls, form);
}

function ledger(
  connection: Connection,
  changes: LedgerChanges,
  file: LedgerFile,
  { path, seq, form }: { readonly path: string; readonly seq: number; readonly form: LineForm },
): Ledger {
  let committed = seq;
  let inFile = seq;
  let line = '';
  let pending: readonly string[] = [];

  const flush = (): LibraryError | undefined => {
    if (pending.length === 0) return undefined;
    try {
      file.append(pending.join(''));
      pending = [];
      inFile = committed;
      return undefined;
    } catch (error) {
      return errorOfRefusal({ code: codeOf(error), path });
    }
  };
  return {
    beforebegin: () => changes.notice(),
    beforecommit: () => {
      line = `{"seq":${committed + 1},"tables":${changes.take()}}`;
      // The last line stays in the database until the next one: it may not have reached the file.
      connection.run('DELETE FROM ledger_line WHERE seq <= ?', inFile);
      connection.run(INSERT_LINE, committed + 1, longText(line));
    },
    aftercommit: () => {
      committed += 1;
      pending = [...pending, form.encode(line)];
      flush();
    },
    trouble: () => (file.isAtItsPath() ? flush() : { kind: 'gone', path }),
    close: () => {
      flush();
      file.close();
    },
  };
}
