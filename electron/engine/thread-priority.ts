import { setPriority } from 'node:os';

/** Enough for the window to come first whenever it wants the core, and little enough that files still come in on a busy machine. */
const NICENESS = 5;

/**
 * Lets the calling thread stand back for the window and the main process: with fewer cores than threads, a frame that
 * takes 10 ms otherwise waits for the slices of readers at full load. Only Linux gives a priority to one thread; elsewhere
 * the same call would be about the whole app, and the system prefers the window in front by itself.
 */
export function yieldToWindow(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, NICENESS);
  } catch {
    // A system that forbids it reads files all the same.
  }
}
