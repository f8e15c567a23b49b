import type {
  Outlet,
  ArticleField,
  ArticleFields,
  Author,
  Block,
  PrintedDate,
  RawArticle,
  Subject,
} from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import type { Party } from './agency-credit.ts';
import { creditOf, signatureIn } from './agency-credit.ts';
import type { MarkedByline } from './byline-element.ts';
import { isByline, withAgenciesApart } from './byline-text.ts';
import { withDateline } from './dateline-of-tag.ts';
import { withoutDeskNotes } from './desk-notes.ts';
import type { Standing } from './publication-state.ts';
import { standingOfNote, strongest } from './publication-state.ts';
import { eachSubjectOnce } from './subjects.ts';

/** What an agency's item says, as its tags say it; what several tags say stands in the order of trust. */
export type AgencyItem = {
  readonly blocks: readonly Block[];
  readonly headline?: string | undefined;
  /** Sub-headlines and summaries. */
  readonly standfirsts: readonly string[];
  readonly bylines: readonly MarkedByline[];
  /** Names of writers that stand in no byline. */
  readonly writers: readonly string[];
  readonly parties: readonly Party[];
  /** Who published it, where the item names a publisher beside its agency. */
  readonly outlet?: Outlet | undefined;
  readonly dateline?: string | undefined;
  readonly published?: PrintedDate | undefined;
  readonly modified?: PrintedDate | undefined;
  readonly embargoed?: PrintedDate | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly providerId?: string | undefined;
  readonly revision?: number | undefined;
  readonly standings: readonly Standing[];
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly edition?: string | undefined;
  readonly slug?: string | undefined;
  readonly subjects: readonly (Subject | undefined)[];
  readonly notes: readonly string[];
  readonly captions: readonly string[];
  readonly wordCount?: number | undefined;
};

/** An item that says nothing yet. */
export const NOTHING_SAID: AgencyItem = {
  blocks: [],
  standfirsts: [],
  bylines: [],
  writers: [],
  parties: [],
  standings: [],
  subjects: [],
  notes: [],
  captions: [],
};

/** Two layers of one item, as NITF inside NewsML: the outer speaks first, the inner fills what it leaves out. */
export function layered(outer: AgencyItem, inner: AgencyItem): AgencyItem {
  const spoken = Object.fromEntries(Object.entries(outer).filter(([, value]) => value !== undefined));
  return {
    ...inner,
    ...spoken,
    blocks: outer.blocks.length > 0 ? outer.blocks : inner.blocks,
    standfirsts: [...outer.standfirsts, ...inner.standfirsts],
    bylines: outer.bylines.length > 0 ? outer.bylines : inner.bylines,
    writers: [...outer.writers, ...inner.writers],
    parties: [...outer.parties, ...inner.parties],
    standings: [...outer.standings, ...inner.standings],
    subjects: [...outer.subjects, ...inner.subjects],
    notes: [...outer.notes, ...inner.notes],
    captions: [...outer.captions, ...inner.captions],
  };
}

/** Whether there is anything in it to read. */
export function hasText(item: AgencyItem): boolean {
  return item.blocks.length > 0 || item.headline !== undefined;
}

/** Makes the article of an item: what is no text goes to its field, every field has its evidence. */
export function articleOfItem(item: AgencyItem): RawArticle {
  const text = withoutDeskNotes(withoutHeadline(item.blocks, item.headline));
  const { standfirst, blocks } = standfirstOf(item, text.blocks);
  const datelined = withDateline(blocks, item.dateline);
  const notes = eachOnce([...item.notes, ...text.notes]);
  const { status, relation } = strongest([...item.standings, ...notes.map(standingOfNote), embargoOf(item)]);
  const subjects = eachSubjectOnce(item.subjects);
  const captions = eachOnce(item.captions);
  const stated: ArticleFields = given({
    headline: item.headline,
    standfirst,
    ...bylineOf(item, text.bylines),
    ...creditOf([...item.parties, { role: 'credit', printed: signatureIn(blocks.at(-1)?.text) }]),
    ...(item.outlet === undefined ? {} : { outlet: item.outlet }),
    dateline: datelined.dateline,
    datePublished: item.published,
    dateModified: item.modified,
    dateEmbargoed: item.embargoed,
    language: item.language,
    url: item.url,
    providerId: item.providerId,
    revision: item.revision,
    section: item.section,
    page: item.page,
    edition: item.edition,
    slug: item.slug,
    subjects: subjects.length === 0 ? undefined : subjects,
    editorsNote: notes.length === 0 ? undefined : notes.join('\n'),
    captions: captions.length === 0 ? undefined : captions,
    status,
    relation,
    wordCountPrinted: item.wordCount,
  });
  return { blocks: datelined.blocks, stated, evidence: evidenceOf(stated) };
}

