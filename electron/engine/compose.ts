import { availableParallelism } from 'node:os';
import type { Events } from '../contract/events.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Importer } from '../core/import-ports.ts';
import type { Clock, Library } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import { createArticleFiler } from '../import/article-filer.ts';
import { createImporter } from '../import/importer.ts';
import { restoreArticle } from '../import/restore-article.ts';
import type { KeptFile } from '../import/record.ts';
import { LibraryFault } from '../library/fault.ts';
import { openLibrary } from '../library/open-library.ts';
import { watchFolder } from '../watch/folder-watcher.ts';
import { coalesce } from './coalesce.ts';
import { createAlertKeeper } from './alert-keeper.ts';
import { createIdleCare, type IdleCare } from './idle-care.ts';
import { createEngine, type Engine } from './engine.ts';
import type { EngineStart } from './messages.ts';
import { createReaderPool, FILES_PER_THREAD } from './reader-pool.ts';
import { createStatementRenewing } from './statement-renewal.ts';
import { createTurns } from './turns.ts';
import { createWatchKeeper, type WatchKeeper } from './watch-keeper.ts';

/** The engine with the parts a composition root may want to hold: the command line imports and watches by itself. */
export type ComposedEngine = {
  readonly engine: Engine;
  readonly library: Library;
  readonly importer: Importer;
  readonly watches: WatchKeeper;
  readonly care: IdleCare;
};

export type ComposeOptions = EngineStart & {
  /** Whether the library's own watches are started. */
  readonly isWatching: boolean;
  /** After each batch is durable: what became of its files. */
  onkept?(batch: readonly KeptFile[]): void;
  /** IANA name for a new library; the system's zone when absent. */
  readonly zone?: string;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** Takes in requests that have come while the engine was busy. */
  look?(): void;
};

const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() };

/** How often the window hears of changes while an import runs, in milliseconds. */
const CHANGE_INTERVAL = 250;
const PROGRESS_INTERVAL = 100;

/** Builds the engine from its adapters: library, importer, reader threads, folder watchers. */
export async function composeEngine(options: ComposeOptions): Promise<Result<ComposedEngine, LibraryError>> {
  const { tell } = options;
  const opened = await openLibrary(options.libraryFolder, {
    sqlJsFolder: options.sqlJsFolder,
    clock: SYSTEM_CLOCK,
    session: options.session,
    access: options.access ?? 'write',
    key: options.key,
    zone: options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if (!opened.ok) return opened;
  const library = opened.value;

  // One core is left to the library and the window.
  const readers = Math.max(1, availableParallelism() - 1);
  const reader = createReaderPool({ script: options.readerScript, size: readers });
  const filer = createArticleFiler(library);
  const faultOf = (error: unknown) => (error instanceof LibraryFault ? error.fault : undefined);
  const turns = createTurns(options.look);
  const changed = coalesce<number>(
    CHANGE_INTERVAL,
    (sum, articles) => sum + articles,
    (articles) => {
      tell('library.changed', { articles });
      alerts.arrived();
    },
  );
  const progressed = coalesce<Events['imports.progress']>(
    PROGRESS_INTERVAL,
    (_earlier, latest) => latest,
    (progress) => tell('imports.progress', progress),
  );
  const watchesChanged = coalesce<undefined>(
    CHANGE_INTERVAL,
    () => undefined,
    () => tell('watches.changed', watches.statuses()),
  );
  const importer = createImporter({
    library,
    reader,
    filer,
    clock: SYSTEM_CLOCK,
    turns,
    readers: readers * FILES_PER_THREAD,
    onkept: (batch) => {
      options.onkept?.(batch);
      const told = batch.filter((kept) => kept.recordId !== undefined);
      if (told.length === 0) return;
      changed.push(told.reduce((sum, kept) => sum + kept.articlesNew, 0));
      watchesChanged.push(undefined);
    },
    onprogress: (progress) => progressed.push(progress),
    ontrouble: (error) => tell('library.trouble', error),
  });
  const watches = createWatchKeeper({
    library,
    watchFolder,
    onfiles: (files) => importer.add(files),
    onchange: () => watchesChanged.push(undefined),
  });
  if (options.isWatching && !library.info().isReadOnly) {
    for (const watch of library.watches()) await watches.start(watch);
  }
  const care = createIdleCare({
    library,
    turns,
    clock: SYSTEM_CLOCK,
    forgetTopics: () => filer.forget(),
    tell,
  });
  const alerts = createAlertKeeper({ library, clock: SYSTEM_CLOCK, turns, tell });
  if (options.isWatching) {
    care.start();
    // Where nobody would be shown a notification, what came waits to be told.
    alerts.start();
  }
  const renewing = createStatementRenewing({
    library,
    finder: reader,
    turns,
    restate: (id, found) => filer.restate(id, found),
    forgetTopics: () => filer.forget(),
    faultOf,
    tell,
  });
  const engine = createEngine(
    {
      library,
      importer,
      reader,
      watches,
      care,
      renewing,
      alerts,
      clock: SYSTEM_CLOCK,
      appVersion: options.appVersion,
      restoreArticle: (content) => restoreArticle(content, library, filer),
      refileArticle: (id) => filer.refile(id),
      forgetTopics: () => filer.forget(),
      faultOf,
      tell,
    },
    turns,
  );
  const told = [changed, progressed, watchesChanged];
  return ok({
    library,
    importer,
    watches,
    care,
    engine: {
      ...engine,
      async close() {
        // What is told late asks the library, which is closed by then.
        for (const { stop } of told) stop();
        await engine.close();
      },
    },
  });
}
