import type {
  ArticleField,
  ArticleFields,
  Author,
  Block,
  Mending,
  RawArticle,
} from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { cleanLine, endsSentence, matchKey } from '../../text/clean.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import { findDate } from '../../text/printed-date.ts';
import { startsWithBy, statedAuthors } from '../../text/stated-authors.ts';
import type { DocumentProperties } from './document-paragraph.ts';

/** A block with what a document's make-up says of it. */
export type DocumentBlock = Block & { readonly level: number };

/** How far down the head of a document may reach. */
const LONGEST_HEAD = 12;
const LONGEST_HEADLINE = 250;
const LONGEST_HEAD_LINE = 120;

/** Titles that come from the program or the template, not from a person who wrote the article. */
const PROGRAM_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|(?:new )?document ?\d*$|dokument ?\d*$|documento?s? ?\d*$|doc ?\d+$|titel\b|title\b|template|print|normal$|press ?release$|pressemitteilung$|about:blank|https?:)|[\\/_]|\.(?:docx?|dotx?|odt|ott|rtf|pdf|indd|qxp|qxd|txt|html?|pages)$/iu;

type Head = Pick<RawArticle, 'blocks' | 'mendings'> & {
  readonly headline?: string;
  readonly evidence?: Evidence;
};

/**
 * One article of a document: the text, and as much of its properties as the text bears out. Nothing is said of dates:
 * when a file was made is not when an article was published.
 */
export function documentArticle(
  printed: readonly DocumentBlock[],
  properties: DocumentProperties,
  mendings: readonly Mending[] = [],
): RawArticle {
  const head = headOf(printed, properties.title);
  const authors = authorsOf(head.blocks, properties.author);
  const stated: ArticleFields = {
    ...(head.headline === undefined ? {} : { headline: head.headline }),
    ...(authors === undefined ? {} : { authors }),
  };
  const evidence: Partial<Record<ArticleField, Evidence>> = {
    ...(head.evidence === undefined ? {} : { headline: head.evidence }),
    ...(authors === undefined
      ? {}
      : { authors: { from: 'file-metadata', certainty: 'low', note: 'The author its properties name' } }),
  };
  const all = [...mendings, ...(head.mendings ?? [])];
  return { blocks: head.blocks, stated, evidence, ...(all.length === 0 ? {} : { mendings: all }) };
}

function headOf(printed: readonly DocumentBlock[], title: string | undefined): Head {
  const blocks = printed.map(({ kind, text }) => ({ kind, text }));
  const named = title === undefined ? undefined : cleanLine(title);
  const isTelling = named !== undefined && named.length <= LONGEST_HEADLINE && !PROGRAM_TITLE.test(named);
  const headingAt = headlineIndex(printed);
  if (headingAt !== undefined) {
    return withHeadlineAt(blocks, headingAt, {
      from: 'markup',
      certainty: 'medium',
      note: 'A heading at its top',
    });
  }
  if (!isTelling) return { blocks };
  const key = matchKey(named);
  const at = blocks.slice(0, LONGEST_HEAD).findIndex(({ text }) => matchKey(text) === key);
  if (at >= 0 && key !== '') {
    return withHeadlineAt(blocks, at, {
      from: 'file-metadata',
      certainty: 'medium',
      note: 'Its properties and its text agree',
    });
  }
  const first = blocks[0];
  const beginsWithText =
    first !== undefined && (first.text.length > LONGEST_HEADLINE || endsSentence(first.text));
  if (!beginsWithText || named.split(' ').length < 3) return { blocks };
  return {
    blocks,
    headline: named,
    evidence: { from: 'file-metadata', certainty: 'low', note: 'The title its properties give' },
  };
}

/** The one heading of the highest level near the top, when only short lines stand above it. */
function headlineIndex(printed: readonly DocumentBlock[]): number | undefined {
  const top = printed.slice(0, LONGEST_HEAD);
  const highest = Math.min(...top.filter(({ level }) => level > 0).map(({ level }) => level));
  if (!Number.isFinite(highest)) return undefined;
  const at = top.findIndex(({ level }) => level === highest);
  const heading = top[at];
  if (
    heading === undefined ||
    heading.text.length > LONGEST_HEADLINE ||
    /^(?:press|news|media) release$/iu.test(heading.text)
  )
    return undefined;
  return top.slice(0, at).every((block) => isHeadLine(block.text)) ? at : undefined;
}

function isHeadLine(text: string): boolean {
  return text.length <= LONGEST_HEAD_LINE && (!/[.!?]["'”’»]?$/u.test(text) || startsWithBy(text));
}

/**
 * Takes the headline out of the text. Of the lines above it those with a date or a byline stay; letterheads and kickers
 * are no part of the article, and what was dropped is recorded.
 */
function withHeadlineAt(blocks: readonly Block[], at: number, evidence: Evidence): Head {
  const headline = blocks[at];
  if (headline === undefined) return { blocks };
  const above = blocks.slice(0, at);
  const isTelling = ({ text }: Block) =>
    startsWithBy(text) || !['month', 'year', undefined].includes(findDate(text)?.date.precision);
  const dropped = above.filter((block) => !isTelling(block));
  return {
    blocks: [...above.filter(isTelling), ...blocks.slice(at + 1)],
    headline: headline.text,
    evidence,
    ...(dropped.length === 0
      ? {}
      : {
          mendings: [
            { kind: 'dropped-page-furniture' as const, printed: dropped.map(({ text }) => text).join('\n') },
          ],
        }),
  };
}

/** The author the properties name, unless the text names one itself or the name is no person's. */
function authorsOf(blocks: readonly Block[], printed: string | undefined): readonly Author[] | undefined {
  const name = printed === undefined ? '' : cleanLine(printed);
  if (!looksLikePersonName(name)) return undefined;
  const head = blocks.slice(0, LONGEST_HEAD).filter(({ text }) => text.length <= LONGEST_HEAD_LINE);
  const isNamed = head.some(
    ({ text }, index) => startsWithBy(text) || (index > 0 && looksLikePersonName(text)),
  );
  if (isNamed) return undefined;
  const authors = statedAuthors([name]).filter(({ kind }) => kind === 'person');
  return authors.length === 0 ? undefined : authors;
}
