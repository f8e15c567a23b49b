const INTEGER = new Intl.NumberFormat('en-GB');
const ONE_DIGIT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const NO_BREAK = '\u00a0';

/** A count, never rounded or cut: 24,318. */
export function count(value: number): string {
  return INTEGER.format(value);
}

/** A count with its noun in the right number: 1 article, 24,318 articles. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${NO_BREAK}${value === 1 ? one : many}`;
}

/** `part` of `whole` in per cent with one digit: 19.0 %. An empty whole has no share. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${ONE_DIGIT.format((part / whole) * 100)}${NO_BREAK}%`;
}

/** A size on disk in the unit people read it in: 2.4 MB. */
export function bytes(value: number): string {
  if (value < 1000) return counted(value, 'byte');
  if (value < 1_000_000) return `${INTEGER.format(Math.round(value / 1000))}${NO_BREAK}kB`;
  return `${ONE_DIGIT.format(value / 1_000_000)}${NO_BREAK}MB`;
}
