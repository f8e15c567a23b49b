import type { CheckProgress, LibraryError } from './library-info.ts';

/** Long work on the library as a whole; one at a time. */
export type LibraryWorkKind =
  'verify' | 'rebuild' | 'compact' | 'copy' | 'backup' | 'restore' | 'encrypt' | 'decrypt';

/** How far it is, in steps a person can follow. `of` is absent where nobody knows the end. */
export type LibraryWork = {
  readonly kind: LibraryWorkKind;
  readonly step:
    CheckProgress['step'] | 'mending' | 'reading' | 'writing' | 'copying' | 'unpacking' | 'closing';
  readonly done: number;
  readonly of?: number;
  /** It was asked to stop, and does so after what is in hand. */
  readonly isStopping?: boolean;
};

/** What became of a piece of work. */
export type LibraryWorkResult = {
  readonly kind: LibraryWorkKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly outcome: 'done' | 'stopped' | 'failed';
  /** What was found and what was put right, a sentence each. */
  readonly findings: readonly string[];
  readonly repaired: readonly string[];
  /** Damage is what only a rebuilding puts right. */
  readonly isDamaged?: boolean;
  readonly failure?: LibraryError;
  /** Size of the database before and after. */
  readonly bytesBefore?: number;
  readonly bytesAfter?: number;
  /** Where a copy was put, and how many files it has. */
  readonly path?: string;
  readonly files?: number;
};

/** Whether the window has a library to ask. */
export type LibraryStanding =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly access: 'write' | 'read' }
  | {
      readonly kind: 'closed';
      readonly folder: string;
      readonly error: LibraryError;
      /** When the trouble was met, and when the library was last written, as its files say; ISO 8601 in UTC. */
      readonly since: string;
      readonly lastWritten?: string;
    };

/** What the program knows of the library without asking it. */
export type LibraryHostState = {
  readonly standing: LibraryStanding;
  readonly work?: LibraryWork;
  readonly results: Readonly<Partial<Record<LibraryWorkKind, LibraryWorkResult>>>;
};

/** What the library takes up on the disk, in bytes. */
export type LibrarySizes = {
  readonly database: number;
  /** Of the database, what is free and a compaction gives back. */
  readonly free: number;
  readonly ledger: number;
  readonly originals: number;
  readonly originalFiles: number;
  readonly schemaVersion: number;
};

/** The last time the library was verified to its end. */
export type LastCheck = {
  readonly at: string;
  readonly findings: number;
  readonly repaired: number;
  readonly isDamaged: boolean;
};

/** How many backups are kept, and how much they may take up together; the newest always stays. */
export type BackupBudget = { readonly keep: number; readonly mostBytes: number };

/** When backups are made by themselves, and where. */
export type BackupRule = BackupBudget & {
  readonly isOn: boolean;
  readonly every: 'day' | 'week';
  readonly folder: string;
};

/** One file that holds the library as of a moment, ISO 8601 in UTC. */
export type BackupFile = { readonly path: string; readonly at: string; readonly bytes: number };

/** The rule's folder as it is now. */
export type Backups = {
  readonly rule: BackupRule;
  /** The newest first. */
  readonly files: readonly BackupFile[];
  /** Where it cannot be listed or made. */
  readonly isFolderThere: boolean;
};
