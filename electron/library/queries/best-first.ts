/** Whether the first of two goes before the second; they never stand level. */
export type IsBefore = (one: number, other: number) => boolean;

/**
 * The numbers from 0 up to `count` in an order, drawn one by one: who draws few of many does not pay for sorting all.
 * A binary heap (Williams 1964).
 */
export function* bestFirst(count: number, isBefore: IsBefore): Generator<number, undefined> {
  const heap = new Int32Array(count);
  for (let at = 0; at < count; at += 1) heap[at] = at;
  let size = count;

  const sink = (from: number): void => {
    const sinking = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      if (isBefore(sinking, heap[child] ?? 0)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = sinking;
  };
  for (let at = (size >> 1) - 1; at >= 0; at -= 1) sink(at);
  while (size > 0) {
    const best = heap[0] ?? 0;
    size -= 1;
    heap[0] = heap[size] ?? 0;
    if (size > 0) sink(0);
    yield best;
  }
}
