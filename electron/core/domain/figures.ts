import { byLocale } from './locale.ts';

const integer = byLocale((locale) => new Intl.NumberFormat(locale));
const oneDigit = byLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** Keeps a number and its unit on one line. */
export const NO_BREAK = '\u00a0';

/** A count, never rounded or cut: 24,318. */
export function count(value: number): string {
  return integer().format(value);
}

/** A count with its noun in the right number: 1 article, 24,318 articles. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${NO_BREAK}${value === 1 ? one : many}`;
}

/** Words that go by a number, with `#` where it stands: "1 more has no date", "3 more have no date". */
export function inNumber(value: number, one: string, many: string): string {
  return (value === 1 ? one : many).replace('#', count(value));
}

/** `part` of `whole` in per cent; `undefined` when there is no whole, because nothing has no share. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}

/** Per cent with one digit: 19.0 %; an absent share is a dash. */
export function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${oneDigit().format(value)}${NO_BREAK}%`;
}
