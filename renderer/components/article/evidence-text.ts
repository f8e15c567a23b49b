import type {
  ArticleField,
  ArticleStatus,
  Author,
  Mending,
  PrintedDate,
  ReadArticle,
  Relation,
  Subject,
} from '#core/domain/article.ts';
import type { Evidence, EvidenceFrom } from '#core/domain/evidence.ts';
import { fullDate } from '../date-text.ts';
import { count } from '#core/domain/figures.ts';
import { countryName, mediaText } from '../outlet/outlet-text.ts';
import { languageName } from '../selection/selection-text.ts';

/** Where a field was found, in the words of the About pane. */
const FROM_TEXT: Readonly<Record<EvidenceFrom, string>> = {
  'file-metadata': 'file data',
  markup: 'markup',
  headline: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  text: 'text',
  url: 'address',
  registry: 'outlet list',
  'watch-default': 'watch default',
  copies: 'its copies',
  correction: 'corrected',
};

export const MENDING_TEXT: Readonly<Record<Mending['kind'], string>> = {
  'joined-broken-sentence': 'A broken sentence was joined',
  'dropped-sign-off': 'The sign-off of a desk was left out',
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
  /** The line tells the field itself, not what is known of it elsewhere. */
  readonly isOwn: boolean;
  /** More than the line has room for. */
  readonly title?: string | undefined;
};

/** A date as the file gives it, its zone said or said to be unknown. */
export function dateText(date: PrintedDate): string {
  if (date.precision !== 'minute' && date.precision !== 'second') return fullDate(date.value);
  return `${fullDate(date.value)} ${date.zone === 'unknown' ? '(zone unknown)' : date.zone}`;
}

/** What became of an article, in a word; nothing for one that simply stands. */
export function statusText(status: ArticleStatus | undefined): string | undefined {
  return status === undefined || status === 'usable' ? undefined : STATUS_TEXT[status];
}

const STATUS_TEXT: Readonly<Record<Exclude<ArticleStatus, 'usable'>, string>> = {
  corrected: 'Corrected',
  updated: 'Updated',
  withdrawn: 'Withdrawn',
  embargoed: 'Embargoed',
};

const subjectText = ({ name, code }: Subject): string => name ?? code ?? '';

/** Names with their codes, for whoever needs them: "politics, IPTC medtop:11000000". */
const codedText = ({ name, code, scheme }: Subject): string =>
  [name, [scheme, code].filter((part) => part !== undefined).join(' ')].filter(Boolean).join(', ');

const RELATION_TEXT: Readonly<Record<Relation['kind'], string>> = {
  updates: 'updates',
  corrects: 'corrects',
  withdraws: 'withdraws',
};

function relationText({ kind, providerId }: Relation): string {
  return `${RELATION_TEXT[kind]} ${providerId ?? 'an earlier article'}`;
}

const joined = (parts: readonly string[] | undefined, joint: string): string | undefined =>
  parts === undefined || parts.length === 0 ? undefined : parts.join(joint);

function authorText({ name, handle, role }: Author): string {
  return [name, handle, role].filter((part) => part !== undefined).join(', ');
}

function wordsText({ wordCount, wordCountPrinted }: ReadArticle): string {
  const ours = `${count(wordCount)} counted`;
  return wordCountPrinted === undefined ? ours : `${ours}, ${count(wordCountPrinted)} printed`;
}

/** Every field of an article with its value and its evidence; what is not given stays in the list. */
export function fieldLines(article: ReadArticle): readonly FieldLine[] {
  const { evidence } = article;
  const line = (field: ArticleField, label: string, value: string | undefined): FieldLine => ({
    field,
    label,
    value,
    evidence: evidence[field],
    isOwn: true,
  });
  /** Country and kind of an outlet are never in the file: they come with its entry in the list of outlets. */
  const inRegistry = (label: string, value: string | undefined): FieldLine => ({
    field: 'outlet',
    label,
    value,
    evidence: { from: 'registry', certainty: 'high' },
    isOwn: false,
  });
  const authors = article.authors.map(authorText).join('; ');
  const registered = [
    inRegistry('Country', article.outlet?.country && countryName(article.outlet.country)),
    inRegistry('Kind', article.outlet?.mediaType && mediaText(article.outlet.mediaType)),
  ].filter(({ value }) => value !== undefined);
  const always = [
    line('headline', 'Headline', article.headline === undefined ? undefined : 'as shown'),
    line('outlet', 'Outlet', article.outlet?.name),
    ...registered,
    line('origin', 'Origin', article.origin?.creditLine ?? article.origin?.name),
    line('byline', 'Byline', article.byline),
    line('authors', 'Authors', authors === '' ? undefined : authors),
    line('datePublished', 'Published', article.datePublished && dateText(article.datePublished)),
    line('dateline', 'Place', article.dateline?.place),
    line('language', 'Language', article.language === undefined ? undefined : languageName(article.language)),
    line('section', 'Section', article.section),
    line('page', 'Page', article.page),
    {
      ...line('wordCountPrinted', 'Words', wordsText(article)),
      evidence: evidence.wordCountPrinted ?? { from: 'text', certainty: 'high' },
    },
  ];
  const sometimes = [
    line('edition', 'Edition', article.edition),
    line('slug', 'Slug', article.slug),
    {
      ...line('subjects', 'Subjects', joined(article.subjects?.map(subjectText), ', ')),
      title: joined(article.subjects?.map(codedText), '; '),
    },
    line('dateEmbargoed', 'Embargo', article.dateEmbargoed && `until ${dateText(article.dateEmbargoed)}`),
    line('dateModified', 'Modified', article.dateModified && dateText(article.dateModified)),
    line('standfirst', 'Standfirst', article.standfirst === undefined ? undefined : 'as shown'),
    line('url', 'Address', article.url),
    line('providerId', 'Number', article.providerId),
    line('revision', 'Revision', article.revision === undefined ? undefined : String(article.revision)),
    line('relation', 'Relation', article.relation && relationText(article.relation)),
    line('status', 'Status', statusText(article.status)),
    line('editorsNote', 'Note', article.editorsNote),
    line('captions', 'Captions', joined(article.captions, ' · ')),
  ].filter(({ value }) => value !== undefined);
  return [...always, ...sometimes];
}

const CERTAINTY_TEXT: Readonly<Record<Evidence['certainty'], string>> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
};

/** Where a field comes from and how sure that is, in one or two words; the note goes into the title. */
export function evidenceText(evidence: Evidence): string {
  const from = FROM_TEXT[evidence.from];
  return evidence.certainty === 'high' ? from : `${from}, ${CERTAINTY_TEXT[evidence.certainty]}`;
}
