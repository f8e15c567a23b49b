import type { LibraryError } from './domain/library-info.ts';
import type { Library } from './ports.ts';
import type { Result } from './result.ts';

/** A library that is being made anew beside the old one, from the ledger and the originals. */
export type Rebuilding = {
  /** The new one: import records and the analyst's own data are in it, articles come as they are read. */
  readonly library: Library;
  /** What of the ledger could not be read, a sentence each. */
  readonly problems: readonly string[];
  isDone(importId: number): boolean;
  /** In the same transaction as the articles of the record. */
  markDone(importId: number): void;
  /** The article that stood at this place of a file, by its id. */
  articleAt(importId: number, position: number): number | undefined;
  /** An id no article of the old library has. */
  freeId(): number;
  /** The old library, as far as it can be read; for what no original gives any more. */
  former(): Promise<Library | undefined>;
  /** Lays the analyst's marks over the articles and puts the new library in the place of the old; tells what found no place. */
  finish(): Result<readonly string[], LibraryError>;
  /** Leaves it, to be gone on with another time. */
  close(): void;
};
