import type { Slices } from '../core/ports.ts';

export type AskOptions = {
  /** Whoever asks stands for one question at a time: a newer one of the same asker takes the place of the older. */
  readonly asker?: number | undefined;
  /** Work of seconds, which waits behind everything the window asks. */
  readonly isLong?: boolean;
  /**
   * It needs the library as it stands, and can be given up all the same. Between the slices of steady work the window's
   * quick questions get every other turn, and imports none; beside work alone nothing gets any.
   */
  readonly hold?: 'steady' | 'alone' | undefined;
};

/** Whose turn it is at the library: what the window asks, then long work, then imports. */
export type Turns = {
  /** Works in slices, in turn with other questions; undefined when a newer question of the asker came first. */
  ask<T>(work: () => Slices<T>, options?: AskOptions): Promise<T | undefined>;
  /** Work nobody waits for at the screen. A piece of it should take no longer than a blink, and ask `isWanted`. */
  behind(work: () => void): void;
  /** Whether the window waits for an answer. */
  isWanted(): boolean;
};

/** While the window asks without a pause, work behind it still gets a turn this often, in milliseconds. */
const PATIENCE = 250;

type Job = {
  readonly asker: number | undefined;
  readonly hold: AskOptions['hold'];
  /** Does the next slice; true when the work is done. */
  step(): boolean;
  leave(): void;
};

/** `look` takes in what was asked since, so that who asks whether somebody waits is told the truth. */
export function createTurns(look: () => void = () => undefined): Turns {
  const quick: Job[] = [];
  const long: Job[] = [];
  const behind: { readonly since: number; readonly work: () => void }[] = [];
  /** Begun, and not to be parted. */
  let held: Job | undefined;
  /** Whose turn it is beside steady work. */
  let isQuickNext = false;
  let isPlanned = false;

  function plan(): void {
    const isIdle = held === undefined && quick.length + long.length + behind.length === 0;
    if (isPlanned || isIdle) return;
    isPlanned = true;
    // One slice in each round of the event loop: between two of them readers answer and newer questions come in.
    setImmediate(() => {
      isPlanned = false;
      takeTurn();
      plan();
    });
  }

  function takeTurn(): void {
    if (held !== undefined) {
      const beside = held.hold === 'steady' && isQuickNext ? quickBeside() : undefined;
      isQuickNext = beside === undefined;
      if (beside === undefined) {
        if (held.step()) held = undefined;
      } else if (!beside.step()) quick.push(beside);
      return;
    }
    const [first] = behind;
    const isOverdue = first !== undefined && performance.now() - first.since > PATIENCE;
    const queue = quick.length > 0 ? quick : long;
    const job = isOverdue ? undefined : queue.shift();
    if (job === undefined) behind.shift()?.work();
    else if (!job.step()) {
      if (job.hold === undefined) queue.push(job);
      else held = job;
    }
  }

  /** Two cannot be held at once: the other waits. */
  function quickBeside(): Job | undefined {
    const at = quick.findIndex(({ hold }) => hold === undefined);
    return at < 0 ? undefined : quick.splice(at, 1)[0];
  }

  function supersede(asker: number | undefined): void {
    if (asker === undefined) return;
    if (held?.asker === asker) {
      held.leave();
      held = undefined;
    }
    for (const queue of [quick, long]) {
      for (const job of queue.filter((waiting) => waiting.asker === asker)) {
        queue.splice(queue.indexOf(job), 1);
        job.leave();
      }
    }
  }

  return {
    ask(work, { asker, isLong = false, hold } = {}) {
      supersede(asker);
      return new Promise((resolve, reject) => {
        let slices: ReturnType<typeof work> | undefined;
        (isLong ? long : quick).push({
          asker,
          hold,
          step() {
            try {
              slices ??= work();
              const slice = slices.next();
              if (slice.done === true) resolve(slice.value);
              return slice.done === true;
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
              return true;
            }
          },
          leave() {
            slices?.return(undefined as never);
            resolve(undefined);
          },
        });
        plan();
      });
    },
    behind(work) {
      behind.push({ since: performance.now(), work });
      plan();
    },
    isWanted() {
      look();
      return held !== undefined || quick.length + long.length > 0;
    },
  };
}
