import type { LibraryKey } from '../core/domain/library-key.ts';
import type { Clock } from '../core/ports.ts';
import type { Machine } from './access/holder.ts';
import type { FileCalls } from './file/file-calls.ts';

export type LibraryOptions = {
  /** Holds sql-wasm.js and sql-wasm.wasm. */
  readonly sqlJsFolder: string;
  readonly clock: Clock;
  /** IANA name of the zone for a new library; an existing one keeps its own. UTC when absent. */
  readonly zone?: string;
  readonly access?: 'write' | 'read';
  /**
   * The same for every worker one program starts one after the other: a worker that died leaves its lock behind while
   * the process lives on, and only its successor may take it. Never use one session for two workers at once.
   */
  readonly session?: string;
  /** The key of an encrypted library, unwrapped; a library in clear needs none. */
  readonly key?: LibraryKey | undefined;
  /** For tests: files that fail, machines that restart. */
  readonly calls?: FileCalls;
  readonly machine?: Machine;
};
