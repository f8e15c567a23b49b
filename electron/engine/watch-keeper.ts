import { relative } from 'node:path';
import type { Watch, WatchStatus } from '../core/domain/watch.ts';
import { leftOutBy } from '../core/watch-patterns.ts';
import type { FileToImport, FolderWatcher, WatchFolder } from '../core/import-ports.ts';
import type { Library } from '../core/ports.ts';

export type WatchKeeper = {
  /** Begins to look after a watch, or begins anew after it was changed. */
  start(watch: Watch): Promise<void>;
  stop(id: number): Promise<void>;
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

/** A file that settled in a watch, on its way into the library. */
function fileOf(watch: Watch, path: string, pattern: string | undefined): FileToImport {
  return {
    path,
    watchId: watch.id,
    defaults: watch.defaults,
    ...(pattern !== undefined && { leftOutBy: pattern }),
  };
}

/** Looks after the folders of the library's watches and hands what settles there to the importer. */
export function createWatchKeeper({
  library,
  watchFolder,
  onfiles,
  onchange,
}: WatchKeeperParts): WatchKeeper {
  const running = new Map<number, FolderWatcher>();

  async function stop(id: number): Promise<void> {
    const watcher = running.get(id);
    running.delete(id);
    await watcher?.close();
  }

  function status(watch: Watch): WatchStatus {
    const watcher = running.get(watch.id);
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
        const patterns = leftOutBy(watch);
        const watcher = watchFolder(
          watch.path,
          {
            onsettled({ path }) {
              const pattern = patterns.ok ? patterns.value(relative(watch.path, path)) : undefined;
              onfiles([fileOf(watch, path, pattern)]);
            },
            onstate: onchange,
          },
          watch,
        );
        running.set(watch.id, watcher);
      }
      onchange();
    },
    async stop(id) {
      await stop(id);
      onchange();
    },
    statuses: () => library.watches().map(status),
    async ready() {
      await Promise.all([...running.values()].map((watcher) => watcher.ready));
    },
    async close() {
      await Promise.all([...running.keys()].map(stop));
    },
  };
}
