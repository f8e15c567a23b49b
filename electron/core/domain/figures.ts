const INTEGER = new Intl.NumberFormat('en-GB');
const ONE_DIGIT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Keeps a number and its unit on one line. */
export const NO_BREAK = '\u00a0';

/** A count, never rounded or cut: 24,318. */
export function count(value: number): string {
  return INTEGER.format(value);
}

/** A count with its noun in the right number: 1 article, 24,318 articles. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${NO_BREAK}${value === 1 ? one : many}`;
}

/** `part` of `whole` in per cent; `undefined` when there is no whole, because nothing has no share. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}

/** Per cent with one digit: 19.0 %; an absent share is a dash. */
export function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${ONE_DIGIT.format(value)}${NO_BREAK}%`;
}

/** Names as a list in a sentence: a, b and c. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
