import type { PrintedDate, RawArticle, Subject } from '../../domain/article.ts';
import { languageOf } from '../exports/language-names.ts';
import { statedArticle } from '../exports/stated-article.ts';

/** What Factiva gives of an article, whether under field codes or in elements; what it prints as text is still text. */
export type FactivaFields = {
  readonly headline: string | undefined;
  /** A line each. */
  readonly byline: readonly string[];
  readonly date: PrintedDate | undefined;
  /** By its name: "English". */
  readonly language: string | undefined;
  readonly accessionNumber: string | undefined;
  readonly section: string | undefined;
  readonly page: string | undefined;
  readonly edition: string | undefined;
  readonly words: number | undefined;
  readonly subjects: readonly Subject[];
  readonly corrections: readonly string[];
  readonly notes: readonly string[];
  readonly captions: readonly string[];
  readonly outlet: string | undefined;
  readonly credit: string | undefined;
  readonly paragraphs: readonly string[];
};

/** The schemes of Factiva's own subject codes. */
export const FACTIVA_SCHEMES = {
  subject: 'Factiva subject',
  industry: 'Factiva industry',
  company: 'Factiva company',
  region: 'Factiva region',
} as const;

/** An article of Factiva from its fields. */
export function articleOfFields(fields: FactivaFields): RawArticle {
  const { byline, date, language, accessionNumber, words, corrections, notes } = fields;
  const { headline, section, page, edition, subjects, captions, outlet, credit, paragraphs } = fields;
  return statedArticle({
    fields: {
      headline,
      byline: byline.join('\n'),
      datePublished: date,
      language: languageOf(language),
      providerId: accessionNumber,
      section,
      page,
      edition,
      wordCountPrinted: words,
      subjects,
      editorsNote: [...corrections, ...notes].join('\n'),
      status: corrections.length === 0 ? undefined : 'corrected',
      captions,
    },
    outlet,
    credit,
    paragraphs,
  });
}
