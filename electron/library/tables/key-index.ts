/** Ids by a number of 32 bits, in memory; several may have the same. */
export type KeyIndex = {
  add(key: number, id: number): void;
  /** Lowest id first. */
  idsOf(key: number): readonly number[];
};

const FIRST_ENTRIES = 1024;
const EMPTY = -1;

/** Open addressing (Knuth, The Art of Computer Programming 3, 6.4) over plain number arrays, never more than half full. */
export function keyIndex(): KeyIndex {
  let keys = new Uint32Array(FIRST_ENTRIES);
  let ids = new Uint32Array(FIRST_ENTRIES);
  let slots = new Int32Array(2 * FIRST_ENTRIES).fill(EMPTY);
  let count = 0;

  const slotOf = (key: number): number => key & (slots.length - 1);
  const place = (entry: number): void => {
    let slot = slotOf(keys[entry] ?? 0);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = entry;
  };
  const grow = (): void => {
    const [more, others] = [new Uint32Array(2 * keys.length), new Uint32Array(2 * ids.length)];
    more.set(keys);
    others.set(ids);
    [keys, ids] = [more, others];
    slots = new Int32Array(2 * slots.length).fill(EMPTY);
    for (let entry = 0; entry < count; entry += 1) place(entry);
  };
  return {
    add: (key, id) => {
      if (count === keys.length) grow();
      keys[count] = key;
      ids[count] = id;
      place(count);
      count += 1;
    },
    idsOf: (key) => {
      const found = new Set<number>();
      for (let slot = slotOf(key); slots[slot] !== EMPTY; slot = (slot + 1) & (slots.length - 1)) {
        const entry = slots[slot] ?? EMPTY;
        if (keys[entry] === key) found.add(ids[entry] ?? 0);
      }
      return [...found].sort((one, other) => one - other);
    },
  };
}
