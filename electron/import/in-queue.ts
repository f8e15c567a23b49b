import type { ImportProgress } from '../core/domain/library-info.ts';
import type { FileToImport } from '../core/import-ports.ts';
import type { KeptFile } from './record.ts';

/** A file that has changed and the kept bytes of its record are two things to read. */
export function keyOf({ path, rereadOf }: FileToImport): string {
  return rereadOf === undefined ? path : `${rereadOf}: ${path}`;
}

/** Each file once, as it was added last. */
export function onceEach(files: readonly FileToImport[]): readonly FileToImport[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}

/**
 * A waiting file of a cancelled import. What is to be read once more has its record already, which stays: then there is
 * nothing to tell.
 */
export function cancelledOf(file: FileToImport): readonly FileToImport[] {
  const hasRecord = file.retryOf !== undefined || file.rereadOf !== undefined;
  return hasRecord ? [] : [{ ...file, isCancelled: true }];
}

/** Nothing waits and nothing is in hand. */
export function idleProgress(): ImportProgress {
  return {
    files: 0,
    done: 0,
    articlesNew: 0,
    failed: 0,
    duplicates: 0,
    isPaused: false,
    isRunning: false,
  };
}

/** Counts files in that are kept; articles that were counted as they came are not counted twice. */
export function withKept(progress: ImportProgress, batch: readonly KeptFile[]): Partial<ImportProgress> {
  const of = (state: KeptFile['state']) => batch.filter((kept) => kept.state === state).length;
  const articlesNew = batch.reduce((sum, kept) => sum + (kept.isCounted === true ? 0 : kept.articlesNew), 0);
  return {
    done: progress.done + batch.length,
    articlesNew: progress.articlesNew + articlesNew,
    failed: progress.failed + of('failed'),
    duplicates: progress.duplicates + of('duplicate'),
  };
}
