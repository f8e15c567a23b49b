import type { LibraryError } from '../core/domain/library-info.ts';
import type { Reader } from '../core/import-ports.ts';
import type { Clock, Library } from '../core/ports.ts';
import type { Result } from '../core/result.ts';
import type { ArticleFiler } from './article-filer.ts';
import type { PortionSizes } from './portion-steps.ts';
import type { KeptFile } from './record.ts';

/** What a large file is kept with. */
export type LargeParts = {
  readonly library: Library;
  readonly reader: Reader;
  readonly filer: ArticleFiler;
  readonly clock: Clock;
  readonly sizes?: PortionSizes;
  /** Resolves when it is our turn at the library; false when the file is to be left where it is. */
  turn(): Promise<boolean>;
  /** Starts the clock of a transaction, and says when it has taken long enough. */
  timer(): () => boolean;
  onpiece(articlesNew: number): void;
};

/** Left in the middle: the program ends, or the import was cancelled. What is kept stays, and the file is gone on with. */
export type KeptLarge = Result<KeptFile | 'left', LibraryError>;
