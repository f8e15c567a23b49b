import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryError } from '../../core/domain/library-info.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { errorOfRefusal, errorOfThrown } from '../fault.ts';
import { codeOf } from '../file/errno.ts';
import { describeHolder, isHolding, thisProcess, type Holder, type Machine } from './holder.ts';

/** How the last writer left: after a machine that stopped, the file system may have lost what it was told to keep. */
export type LastEnd = 'closed' | 'killed' | 'machine-stopped';

export type Lock = {
  readonly lastEnd: LastEnd;
  /**
   * Why nothing may be written under it: a machine that slept for long may find its lock taken, and a folder may be
   * closed to us while it is open.
   */
  readonly trouble: () => LibraryError | undefined;
  /** Gives the library free; only after everything is written. */
  readonly release: () => void;
};

export type LockAnswer =
  { readonly kind: 'taken'; readonly lock: Lock } | { readonly kind: 'held'; readonly holder: string };

const LOCK_NAME = 'library.lock';
const HEARTBEAT = 15_000;
/** A lock that cannot be read is one being written, for this long, in milliseconds. */
const WRITING_TIME = 5_000;
const ATTEMPTS = 5;

type Found = { readonly holder: Holder | undefined; readonly silence: number };

function read(file: string): Found | undefined {
  try {
    const silence = Date.now() - fs.statSync(file).mtimeMs;
    const text = fs.readFileSync(file, 'utf8');
    return { holder: parse(text), silence };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** Makes the file whole or not at all; false when there is one already. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${randomUUID()}`;
  fs.writeFileSync(draft, JSON.stringify(holder), { flag: 'wx', flush: true });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without links (FAT): an exclusive create is the next best.
    return createPlainly(file, holder);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function createPlainly(file: string, holder: Holder): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function heldBy({ holder, silence }: Found, machine: Machine, session: string | undefined): boolean {
  return holder === undefined
    ? Math.abs(silence) < WRITING_TIME
    : isHolding(holder, silence, machine, session);
}

/**
 * Removes a lock whose holder is gone. Two processes may find it at once, so the removal itself is guarded by a second
 * file, and the lock is looked at again behind it.
 */
function removeStale(file: string, self: Holder, machine: Machine): void {
  const guard = `${file}.takeover`;
  if (!create(guard, self)) {
    const other = read(guard);
    if (other !== undefined && !heldBy(other, machine, undefined)) fs.rmSync(guard, { force: true });
    return;
  }
  try {
    const found = read(file);
    if (found !== undefined && !heldBy(found, machine, self.session)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { force: true });
  }
}

function lastEndOf(stale: Found | undefined, machine: Machine): LastEnd {
  if (stale === undefined) return 'closed';
  const isSameStart = stale.holder?.host === machine.host && stale.holder.boot === machine.boot;
  return isSameStart ? 'killed' : 'machine-stopped';
}

/** A lock that the disk does not let go is stale from now on, and the next who opens the library sees that. */
function remove(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch (error) {
    errorOfThrown(error, file);
  }
}

/** The lock as long as it is held; its time is renewed so that others see a live holder. */
function held(file: string, self: Holder, lastEnd: LastEnd): Lock {
  const trouble = (): LibraryError | undefined => {
    try {
      const found = read(file)?.holder;
      if (found === undefined || found.token === self.token) return undefined;
      return { kind: 'in-use', path: dirname(file), holder: describeHolder(found) };
    } catch (error) {
      return errorOfThrown(error, file);
    }
  };
  const beat = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // The folder is gone; the next transaction says so.
    }
  }, HEARTBEAT);
  beat.unref();
  return {
    lastEnd,
    trouble,
    release: () => {
      clearInterval(beat);
      if (trouble() === undefined) remove(file);
    },
  };
}

/** Takes the lock of the library, or tells who has it. */
export function takeLock(
  libraryFolder: string,
  machine: Machine,
  session: string | undefined,
): Result<LockAnswer, LibraryError> {
  const file = join(libraryFolder, LOCK_NAME);
  const self = thisProcess(machine, session);
  let stale: Found | undefined;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (create(file, self)) return ok({ kind: 'taken', lock: held(file, self, lastEndOf(stale, machine)) });
      const found = read(file);
      if (found === undefined) continue;
      if (heldBy(found, machine, session)) {
        const holder = found.holder === undefined ? 'another process' : describeHolder(found.holder);
        return ok({ kind: 'held', holder });
      }
      stale = found;
      removeStale(file, self, machine);
    }
    return ok({ kind: 'held', holder: 'another process that opened it at the same time' });
  } catch (error) {
    return err(errorOfRefusal({ code: codeOf(error), path: file }));
  }
}

/** Who holds the library now, and since when, if anybody does. */
export function holderOf(
  libraryFolder: string,
  machine: Machine,
): { readonly holder: string; readonly since?: string } | undefined {
  try {
    const found = read(join(libraryFolder, LOCK_NAME));
    if (found === undefined || !heldBy(found, machine, undefined)) return undefined;
    if (found.holder === undefined) return { holder: 'another process' };
    const { since } = found.holder;
    return { holder: describeHolder(found.holder), ...(since !== undefined && { since }) };
  } catch {
    return undefined;
  }
}
