import { stat } from 'node:fs/promises';
import type { SettledFile } from '../core/import-ports.ts';

/** What is known of a file while we wait for it: `since` on a clock that never jumps. */
type Waiting = { bytes: number; modified: number; since: number };

export type Settling = {
  /** Begins, or begins anew, to wait for a file. */
  touch(path: string): void;
  forget(path: string): void;
  readonly waiting: number;
  close(): void;
};

export type SettlingTimes = {
  /** A file unchanged for this long is settled. */
  readonly quiet: number;
  /** An empty file is given longer: many writers create first and fill later. */
  readonly quietWhenEmpty: number;
  /** A file last written longer ago than this is settled at first sight. */
  readonly old: number;
  readonly tick: number;
};

const TIMES: SettlingTimes = { quiet: 900, quietWhenEmpty: 3_000, old: 10_000, tick: 150 };

/** How many files are looked at in one tick, so that a folder of a hundred thousand does not stall the thread. */
const LOOKS_PER_TICK = 512;

/**
 * Holds files back until they stop changing. Two looks must agree on size and time; a file that was written long ago
 * is let through at once. A file that cannot be looked at is let through too: reading it will say why it failed.
 */
export function createSettling(
  onsettled: (file: SettledFile) => void,
  times: SettlingTimes = TIMES,
): Settling {
  const files = new Map<string, Waiting | undefined>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isClosed = false;

  async function look(path: string): Promise<void> {
    const before = files.get(path);
    const now = performance.now();
    const found = await stat(path).catch(() => undefined);
    if (isClosed || !files.has(path)) return;
    if (found === undefined) {
      settle({ path, bytes: before?.bytes ?? 0, modified: before?.modified ?? 0 });
      return;
    }
    const bytes = found.size;
    const modified = found.mtimeMs;
    const isOld = bytes > 0 && Date.now() - modified > times.old;
    const isSame = before !== undefined && before.bytes === bytes && before.modified === modified;
    const quiet = bytes === 0 ? times.quietWhenEmpty : times.quiet;
    if (isOld || (isSame && now - before.since >= quiet)) {
      settle({ path, bytes, modified });
    } else if (!isSame) {
      files.set(path, { bytes, modified, since: now });
    }
  }

  function settle(file: SettledFile): void {
    files.delete(file.path);
    onsettled(file);
  }

  async function tick(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const paths = [...files.keys()].slice(0, LOOKS_PER_TICK);
    for (const path of paths) {
      await look(path);
      // A file that stays moves behind those not yet looked at.
      if (files.has(path) && files.size > LOOKS_PER_TICK) {
        const waiting = files.get(path);
        files.delete(path);
        files.set(path, waiting);
      }
    }
    isLooking = false;
    if (files.size === 0) stop();
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    touch(path) {
      if (isClosed || files.has(path)) return;
      files.set(path, undefined);
      timer ??= setInterval(() => void tick(), times.tick);
    },
    forget(path) {
      files.delete(path);
    },
    get waiting() {
      return files.size;
    },
    close() {
      isClosed = true;
      files.clear();
      stop();
    },
  };
}
