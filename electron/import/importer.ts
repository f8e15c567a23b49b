import type { ImportProgress, LibraryError } from '../core/domain/library-info.ts';
import type { FileToImport, Importer, Reader } from '../core/import-ports.ts';
import type { Clock, Library } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import type { ArticleFiler } from './article-filer.ts';
import { BATCH_FILES, batchOf } from './batch.ts';
import { createGate } from './gate.ts';
import { createFileQueue } from './file-queue.ts';
import { idleProgress, withKept } from './in-queue.ts';
import { keepFile } from './keep-file.ts';
import { keepLarge } from './keep-large.ts';
import type { KeptLarge } from './large-parts.ts';
import type { KeptFile } from './record.ts';
import { type InHand, keepNextPiece } from './keep-next-piece.ts';
import type { LargeSizes } from './portions.ts';
import { createReadying } from './readying.ts';
import { startTimer } from './timer.ts';
import {
  isWorthKeeping,
  prepareOnceStill,
  type Prepared,
  type PreparedFile,
  type PreparedLarge,
} from './prepare-file.ts';

export type ImporterParts = {
  readonly library: Library;
  readonly reader: Reader;
  readonly filer: ArticleFiler;
  readonly clock: Clock;
  /** Files read side by side; kept in the order they were added whatever finishes first. */
  readonly readers: number;
  /** Files larger than `above` bytes are read in portions; as it is measured for real files when absent. */
  readonly large?: LargeSizes;
  /** Whose turn it is at the library; absent where nobody else asks it. */
  readonly turns?: {
    behind(work: () => void): void;
    isWanted(): boolean;
  };
  /** After each batch is durable. */
  onkept(batch: readonly KeptFile[]): void;
  onprogress(progress: ImportProgress): void;
  /** The disk refused a batch. Nothing of it was acknowledged; it is tried again. */
  ontrouble(error: LibraryError): void;
};

/** Files of the batch being kept, and of the next, whose bytes come to the disk meanwhile. */
const IN_HAND = 2 * BATCH_FILES;
/** How long we wait after the disk refused before we try again. */
const RETRY_AFTER = 5_000;
/**
 * The use case that adds articles: file → bytes → reader → library, with a record for every file. Files are read side
 * by side and kept in order, a batch to a transaction; what `onkept` tells is durable.
 */
