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

/** The progress with how many files were cancelled and have not come again. */
export function withLeft({ cancelled: _, ...progress }: ImportProgress, left: number): ImportProgress {
  return left === 0 ? progress : { ...progress, cancelled: left };
}
