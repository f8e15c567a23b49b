/** Where work of minutes asks, between two of its pieces, whether it may go on. */
export type Gate = {
  /** Resolves when the work may go on; false when it is to be left. */
  pass(): Promise<boolean>;
  pause(isPaused: boolean): void;
  /** What is at work is left; what comes after it may pass again. */
  leave(): void;
  /** What is at work has ended, one way or the other. */
  end(): void;
};

/** A gate in front of turns that `behind` gives. */
export function createGate(behind: (work: () => void) => void): Gate {
  let isPaused = false;
  let isLeft = false;
  let waiters: (() => void)[] = [];

  function wake(): void {
    const woken = waiters;
    waiters = [];
    for (const resolve of woken) resolve();
  }

  const isShut = () => isPaused && !isLeft;

  return {
    async pass() {
      while (isShut()) await new Promise<void>((resolve) => waiters.push(resolve));
      await new Promise<void>((resolve) => behind(resolve));
      return !isLeft;
    },
    pause(paused) {
      isPaused = paused;
      wake();
    },
    leave() {
      isLeft = true;
      wake();
    },
    end() {
      isLeft = false;
    },
  };
}
