import type { BackupBudget, LibraryWork, LibraryWorkResult } from '../core/domain/library-care.ts';
import type { CheckName } from '../core/domain/library-info.ts';
import type { LibraryKey } from '../core/domain/library-key.ts';
import type { EngineStart } from './messages.ts';

/** Work on the library as a whole, done in a thread of its own so that nobody waits for it. */
export type CareTask =
  | { readonly kind: 'verify' }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'compact' }
  | { readonly kind: 'copy'; readonly folder: string }
  | { readonly kind: 'backup' | 'restore'; readonly file: string }
  | { readonly kind: 'encrypt'; readonly passphrase: string; readonly wantsRecovery: boolean }
  | { readonly kind: 'decrypt' }
  /** Among the rolling backups. */
  | { readonly kind: 'backup'; readonly folder: string; readonly budget: BackupBudget };

/** What the thread is started with. `stop` holds one word, which is 1 once the work is to stop. */
export type CareStart = EngineStart & { readonly task: CareTask; readonly stop: SharedArrayBuffer };

/**
 * What became of the work. `mend` are checks that whoever writes the library has to go on with; `key` and `recoveryKey`
 * are those of a library that was encrypted.
 */
export type CareOutcome = Omit<LibraryWorkResult, 'kind' | 'at'> & {
  readonly mend?: readonly CheckName[];
  readonly key?: LibraryKey;
  readonly recoveryKey?: string;
};

/** Thread → program. */
export type FromCare =
  | { readonly kind: 'progress'; readonly progress: Omit<LibraryWork, 'kind' | 'isStopping'> }
  | { readonly kind: 'done'; readonly outcome: CareOutcome };

export const STOP_WORD = 0;
