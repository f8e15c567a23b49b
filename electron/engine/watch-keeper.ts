import { relative } from 'node:path';
import type { Watch, WatchStatus } from '../core/domain/watch.ts';
import { leftOutBy } from '../core/watch-patterns.ts';
import type { FileToImport, FolderWatcher, WatchFolder } from '../core/import-ports.ts';
import type { Library } from '../core/ports.ts';
import { filesIn } from './files-at.ts';

export type WatchKeeper = {
  /** Begins to look after a watch, or begins anew after it was changed. */
  start(watch: Watch): Promise<void>;
  stop(id: number): Promise<void>;
  /**
   * Lets go of whatever lies in the folders now, and hands it on as cancelled. What is still being written, or not found
   * yet, is among it; a file that comes or changes afterwards is taken as always.
   */
  cancel(): Promise<void>;
  statuses(): readonly WatchStatus[];
  /** Resolves when every file present at the start has been seen in every watch. */
  ready(): Promise<void>;
  close(): Promise<void>;
};

export type WatchKeeperParts = {
  readonly library: Library;
  readonly watchFolder: WatchFolder;
  onfiles(files: readonly FileToImport[]): void;
  onchange(): void;
};

/** A watch that is looked after; while its import is cancelled, what settles is cancelled too. */
type Running = {
  readonly watcher: FolderWatcher;
  readonly watch: Watch;
  readonly fileOf: (path: string) => FileToImport;
  isCancelling: boolean;
};

/** Makes of a path in a watch a file on its way into the library. */
function filesOf(watch: Watch): (path: string) => FileToImport {
  const patterns = leftOutBy(watch);
  return (path) => {
    const pattern = patterns.ok ? patterns.value(relative(watch.path, path)) : undefined;
    return {
      path,
      watchId: watch.id,
      defaults: watch.defaults,
      ...(pattern !== undefined && { leftOutBy: pattern }),
    };
  };
}

/** Looks after the folders of the library's watches and hands what settles there to the importer. */
export function createWatchKeeper({
  library,
  watchFolder,
  onfiles,
  onchange,
}: WatchKeeperParts): WatchKeeper {
  const running = new Map<number, Running>();

  async function stop(id: number): Promise<void> {
    const stopped = running.get(id);
    running.delete(id);
    await stopped?.watcher.close();
  }

  async function cancel(one: Running): Promise<void> {
    const { watch, fileOf } = one;
    one.isCancelling = true;
    const { files } = await filesIn(watch.path, watch.isRecursive, (entry) => !entry.isDirectory());
    one.isCancelling = false;
    onfiles(files.map((path) => ({ ...fileOf(path), isCancelled: true })));
  }

  function status(watch: Watch): WatchStatus {
    const watcher = running.get(watch.id)?.watcher;
    const articles = library.volume({
      filters: [{ field: 'watch', value: String(watch.id), exclude: false }],
    });
    const lastRetention = library.retentionRounds()[watch.id];
    return {
      ...watch,
      ...(lastRetention !== undefined && { lastRetention }),
      state: watch.isPaused || watcher === undefined ? 'paused' : watcher.state,
      waiting: watcher?.waiting ?? 0,
      articles: articles.ok ? articles.value.articles : 0,
    };
  }

  return {
    async start(watch) {
      await stop(watch.id);
      if (!watch.isPaused) {
        const fileOf = filesOf(watch);
        const watcher = watchFolder(
          watch.path,
          {
            onsettled({ path }) {
              const isCancelling = running.get(watch.id)?.isCancelling === true;
              onfiles([{ ...fileOf(path), ...(isCancelling && { isCancelled: true }) }]);
            },
            onstate: onchange,
          },
          watch,
        );
        running.set(watch.id, { watcher, watch, fileOf, isCancelling: false });
      }
      onchange();
    },
    async stop(id) {
      await stop(id);
      onchange();
    },
    async cancel() {
      await Promise.all([...running.values()].map(cancel));
    },
    statuses: () => library.watches().map(status),
    async ready() {
      await Promise.all([...running.values()].map(({ watcher }) => watcher.ready));
    },
    async close() {
      await Promise.all([...running.keys()].map(stop));
    },
  };
}
