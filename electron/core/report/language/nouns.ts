import { NO_BREAK } from '../../domain/figures.ts';

/** How a locale writes figures: what every catalogue builds its sentences with. */
export type Figures = {
  count(value: number): string;
};

/** A count with its noun in the right number. */
export type Counted = (value: number, one: string, many: string) => string;

/** Counts with nouns in a language that has one and many; `isOne` tells which numbers take the singular. */
export function countedIn({ count }: Figures, isOne: (value: number) => boolean): Counted {
  return (value, one, many) => `${count(value)}${NO_BREAK}${isOne(value) ? one : many}`;
}

/** Names as a list in a sentence: a, b and c. */
export function listedWith(and: string): (names: readonly string[]) => string {
  return (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

/** Makes a link of words inside of a sentence; of plain text it leaves them as they are. */
export type Link = (words: string) => string;
export const asText: Link = (words) => words;

/** What the figures at the head are of. */
export type Where = 'period' | 'library';
