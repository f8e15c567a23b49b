import { assertNever } from '../result.ts';
import type { Volume } from './selection.ts';

/** What can go wrong between us and the disk the library stands on. */
export type LibraryError =
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'read-only'; readonly path: string }
  | { readonly kind: 'gone'; readonly path: string }
  | { readonly kind: 'in-use'; readonly path: string; readonly holder: string }
  | { readonly kind: 'not-a-library'; readonly path: string }
  | { readonly kind: 'newer-version'; readonly path: string; readonly version: number }
  | { readonly kind: 'damaged'; readonly path: string; readonly detail: string }
  | { readonly kind: 'damaged-backup'; readonly path: string; readonly detail: string }
  | { readonly kind: 'locked'; readonly path: string }
  | { readonly kind: 'wrong-passphrase'; readonly path: string }
  | { readonly kind: 'key-file'; readonly path: string; readonly detail: string }
  | { readonly kind: 'other-key'; readonly path: string }
  | { readonly kind: 'io'; readonly path: string; readonly detail: string };

export type LibraryInfo = {
  readonly folder: string;
  readonly name: string;
  /** IANA name of the zone all wall-clock times and bins are in. */
  readonly zone: string;
  /** Another Sourceline writes this library; here it is open for reading. */
  readonly isReadOnly: boolean;
  readonly holder?: string;
  /** When the other one opened it, ISO 8601 in UTC. */
  readonly heldSince?: string;
  /** A newer Sourceline wrote it, in this version of the tables; here it is open for reading. */
  readonly newerVersion?: number;
  /** Its files are encrypted on the disk. */
  readonly isEncrypted?: true;
  readonly volume: Volume;
  /** First and last published wall-clock time in the library. */
  readonly first?: string;
  readonly last?: string;
  readonly lastImportAt?: string;
  readonly attention: number;
};

/** How an importing session stands: files known so far, files done, and what is being read now. */
export type ImportProgress = {
  readonly files: number;
  readonly done: number;
  readonly articlesNew: number;
  readonly failed: number;
  readonly duplicates: number;
  readonly isPaused: boolean;
  readonly current?: string;
  readonly isRunning: boolean;
};

/** What a verification looks at, in this order. */
export type CheckName = 'pages' | 'tables' | 'agreements' | 'ledger' | 'originals';

/** Where a verification is: what it looks at, and how far it is. */
export type CheckProgress = {
  readonly step: CheckName | 'words';
  readonly done: number;
  readonly of: number;
};

/** What a verification found and put right, a sentence each. Damage is what only a rebuilding puts right. */
export type CheckReport = {
  readonly findings: readonly string[];
  readonly repaired: readonly string[];
  readonly isDamaged: boolean;
};

export type Facet = { readonly value: string | null; readonly label: string; readonly volume: Volume };

/** What the disk or the library said, in a sentence for the analyst. */
export function describeLibraryError(error: LibraryError): string {
  switch (error.kind) {
    case 'disk-full':
      return `The disk that holds ${error.path} is full. Nothing is lost: free some space, and what waits is taken in.`;
    case 'read-only':
      return `${error.path} cannot be written. It is open for reading only.`;
    case 'gone':
      return `${error.path} is not there any more. Is the drive connected?`;
    case 'in-use':
      return `${error.path} is in use by ${error.holder}.`;
    case 'not-a-library':
      return `${error.path} is not a Sourceline library.`;
    case 'newer-version':
      return `${error.path} was written by a newer Sourceline (library version ${error.version}) and cannot be read by this one. Nothing in it was changed.`;
    case 'damaged':
      return `The library in ${error.path} is damaged: ${error.detail}. Originals and ledger beside it are kept: “rebuild” makes it anew from them.`;
    case 'damaged-backup':
      return `${error.path} is not a whole backup: ${error.detail}. Nothing was changed.`;
    case 'locked':
      return `The library in ${error.path} is encrypted: its passphrase is needed to open it.`;
    case 'wrong-passphrase':
      return `This is not the passphrase of the library in ${error.path}. Nothing was changed.`;
    case 'key-file':
      return `The key file ${error.path} cannot be used: ${error.detail}. Without it nobody can open the library; every backup of it holds a copy. Nothing was changed.`;
    case 'other-key':
      return `${error.path} is encrypted otherwise than the library it is to take the place of. Restore it into a folder of its own. Nothing was changed.`;
    case 'io':
      return `${error.path} cannot be read or written: ${error.detail}`;
    default:
      return assertNever(error);
  }
}
