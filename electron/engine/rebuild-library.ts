import { availableParallelism } from 'node:os';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Result } from '../core/result.ts';
import { rebuildArticles, type Rebuilt, type RebuildProgress } from '../import/rebuild-articles.ts';
import { openRebuilding } from '../library/rebuild/open-rebuilding.ts';
import type { EngineStart } from './messages.ts';
import { createReaderPool, FILES_PER_THREAD } from './reader-pool.ts';

export type RebuildLibraryOptions = Omit<EngineStart, 'appVersion'> & {
  onprogress(progress: RebuildProgress): void;
  isStopped(): boolean;
};

/** Makes a library anew from its ledger and originals. It must not be open anywhere for writing. */
export async function rebuildLibrary(options: RebuildLibraryOptions): Promise<Result<Rebuilt, LibraryError>> {
  const opened = await openRebuilding(options.libraryFolder, {
    sqlJsFolder: options.sqlJsFolder,
    clock: { now: () => new Date().toISOString() },
    session: options.session,
    key: options.key,
  });
  if (!opened.ok) return opened;
  const size = Math.max(1, availableParallelism() - 1);
  const reader = createReaderPool({ script: options.readerScript, size });
  try {
    return await rebuildArticles(opened.value, {
      reader,
      readers: size * FILES_PER_THREAD,
      onprogress: options.onprogress,
      isStopped: options.isStopped,
    });
  } finally {
    await reader.close();
  }
}