/** The headline printed again at the head of the text is the same tag twice, and no text. */
function withoutHeadline(blocks: readonly Block[], headline: string | undefined): readonly Block[] {
  const key = matchKey(headline ?? '');
  let from = 0;
  while (key !== '' && blocks.length > from + 1 && matchKey(blocks[from]?.text ?? '') === key) from += 1;
  return blocks.slice(from);
}

/**
 * The standfirst: a sub-headline or summary that is neither the headline nor the text's own beginning, or headings
 * that stand between headline and text. What stands in a byline tag and is none is a sub-headline too.
 */
function standfirstOf(
  item: AgencyItem,
  blocks: readonly Block[],
): { readonly standfirst?: string; readonly blocks: readonly Block[] } {
  const misfiled = item.bylines.map(({ printed }) => printed).filter((line) => !isByline(line));
  const headline = matchKey(item.headline ?? '');
  const opening = matchKey(
    blocks
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 4000),
  );
  const stated = [...item.standfirsts, ...misfiled].map(cleanLine).find((line) => {
    const key = matchKey(line);
    const isTeaser = /(?:…|\.\.\.)\s*$/u.test(line);
    return key !== '' && key !== headline && !isTeaser && !opening.includes(key);
  });
  if (stated !== undefined) return { standfirst: stated, blocks };
  let headings = 0;
  while (blocks[headings]?.kind === 'heading') headings += 1;
  const lead = blocks.slice(0, headings).map(({ text }) => text);
  const isStandfirst =
    headings > 0 && headings <= 3 && headings < blocks.length && item.headline !== undefined;
  return isStandfirst ? { standfirst: lead.join('\n'), blocks: blocks.slice(headings) } : { blocks };
}

function bylineOf(
  item: AgencyItem,
  opening: readonly string[],
): { readonly byline?: string; readonly authors?: readonly Author[] } {
  const marked = item.bylines.filter(({ printed }) => isByline(printed));
  const known = new Set(marked.flatMap(({ authors }) => authors.map(({ name }) => matchKey(name))));
  const isNew = (line: string) => namesIn(line).some(({ name }) => !known.has(matchKey(name)));
  const further = opening.filter((line) => marked.length === 0 || isNew(line));
  const lines = eachOnce([...marked.map(({ printed }) => printed), ...further]);
  const named = [...marked.flatMap(({ authors }) => authors), ...further.flatMap(namesIn)];
  const authors = eachAuthorOnce(lines.length > 0 ? named : statedAuthors(item.writers));
  return {
    ...(lines.length === 0 ? {} : { byline: lines.join('\n') }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

function namesIn(byline: string): readonly Author[] {
  return statedAuthors([withAgenciesApart(byline)]);
}

function eachAuthorOnce(authors: readonly Author[]): readonly Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) {
    const key = matchKey(author.name);
    byName.set(key, { ...author, ...byName.get(key) });
  }
  return [...byName.values()];
}

function embargoOf(item: AgencyItem): Standing {
  return item.embargoed === undefined ? {} : { status: 'embargoed' };
}

function eachOnce(lines: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const line of lines.map((text) => text.trim())) {
    const key = matchKey(line);
    if (key !== '' && !byKey.has(key)) byKey.set(key, line);
  }
  return [...byKey.values()];
}

function given(fields: {
  readonly [Field in ArticleField]?: ArticleFields[Field] | undefined;
}): ArticleFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** All of it stands in tags; only the language and a name among rights are often filled in by rote. */
function evidenceOf(stated: ArticleFields): Partial<Record<ArticleField, Evidence>> {
  const evidence: Partial<Record<ArticleField, Evidence>> = {};
  for (const field of Object.keys(stated) as ArticleField[]) {
    evidence[field] = { from: 'file-metadata', certainty: field === 'language' ? 'medium' : 'high' };
  }
  const { datePublished } = stated;
  if (datePublished?.zone === 'unknown' && datePublished.value.includes('T')) {
    evidence.datePublished = { from: 'file-metadata', certainty: 'high', note: 'No time zone is stated' };
  }
  return evidence;
}