export function createImporter(parts: ImporterParts): Importer {
  const { library, reader, filer, clock, turns } = parts;
  const waiting = createFileQueue();
  /** Files in hand, in order; a slot is filled when its file is prepared. */
  const inHand: InHand[] = [];
  let progress: ImportProgress = idleProgress();
  let isKeeping = false;
  let isHalted = false;
  let isPaused = false;
  let isClosing = false;
  let isClosed = false;
  let retryTimer: NodeJS.Timeout | undefined;
  let idleWaiters: (() => void)[] = [];
  const behind = (work: () => void) => {
    if (turns === undefined) setImmediate(work);
    else turns.behind(work);
  };
  const gate = createGate(behind);
  const preparing = { above: parts.large?.above, isClosed: () => isClosed };
  const readying = createReadying(library, turns);

  function pump(): void {
    while (
      !isHalted &&
      !isClosed &&
      !isPaused &&
      waiting.length > 0 &&
      inHand.length < parts.readers + IN_HAND
    ) {
      const reading = inHand.filter((slot) => slot.isRead !== true).length;
      if (reading >= parts.readers) break;
      const file = waiting.next();
      if (file === undefined) break;
      const slot: InHand = { file };
      inHand.push(slot);
      if (file.isCancelled !== true) tell({ current: file.path });
      void prepareOnceStill(file, library, reader, preparing).then(async (prepared) => {
        slot.isRead = true;
        pump();
        if (isWorthKeeping(prepared)) await library.stageOriginal(prepared.sha256, prepared.content);
        slot.prepared = prepared;
        scheduleKeep();
        pump();
      });
    }
    settleIdle();
  }

  function scheduleKeep(): void {
    if (isKeeping || isHalted) return;
    isKeeping = true;
    // Lets other results of this turn, and requests of the window, come in first.
    behind(() => {
      isKeeping = false;
      keepReady();
    });
  }

  function keepReady(): void {
    const first = inHand[0]?.prepared;
    const batch = batchOf(inHand);
    const ready = readying(first?.kind === 'large' ? [first] : batch);
    if (!ready.ok) {
      halt(ready.error);
      return;
    }
    if (!ready.value) {
      scheduleKeep();
      return;
    }
    if (first?.kind === 'large') {
      isKeeping = true;
      void keepLargeFirst(first).then((kept) => {
        isKeeping = false;
        afterLarge(first, kept);
      });
      return;
    }
    if (batch.length === 0) {
      settleIdle();
      return;
    }
    const kept = keepFirst() ?? keepBatch(batch);
    if (!kept.ok) {
      halt(kept.error);
      return;
    }
    if (kept.value === 'more') {
      // What is left of a large file when the program ends is taken up when it comes again.
      if (isClosing) inHand.length = 0;
      scheduleKeep();
      return;
    }
    acknowledge(batch.slice(0, kept.value.length), kept.value);
  }

  /** What is kept is durable: it is told, and the next files take its place. */
  function acknowledge(done: readonly Prepared[], kept: readonly KeptFile[]): void {
    inHand.splice(0, done.length);
    tell(
      withKept(
        progress,
        kept.filter((_one, at) => done[at]?.file.isCancelled !== true),
      ),
    );
    parts.onkept(kept);
    take(done.flatMap(({ file }) => waiting.done(file) ?? []));
    if (inHand[0]?.prepared !== undefined) scheduleKeep();
    pump();
  }

  function keepLargeFirst(prepared: PreparedLarge): Promise<KeptLarge> {
    return keepLarge(prepared, {
      library,
      reader,
      filer,
      clock,
      ...(parts.large !== undefined && { sizes: parts.large.portions }),
      turn: () => gate.pass(),
      timer: () => startTimer(turns),
      onpiece: (articlesNew) => tell({ articlesNew: progress.articlesNew + articlesNew }),
    });
  }

  function afterLarge(prepared: PreparedLarge, kept: KeptLarge): void {
    gate.end();
    if (!kept.ok) {
      halt(kept.error);
    } else if (kept.value !== 'left') {
      acknowledge([prepared], [kept.value]);
    } else if (isClosing) {
      // What is left of a large file when the program ends is taken up when it comes again.
      inHand.length = 0;
      settleIdle();
    } else {
      const { bytes, sha256, modified } = prepared;
      const file = { ...prepared.file, isCancelled: true } as const;
      inHand[0] = {
        file,
        isRead: true,
        prepared: { file, kind: 'cancelled', bytes, sha256, ...(modified !== undefined && { modified }) },
      };
      tell({ files: progress.files - 1 });
      scheduleKeep();
      pump();
    }
  }

  /** Takes files in that have come. What is cancelled counts as no file of the run. */
  function take(files: readonly FileToImport[]): readonly FileToImport[] {
    const fresh = waiting.add(files);
    const counted = fresh.filter(({ isCancelled }) => isCancelled !== true).length;
    if (counted > 0) {
      if (!progress.isRunning) progress = { ...idleProgress(), isPaused, isRunning: true };
      tell({ files: progress.files + counted });
    }
    return fresh;
  }

  /** The next articles of a large file, if that is what comes first; between two pieces others may ask the library. */
  function keepFirst(): Result<readonly KeptFile[] | 'more', LibraryError> | undefined {
    const [slot] = inHand;
    const kept =
      slot && keepNextPiece(slot, { library, filer, now: clock.now(), isTimeUp: startTimer(turns) });
    if (kept?.ok !== true) return kept;
    tell({ articlesNew: progress.articlesNew + kept.value.articlesNew });
    return kept.value.isDone ? ok([{ ...kept.value.file, isCounted: true }]) : ok('more');
  }

  /** Keeps as many files of the batch as there is time for, one at least; the rest stay in hand for the next. */
  function keepBatch(batch: readonly PreparedFile[]): Result<readonly KeptFile[], LibraryError> {
    if (batch.every((prepared) => prepared.kind === 'known')) {
      return ok(batch.map(() => ({ state: 'known', articlesNew: 0 })));
    }
    const isTimeUp = startTimer(turns);
    const originals = keepOriginals(batch, isTimeUp);
    if (!originals.ok) return originals;
    const now = clock.now();
    return library.transaction(() => {
      const kept: KeptFile[] = [];
      for (const prepared of batch.slice(0, originals.value)) {
        kept.push(keepFile(prepared, library, filer, now));
        if (isTimeUp()) break;
      }
      return kept;
    });
  }

  /** Of how many files of the batch the bytes are on the disk now. */
  function keepOriginals(
    batch: readonly PreparedFile[],
    isTimeUp: () => boolean,
  ): Result<number, LibraryError> {
    for (const [index, prepared] of batch.entries()) {
      if (!isWorthKeeping(prepared)) continue;
      const kept = library.keepOriginal(prepared.sha256, prepared.content);
      if (!kept.ok) return kept;
      if (isTimeUp()) return ok(index + 1);
    }
    return ok(batch.length);
  }

  /** Nothing is lost: the files stay in hand, unacknowledged, and are tried again. */
  function halt(error: LibraryError): void {
    isHalted = true;
    filer.forget();
    parts.ontrouble(error);
    retryTimer = setTimeout(() => {
      isHalted = false;
      scheduleKeep();
    }, RETRY_AFTER);
  }

  function tell(change: Partial<ImportProgress>): void {
    progress = { ...progress, ...change };
    parts.onprogress(progress);
  }

  function settleIdle(): void {
    const isIdle = waiting.length === 0 && inHand.length === 0;
    if (progress.isRunning && (isIdle || progress.done >= progress.files)) {
      const { current: _current, ...rest } = progress;
      progress = { ...rest, isRunning: false };
      parts.onprogress(progress);
    }
    if (!isIdle) return;
    const waiters = idleWaiters;
    idleWaiters = [];
    for (const resolve of waiters) resolve();
  }

  function idle(): Promise<void> {
    if (waiting.length === 0 && inHand.length === 0) return Promise.resolve();
    return new Promise((resolve) => idleWaiters.push(resolve));
  }

  return {
    add(files) {
      if (isClosed) return 0;
      const fresh = take(files);
      if (fresh.length > 0) pump();
      return fresh.length;
    },
    pause(paused) {
      if (paused === isPaused) return;
      isPaused = paused;
      gate.pause(paused);
      tell({ isPaused });
      pump();
    },
    cancel() {
      waiting.cancel();
      isPaused = false;
      gate.pause(false);
      if (inHand[0]?.prepared?.kind === 'large') gate.leave();
      const finished = inHand.filter(({ file }) => file.isCancelled !== true).length;
      tell({ files: progress.done + finished, isPaused });
      pump();
    },
    progress: () => progress,
    idle,
    async close() {
      isClosing = true;
      // What waits comes again when its watch starts.
      waiting.forget();
      gate.leave();
      if (!isHalted) await idle();
      isClosed = true;
      clearTimeout(retryTimer);
    },
  };
}
