import type {
  Backups,
  BackupRule,
  LastCheck,
  LibraryHostState,
  LibrarySizes,
} from '../core/domain/library-care.ts';
import type { CheckName, CheckReport, LibraryError } from '../core/domain/library-info.ts';
import type { Secret } from '../core/domain/library-key.ts';
import type { RetentionPreview, RetentionRule } from '../core/domain/retention.ts';
import type { NotFound, Request } from './request.ts';

/** What the engine answers about the care of its library. */
export type CareApi = {
  /** What the library takes up on the disk. */
  'library.sizes': Request<void, LibrarySizes>;
  /** What reads and writes its database. */
  'library.sqlite': Request<void, { version: string }>;
  /** The last time it was verified to its end; null when it never was. */
  'library.lastCheck': Request<void, LastCheck | null>;
  /**
   * The rest of a verification, which only who writes the library can do: puts right what `checks` find, and remembers
   * that it was verified. `sound` is what was found before.
   */
  'library.mend': Request<
    { checks: readonly CheckName[]; sound: { findings: number; isDamaged: boolean } },
    CheckReport,
    LibraryError
  >;
  /** What a rule would take out of a watch today. */
  'watches.retention': Request<{ id: number; rule: RetentionRule }, RetentionPreview, NotFound>;
};

/** The library as a whole, which the main process holds: how it stands, and work on it. */
export type LibraryHostApi = {
  /** Whether there is a library to ask, and what is being done to it as a whole. */
  'library.host': Request<void, LibraryHostState>;
  /** Begins work on the library as a whole, when no other is on its way. It is followed by the event of the same name. */
  'library.work': Request<
    { kind: 'verify' | 'rebuild' | 'compact' } | { kind: 'copy'; folder: string },
    LibraryHostState
  >;
  /** Backups that are made by themselves, and the rule they go by. */
  'library.backups': Request<void, Backups>;
  'library.setBackups': Request<Partial<BackupRule>, Backups>;
  /** Begins a backup of now: among those, or in a file that is asked for. */
  'library.backUp': Request<{ to: 'folder' | 'file' }, LibraryHostState, { readonly kind: 'cancelled' }>;
  /** Begins to make the library what a backup holds: one of those, or a file that is asked for. */
  'library.restore': Request<{ file?: string }, LibraryHostState, NotFound | { readonly kind: 'cancelled' }>;
  /** Opens an encrypted library for writing. */
  'library.unlock': Request<{ secret: Secret }, LibraryHostState, LibraryError>;
  /** Closes it and forgets its key. */
  'library.lock': Request<void, LibraryHostState>;
  /** Encrypts it; answered when that has ended, in whatever way. The recovery key is told this once. */
  'library.encrypt': Request<{ passphrase: string; wantsRecovery: boolean }, { recoveryKey?: string }>;
  /** Begins to write it in clear again. */
  'library.decrypt': Request<{ secret: Secret }, LibraryHostState, LibraryError>;
  'library.setPassphrase': Request<{ current: Secret; passphrase: string }, void, LibraryError>;
  /** Makes a recovery key, in the place of the one before. */
  'library.newRecoveryKey': Request<{ current: Secret }, { recoveryKey: string }, LibraryError>;
  'library.stopWork': Request<void, LibraryHostState>;
  /** Opens it again: after a trouble, or to see whether it may be written now. */
  'library.reopen': Request<{ access: 'write' | 'read' }, LibraryHostState>;
};

/** The names of the requests about the library as a whole. */
export const LIBRARY_HOST_NAMES = [
  'library.host',
  'library.work',
  'library.backups',
  'library.setBackups',
  'library.backUp',
  'library.restore',
  'library.stopWork',
  'library.reopen',
  'library.unlock',
  'library.lock',
  'library.encrypt',
  'library.decrypt',
  'library.setPassphrase',
  'library.newRecoveryKey',
] as const satisfies readonly (keyof LibraryHostApi)[];
