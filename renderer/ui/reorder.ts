/** A list with the item at one place put to another; as it is when there is none. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const taken = items.slice(from, from + 1);
  return items.toSpliced(from, 1).toSpliced(to, 0, ...taken);
}

/** A list with an item put to its end, or without it. */
export function switched<T>(items: readonly T[], item: T, isOn: boolean): readonly T[] {
  return isOn ? [...items, item] : items.filter((other) => other !== item);
}
