import type { ArticleField, Author, Mending, PrintedDate } from '#core/domain/article.ts';
import type { Evidence, EvidenceFrom } from '#core/domain/evidence.ts';
import type { LibraryArticle } from '#core/domain/library-article.ts';
import { fullDate } from '../date-text.ts';
import { languageName } from '../selection/selection-text.ts';

/** Where a field was found, in the words of the About pane. */
const FROM_TEXT: Readonly<Record<EvidenceFrom, string>> = {
  'file-metadata': 'file metadata',
  markup: 'markup',
  headline: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  text: 'text',
  url: 'address',
  registry: 'list of outlets',
  'watch-default': 'watch default',
  correction: 'corrected',
};

export const MENDING_TEXT: Readonly<Record<Mending['kind'], string>> = {
  'joined-broken-sentence': 'A broken sentence was joined',
  'joined-hyphenated-words': 'Words cut at the end of a line were joined',
  'dropped-repeated-headline': 'The headline stood twice; once is shown',
  'dropped-page-furniture': 'A line of the page, not of the article, was left out',
  'repaired-encoding': 'Letters written in the wrong encoding were put right',
};

/** One line of “where each field comes from”. */
export type FieldLine = {
  readonly field: ArticleField;
  readonly label: string;
  readonly value: string | undefined;
  readonly evidence: Evidence | undefined;
};

/** A date as the file gives it, its zone said or said to be unknown. */
export function dateText(date: PrintedDate): string {
  if (date.precision !== 'minute' && date.precision !== 'second') return fullDate(date.value);
  return `${fullDate(date.value)} ${date.zone === 'unknown' ? '(zone unknown)' : date.zone}`;
}

function authorText({ name, handle, role }: Author): string {
  return [name, handle, role].filter((part) => part !== undefined).join(', ');
}

/** Every field of an article with its value and its evidence; what is not given stays in the list. */
export function fieldLines(article: LibraryArticle): readonly FieldLine[] {
  const { evidence } = article;
  const line = (field: ArticleField, label: string, value: string | undefined): FieldLine => ({
    field,
    label,
    value,
    evidence: evidence[field],
  });
  const authors = article.authors.map(authorText).join('; ');
  const always = [
    line('headline', 'Headline', article.headline === undefined ? undefined : 'as shown'),
    line('outlet', 'Outlet', article.outlet?.name),
    line('origin', 'Origin', article.origin?.creditLine ?? article.origin?.name),
    line('byline', 'Byline', article.byline),
    line('authors', 'Authors', authors === '' ? undefined : authors),
    line('datePublished', 'Published', article.datePublished && dateText(article.datePublished)),
    line('dateline', 'Place', article.dateline?.place),
    line('language', 'Language', article.language === undefined ? undefined : languageName(article.language)),
    line('section', 'Section', article.section),
  ];
  const sometimes = [
    line('dateModified', 'Modified', article.dateModified && dateText(article.dateModified)),
    line('standfirst', 'Standfirst', article.standfirst === undefined ? undefined : 'as shown'),
    line('url', 'Address', article.url),
    line('providerId', 'Number', article.providerId),
    line('status', 'Status', article.status),
  ].filter(({ value }) => value !== undefined);
  return [...always, ...sometimes];
}

/** Where a field comes from and how sure that is, in one or two words; the note goes into the title. */
export function evidenceText(evidence: Evidence): string {
  const from = FROM_TEXT[evidence.from];
  return evidence.certainty === 'high' ? from : `${from}, ${evidence.certainty}`;
}
