import type { ArticleFields, ReadArticle } from '../domain/article.ts';
import type { Attribution } from '../domain/attribution.ts';
import type { NoteContent } from '../domain/article-note.ts';
import { PARTS, type NameField, type Part, type ParticularField, type TextField } from './query.ts';

export type QueryAttribution = Pick<Attribution, 'field' | 'source' | 'content' | 'quotedSource' | 'kind'> & {
  /** The name the quoted source goes by in the library. */
  readonly alsoKnownAs?: string;
};

/** What a query is held against; what an article lacks is absent. `wall` is its time in the library's zone, in seconds. */
export type QueryText = { readonly [Field in TextField]?: string | undefined } & {
  readonly [Field in ParticularField | NameField]?: readonly string[] | undefined;
} & {
  readonly language?: string | undefined;
  readonly wall?: number | undefined;
  readonly attributions?: readonly QueryAttribution[] | undefined;
  readonly has?: ReadonlySet<Part> | undefined;
};

/** What of an article queries look into. */
export type QueriedArticle = Omit<ArticleFields, 'authors'> &
  Pick<ReadArticle, 'authors' | 'format' | 'body' | 'attributions'>;

/** Lists of words are kept one to a line, so each must be one line. */
function lines(...values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value) => (value === undefined ? [] : value.replaceAll(/\s+/gu, ' ').trim() || []));
}

function partsOf(
  article: QueriedArticle,
  tags: readonly string[],
  notes: readonly NoteContent[],
): ReadonlySet<Part> {
  const { authors, captions = [], subjects = [], attributions } = article;
  const has: Readonly<Record<Part, boolean>> = {
    headline: article.headline !== undefined,
    standfirst: article.standfirst !== undefined,
    byline: article.byline !== undefined,
    author: authors.length > 0,
    outlet: article.outlet !== undefined,
    origin: article.origin !== undefined,
    date: article.datePublished !== undefined,
    dateline: article.dateline !== undefined,
    place: article.dateline?.place !== undefined,
    language: article.language !== undefined,
    section: article.section !== undefined,
    subject: subjects.length > 0,
    caption: captions.length > 0,
    // What is printed under a picture is all that is known of it.
    picture: captions.length > 0,
    statement: attributions.length > 0,
    quote: attributions.some(({ kind }) => kind !== 'indirect'),
    url: article.url !== undefined,
    tag: tags.length > 0,
    note: notes.some(({ text }) => text !== undefined),
    highlight: notes.some(({ highlight }) => highlight !== undefined),
  };
  return new Set(PARTS.filter((part) => has[part]));
}

/** An article as queries see it, with the tags and notes the analyst gave it. */
export function queryTextOf(
  article: QueriedArticle,
  wall: number | undefined,
  tags: readonly string[] = [],
  notes: readonly NoteContent[] = [],
): QueryText {
  const { headline, standfirst, body, byline, attributions, language, dateline } = article;
  const handle = ({ name, handle: own }: ReadArticle['authors'][number]): string =>
    own === undefined ? name : `${name} ${own}`;
  return {
    headline,
    standfirst,
    body,
    byline,
    author: lines(...article.authors.map(handle)),
    dateline: lines(dateline?.text),
    place: lines(dateline?.place),
    caption: lines(...(article.captions ?? [])),
    section: lines(article.section),
    subject: lines(...(article.subjects ?? []).flatMap(({ name, code }) => [name, code])),
    format: lines(article.format),
    outlet: lines(article.outlet?.name),
    origin: lines(article.origin?.name),
    'quoted-source': lines(...new Set(attributions.map(({ quotedSource }) => quotedSource?.name))),
    tag: tags,
    note: notes.flatMap(({ text }) => text ?? []),
    language,
    wall,
    attributions,
    has: partsOf(article, tags, notes),
  };
}
