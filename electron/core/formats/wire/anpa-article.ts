import type { Block, Origin, RawArticle } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { startsWithBy, statedAuthors } from '../../text/stated-authors.ts';
import { statedItem } from '../feeds/stated-item.ts';
import type { AnpaHeader, AnpaRecord } from './anpa-message.ts';
import { printedMarks, readAnpaHeader, recordsOf } from './anpa-message.ts';
import type { WireMessage } from './messages.ts';
import { withoutControls } from './messages.ts';
import { closingDate } from './wire-dates.ts';
import { bareDateline } from './wire-dateline.ts';
import { readWireHead } from './wire-head.ts';
import { creditInText, readBody } from './wire-lines.ts';
import { isNote, standingOf } from './wire-notes.ts';

/** What stands above a text, whichever way the agency marks it. */
type Head = {
  readonly slug?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly credit?: string | undefined;
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
};

const SLUG = /^(?:[A-Z]{2}|[A-Z]\d{3})-+\S/u;
const LONGEST_TRAILER = 400;
const MARK = /\s*[+=]\s*$/u;

/** One message of ANPA 1312 as an article; undefined when it has neither text nor headline. */
export function anpaArticle(message: WireMessage): RawArticle | undefined {
  const header = readAnpaHeader(message.header);
  const text = withoutControls(message.text);
  const head = text.includes('^') ? markedHead(text, header) : plainHead(text);
  if (head.blocks.length === 0 && head.headline === undefined) return undefined;
  const [slug, takes, counted] = slugOf(head.slug ?? header.keyword);
  const opening = head.blocks[0]?.text ?? '';
  const trailer = cleanLine(withoutControls(message.trailer).slice(0, LONGEST_TRAILER));
  const published = closingDate(trailer, opening);
  const dateline = bareDateline(opening);
  const notes = [...takes, ...head.notes];
  const article = statedItem(head.blocks, {
    headline: head.headline,
    byline: head.byline,
    authors: head.byline === undefined ? undefined : statedAuthors([head.byline]),
    origin: creditInText(head.blocks) ? undefined : originOf(head, header, trailer),
    dateline,
    datePublished: published,
    slug,
    subjects: header.category === undefined ? [] : [{ code: header.category, scheme: 'ANPA 1312' }],
    editorsNote: notes.length === 0 ? undefined : notes.join('\n'),
    wordCountPrinted: counted ?? header.words,
    ...standingOf(notes),
  });
  // Where no mark closes a headline, the first line may still be one.
  if (head.headline !== undefined) return article;
  const { isUntitled: _, ...open } = article;
  return open;
}

/** "BC-US--Storm, 1st Ld-Writethru,512" as slug, words on the take, and count. */
function slugOf(
  printed: string | undefined,
): readonly [string | undefined, readonly string[], number | undefined] {
  const parts = (printed ?? '').split(/,\s*/u).map(cleanLine).filter(Boolean);
  const count = parts.find((part, at) => at > 0 && /^\d{1,5}$/u.test(part));
  const takes = parts.slice(1).filter((part) => part !== count);
  return [parts[0], takes, count === undefined ? undefined : Number(count)];
}

/** Lines above the text stand between "^" and "<" or "=": slug, headline, notes, byline, credit. */
function markedHead(text: string, header: AnpaHeader): Head {
  const records = recordsOf(text, header.isTabular).map(({ kind, text: line }) => ({
    kind,
    text: cleanLine(printedMarks(line)),
  }));
  const bodyAt = records.findIndex(({ kind }) => kind === 'text');
  const above = bodyAt < 0 ? records : records.slice(0, bodyAt);
  const below = bodyAt < 0 ? [] : records.slice(bodyAt);
  const isSlugged = SLUG.test(above[0]?.text ?? '');
  const lines = above.slice(isSlugged ? 1 : 0).map(({ text: line }) => line);
  const headline = lines.find((line) => !isNote(line) && !startsWithBy(line));
  const bylineAt = lines.findIndex((line) => startsWithBy(line));
  const credit = lines
    .slice(bylineAt + 1)
    .find((line) => knownAgency(line.replace(/^the\s+/iu, '')) !== undefined);
  const used = new Set([headline, lines[bylineAt], credit]);
  const others = lines.filter((line) => !used.has(line));
  // A message of marked lines only, such as a list of results, has its text in them.
  const [texts, notes] =
    below.length > 0 ? [[], others] : [others.filter((line) => !isNote(line)), others.filter(isNote)];
  return {
    slug: isSlugged ? above[0]?.text : undefined,
    headline,
    byline: lines[bylineAt],
    credit,
    notes,
    blocks: [...texts.map(paragraph), ...below.map(blockOf)],
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function blockOf({ kind, text }: AnpaRecord): Block {
  return {
    kind: kind === 'head' && text.length < 80 && !/[.!?”"]$/u.test(text) ? 'heading' : 'paragraph',
    text,
  };
}

/** Without such marks the slug is the first line, and "+" or "=" closes the headline. */
function plainHead(text: string): Head {
  const lines = text.replace(/^\s+/u, '').split('\n');
  const first = cleanLine(lines[0] ?? '');
  const isSlugged = SLUG.test(first);
  const head = readWireHead((isSlugged ? lines.slice(1) : lines).join('\n'), MARK);
  const { rest, credit } = signedText(head.rest);
  const { blocks, notes } = readBody(rest);
  return {
    slug: isSlugged ? first : undefined,
    headline: head.headline,
    byline: head.byline,
    credit,
    notes: [...head.notes, ...notes],
    blocks: blocks.map((block) => ({ ...block, text: printedMarks(block.text) })),
  };
}

/** The text up to the line that signs it ("==Kyodo"). */
function signedText(text: string): { readonly rest: string; readonly credit: string | undefined } {
  const match = /(?:^|\n)[^\S\n]*={1,3}[^\S\n]*(\p{L}[\p{L} ]{1,30}?)[^\S\n]*(?=\n|$)/u.exec(text);
  return match === null
    ? { rest: text, credit: undefined }
    : { rest: text.slice(0, match.index), credit: match[1] };
}

function originOf(head: Head, header: AnpaHeader, trailer: string): Origin | undefined {
  const printed = head.credit ?? header.service;
  const named = printed === undefined ? undefined : (knownAgency(printed) ?? knownAgency(titled(printed)));
  if (named !== undefined && printed !== undefined) return { name: named, creditLine: printed };
  const sender = /^\s*([A-Z]{2,6})-/u.exec(trailer)?.[1];
  const agency = sender === undefined ? undefined : knownAgency(sender);
  return agency === undefined ? undefined : { name: agency };
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
