import type { ReportWords } from './language/report-words.ts';
import { localWords } from './local-words.ts';
import type { Clip } from './model.ts';

/** Who wrote a clip: the authors parsed, else the byline as printed. */
export function writtenBy(
  { authors, byline }: Pick<Clip, 'authors' | 'byline'>,
  { clips }: Pick<ReportWords, 'clips'>,
): string | undefined {
  return authors.length > 0 ? clips.by(authors) : byline;
}

/** How tables that leave without a report are written. */
export const british = localWords('en-GB');

/** The days a half-open range holds: "8–16 September 2026"; open ends in words. */
export const periodText = british.period;

/** An instant on the library's clock: "17 Sep 2026, 07:30". */
export const asOfText = british.asOf;

/** Sentences one after the other; those that say nothing are left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** What an article says of itself, in the report's language. */
export function statusWords(
  { status }: Pick<Clip, 'status'>,
  { names }: Pick<ReportWords, 'names'>,
): string | undefined {
  return status === undefined ? undefined : (new Map(Object.entries(names.statuses)).get(status) ?? status);
}
