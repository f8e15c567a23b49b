import type { PrintedDate } from '../../domain/article.ts';
import { findDate } from '../../text/printed-date.ts';
import { wordCountOf } from '../exports/printed-values.ts';

/** What the line under the outlet's name states: "Politique, mardi 14 mars 2006 350 mots, p. 12". */
export type HeadLine = {
  readonly section?: string;
  readonly date?: PrintedDate;
  readonly page?: string;
  readonly words?: number;
  /** The language of the line, which is that of the outlet. */
  readonly language?: string;
};

const WEEKDAY =
  /(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/giu;
const FRENCH =
  /(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?!\p{L})/iu;
const ENGLISH =
  /(?<!\p{L})(?:\p{L}{3,6}day|january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
const PAGE =
  /(?:^|[\s,])pp?\.\s*([A-Z]{0,4}-?\d{1,4}[A-Z]?(?:\s?[,–-]\s?[A-Z]{0,4}\d{1,4})*|[A-Z]{1,4}\d{1,3})/iu;
const WORDS = /(?<![\d.,])\d{1,3}(?:[.,\s\u202f]?\d{3})*\s*(?:mots?|words?)(?!\p{L})/iu;

/** Reads section, date, number of words and page off the line under the outlet's name. */
export function readHeadLine(printed: string): HeadLine {
  const found = findDate(printed);
  if (found === undefined) return {};
  const [from, to] = found.span;
  const section = printed
    .slice(0, from)
    .replace(WEEKDAY, '')
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');
  const after = printed.slice(to);
  const language = languageOfLine(printed);
  const page = PAGE.exec(after)?.[1];
  const words = wordCountOf(WORDS.exec(after)?.[0]);
  return {
    date: found.date,
    ...(section === '' || section.length > 120 ? {} : { section }),
    ...(page === undefined ? {} : { page: page.trim() }),
    ...(words === undefined ? {} : { words }),
    ...(language === undefined ? {} : { language }),
  };
}

function languageOfLine(printed: string): string | undefined {
  if (FRENCH.test(printed)) return 'fr';
  return ENGLISH.test(printed) ? 'en' : undefined;
}
