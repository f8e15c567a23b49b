import type { ReadTerms } from '../core/domain/read-terms.ts';
import type { ReadArticle } from '../core/domain/article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { LibraryKey } from '../core/domain/library-key.ts';
import type { FileYield, PortionPlace } from '../core/import-ports.ts';
import type { FoundStatements } from '../core/renewal-ports.ts';
import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';

/** What the engine is started with. */
export type EngineStart = {
  readonly libraryFolder: string;
  readonly sqlJsFolder: string;
  readonly readerScript: string;
  readonly appVersion: string;
  /** One for each run of the program: a worker started after another that died takes over its lock. */
  readonly session: string;
  /** Of an encrypted library; it crosses to the thread that opens it, and is written nowhere. */
  readonly key?: LibraryKey | undefined;
  /** Writing when absent. */
  readonly access?: 'write' | 'read';
};

/** Main → engine. */
export type ToEngine =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly name: EngineName;
      readonly input: Input<EngineName>;
      readonly asker?: number | undefined;
    }
  | { readonly kind: 'close' };

/** Engine → main. */
export type FromEngine =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<EngineName> }
  | { readonly kind: 'event'; readonly name: keyof Events; readonly event: Events[keyof Events] }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: LibraryError }
  | { readonly kind: 'closed' };

/** Engine → reader worker, and back. */
export type ToReader = { readonly id: number } & (FileToRead | ArticlesToRead);
export type FileToRead = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly terms: ReadTerms;
  /** Where the bytes stand in a file too large to be held; absent when they are all of it. */
  readonly place?: PortionPlace;
};
/** Articles that are kept, whose statements are to be found again. */
export type ArticlesToRead = { readonly articles: readonly ReadArticle[] };
/** Reader worker → engine: the answer, or that it is at work, while article follows article. */
export type FromReader = { readonly id: number } & (
  | { readonly yields: FileYield }
  | { readonly found: readonly FoundStatements[] }
  | { readonly isAtWork: true }
);
