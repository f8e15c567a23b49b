import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LibraryFault } from '../fault.ts';
import type { Connection } from './connection.ts';

/** All or nothing: what is done inside `run` is durable when it returns ok, and undone in every other case. */
export type Transactions = {
  run<T>(work: () => T): Result<T, LibraryError>;
  /** For one statement that moves what is kept and changes nothing of it: it is no transaction to anybody who counts them. */
  tidy<T>(statement: () => T): Result<T, LibraryError>;
  /** Writing outside a transaction could leave half of a change behind: a bug. */
  mustBeInside(): void;
  readonly isInside: () => boolean;
  /** What was remembered of the database is wrong after a rollback; these forget it. */
  onrollback(forget: () => void): void;
  /** What was only counted in memory so far is written as part of the transaction. */
  oncommit(write: () => void): void;
};

export type TransactionGuards = {
  /** Why nothing may be written at all. */
  readonly refusal: LibraryError | undefined;
  /** Trouble that would make a commit worthless, as a file deleted under us. */
  readonly trouble: () => LibraryError | undefined;
  /** Comes before each transaction. */
  readonly beforebegin: () => void;
  /** Comes before anything is made durable, in a transaction or not. */
  readonly beforewriting: () => void;
  /** The last act of each transaction. */
  readonly beforecommit: () => void;
  /** The transaction is durable, and not yet acknowledged. */
  readonly aftercommit: () => void;
};

export function transactions(connection: Connection, guards: TransactionGuards): Transactions {
  const forgetters: (() => void)[] = [];
  const writers: (() => void)[] = [];
  let isInside = false;

  const rollBack = (): void => {
    try {
      connection.run('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself after a disk error.
    }
    for (const forget of forgetters) forget();
  };
  const faultOf = (error: unknown): LibraryError => {
    if (error instanceof LibraryFault) return error.fault;
    throw error;
  };
  const commit = (): void => {
    for (const write of writers) write();
    const trouble = guards.trouble();
    if (trouble !== undefined) throw new LibraryFault(trouble);
    guards.beforewriting();
    guards.beforecommit();
    connection.run('COMMIT');
    guards.aftercommit();
  };
  const attempt = <T>(work: () => T): Result<T, LibraryError> => {
    const before = guards.trouble();
    if (before !== undefined) return err(before);
    guards.beforebegin();
    connection.run('BEGIN IMMEDIATE');
    const value = work();
    commit();
    return ok(value);
  };
  return {
    run: (work) => {
      if (isInside) throw new Error('A transaction was begun inside another');
      if (guards.refusal !== undefined) return err(guards.refusal);
      isInside = true;
      try {
        return attempt(work);
      } catch (error) {
        rollBack();
        return err(faultOf(error));
      } finally {
        isInside = false;
      }
    },
    tidy: (statement) => {
      if (isInside) throw new Error('A transaction is not the time to tidy');
      const before = guards.refusal ?? guards.trouble();
      if (before !== undefined) return err(before);
      guards.beforewriting();
      try {
        return ok(statement());
      } catch (error) {
        return err(faultOf(error));
      }
    },
    mustBeInside: () => {
      if (!isInside) throw new Error('The library is written outside a transaction');
    },
    isInside: () => isInside,
    onrollback: (forget) => void forgetters.push(forget),
    oncommit: (write) => void writers.push(write),
  };
}
