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
  | { readonly kind: 'io'; readonly path: string; readonly detail: string };

export type LibraryInfo = {
  readonly folder: string;
  readonly name: string;
  /** IANA name of the zone all wall-clock times and bins are in. */
  readonly zone: string;
  /** Another Sourceline writes this library; here it is open for reading. */
  readonly isReadOnly: boolean;
  readonly holder?: string;
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
  readonly current?: string;
  readonly isRunning: boolean;
};

export type Facet = { readonly value: string | null; readonly label: string; readonly volume: Volume };
