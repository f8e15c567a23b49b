import { reportLanguage, type ReportLanguage } from '../../domain/report-language.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Figures } from './nouns.ts';
import { spanish } from './spanish.ts';

/** The shape of a catalogue: whatever its words are, and whatever its sentences are told. */
type Worded<T> = T extends string
  ? string
  : T extends (...told: infer Told) => string
    ? (...told: Told) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

/** Everything a report says in its own words: what the English catalogue has, every language has. */
export type ReportWords = Worded<ReturnType<typeof english>>;

const CATALOGUES: Readonly<Record<ReportLanguage, (figures: Figures) => ReportWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** The words of a locale's language, with its figures; English where there are none. */
export function reportWords(locale: string, figures: Figures): ReportWords {
  return CATALOGUES[reportLanguage(locale)](figures);
}
