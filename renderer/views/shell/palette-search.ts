/** Where the typed words begin in a text, at the start of a word; undefined when they do not stand there. */
export function found(text: string, typed: string): readonly [number, number] | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [0, 0];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const before = lower[at - 1];
    if (before === undefined || !/[\p{L}\p{N}]/u.test(before)) return [at, at + wanted.length];
  }
  return undefined;
}
