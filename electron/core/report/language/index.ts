import { reportLanguage, type ReportLanguage } from '../../domain/report-language.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Figures } from './nouns.ts';
import type { ReportWords } from './report-words.ts';
import { spanish } from './spanish.ts';

/** The catalogues: one for each language reports have words in. */
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
