import { listed } from '../domain/figures.ts';
import { localWords } from './local-words.ts';
import type { Clip } from './model.ts';

/** Who wrote a clip: the authors parsed, else the byline as printed. */
export function writtenBy({ authors, byline }: Pick<Clip, 'authors' | 'byline'>): string | undefined {
  return authors.length > 0 ? `by ${listed(authors)}` : byline;
}

const british = localWords('en-GB');

/** The days a half-open range holds: "8–16 September 2026"; open ends in words. */
export const periodText = british.period;

/** An instant on the library's clock: "17 Sep 2026, 07:30". */
export const asOfText = british.asOf;
