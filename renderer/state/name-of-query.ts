const MOST_LETTERS = 60;
const SIGNS = /\b(?:AND|OR|NOT|O?NEAR|PRE|ADJ|W|ATLEAST)(?:\/?\d+)?\b/gu;
const FIELDS = /[\p{L}-]+:/gu;
const MARKS = /[(){}"“”«»*~]|\{\d+\}/gu;

/** A name to begin with for a topic made of a query: its words, without signs and fields; the analyst may write another. */
export function nameOfQuery(query: string, taken: readonly string[]): string {
  const words = query
    .replaceAll(/\{\d+\}/gu, ' ')
    .replaceAll(SIGNS, ' ')
    .replaceAll(FIELDS, ' ')
    .replaceAll(MARKS, ' ')
    .replaceAll(/(?:^|\s)-/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const short = words.length <= MOST_LETTERS ? words : words.slice(0, MOST_LETTERS).replace(/\s\S*$/u, '');
  const name = short.charAt(0).toUpperCase() + short.slice(1);
  const isTaken = (wanted: string): boolean =>
    taken.some((other) => other.toLowerCase() === wanted.toLowerCase());
  if (name === '' || !isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${String(number)}`)) number += 1;
  return `${name} ${String(number)}`;
}
