import type { SignalsApi } from '../contract/signals-api.ts';
import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';
import type { Importer, Reader } from '../core/import-ports.ts';
import type { DeletedContent } from '../core/filing.ts';
import type { Clock, Library, Slices } from '../core/ports.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { AlertKeeper } from './alert-keeper.ts';
import type { IdleCare } from './idle-care.ts';
import type { StatementRenewing } from './statement-renewal.ts';
import type { WatchKeeper } from './watch-keeper.ts';

/** What the engine's requests work with. */
export type EngineParts = {
  readonly library: Library;
  readonly importer: Importer;
  readonly reader: Reader;
  readonly watches: WatchKeeper;
  readonly care: IdleCare;
  readonly renewing: StatementRenewing;
  readonly alerts: AlertKeeper;
  readonly clock: Clock;
  readonly appVersion: string;
  /** Files a deleted article anew, inside a transaction; returns its new number. */
  restoreArticle(content: DeletedContent): number;
  /** Files an article as its corrected fields have it now, inside a transaction. */
  refileArticle(id: number): void;
  /** Topics or articles were changed by hand: arriving articles are filed by what is there now. */
  forgetTopics(): void;
  /** What the disk refused, when that is what was thrown. */
  faultOf(error: unknown): LibraryError | undefined;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
};

/** Questions that read so much that nobody should wait for the whole of it. */
export type SlicedName = 'report.html' | 'report.bytes' | 'data.bytes' | 'topics.suggest' | keyof SignalsApi;

/** Answers worked out in slices; they are of one state of the library, or begun again. */
export type EngineSlices = {
  readonly [Name in SlicedName]: (input: Input<Name>) => Slices<Reply<Name> | Promise<Reply<Name>>>;
};

/** One handler per name; a missing or drifting one does not compile. */
export type EngineHandlers = {
  readonly [Name in Exclude<EngineName, SlicedName>]: (
    input: Input<Name>,
  ) => Reply<Name> | Promise<Reply<Name>>;
};
