export type Coalesced<T> = {
  push(value: T): void;
  /** Nothing is told after this. */
  stop(): void;
};

/**
 * Lets a first value through at once and gathers those that follow within `interval` milliseconds into one, so that a
 * fast import does not flood the window.
 */
export function coalesce<T>(
  interval: number,
  merge: (earlier: T, later: T) => T,
  emit: (value: T) => void,
): Coalesced<T> {
  let gathered: { value: T } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function tick(): void {
    timer = undefined;
    if (gathered === undefined) return;
    const { value } = gathered;
    gathered = undefined;
    send(value);
  }

  function send(value: T): void {
    timer = setTimeout(tick, interval);
    timer.unref();
    emit(value);
  }

  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
    push(value) {
      if (isStopped) return;
      if (timer === undefined) send(value);
      else gathered = { value: gathered === undefined ? value : merge(gathered.value, value) };
    },
  };
}
