import type { Block } from '../../domain/article.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { isByline } from './byline-text.ts';

const NOT_FOR_PUBLICATION =
  /(?:nicht\s+(?:zur|für\s+die)\s+Ver(?:ö|oe)ffentlichung|not\s+for\s+publication|not\s+intended\s+for\s+publication|ne\s+pas\s+publier|no\s+(?:para|apto\s+para)\s+publica|non\s+(?:per\s+la|destinat\w+\s+alla)\s+pubblicazione|niet\s+(?:voor|ter)\s+publicatie|ikke\s+til\s+offentliggj)/iu;
const NOTE =
  /^[\s*#(–—-]*(?:eds?\b[.:]|editors?['’]?(?: note)?\s*:|(?:note|attention|advisory)\s+(?:to\s+)?(?:editors|desks|eds)\b|achtung\b[:,]|redaktionelle[rn]?\s+hinweise?\b|hinweis(?:e)? an die redaktion|till redaktionen|til redaktionen|note aux rédactions|nota a los editores)/iu;
/** "(Adds quotes, background)", "(Corrects spelling in third paragraph)". */
const CHANGE =
  /^\(?(?:adds?|updates?|corrects?|refiles?|repeats?|recasts?|removes?|rewrites?|fixes|deletes?|new throughout|writes through)\b[^()]{3,240}\)$/iu;
const END_OF_NOTE = /^[\s*#_=–—-]{3,}$/u;
const LONGEST_NOTE = 500;
const MOST_NOTE_LINES = 8;

/** Text parted from what a desk put before or after it for other desks, and from a byline that opens it. */
export type TextAndNotes = {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  readonly bylines: readonly string[];
};

/** Takes notes to desks off both ends of a text. */
export function withoutDeskNotes(all: readonly Block[]): TextAndNotes {
  const head = readHead(all);
  const end = footAt(all, head.start);
  const foot = all.slice(end).map(({ text }) => text);
  const notes = foot.length === 0 ? head.notes : [...head.notes, foot.join('\n')];
  return { blocks: all.slice(head.start, end), notes, bylines: head.bylines };
}

type Head = {
  readonly start: number;
  readonly notes: readonly string[];
  readonly bylines: readonly string[];
};

/** The notes and byline above the text. Where nothing would be left below them, they are the text. */
function readHead(all: readonly Block[]): Head {
  const notes: string[] = [];
  const bylines: string[] = [];
  let at = 0;
  let isInNote = false;
  while (at < Math.min(all.length, MOST_NOTE_LINES)) {
    const text = all[at]?.text ?? '';
    const opensNote =
      text.length < LONGEST_NOTE && (NOTE.test(text) || CHANGE.test(text) || isNotPublic(text));
    if (opensNote) notes.push(text);
    else if (notes.length > 0 && END_OF_NOTE.test(text)) isInNote = false;
    else if (isInNote && isListLine(text)) notes.push(text);
    else if (isOpeningByline(text)) bylines.push(text);
    else break;
    if (opensNote) isInNote = text.length < 120;
    at += 1;
  }
  return at === all.length ? { start: 0, notes: [], bylines: [] } : { start: at, notes, bylines };
}

/** A line under a note's heading: "- address: Hauptstr. 1", "(Zsfg. 14.00)". */
function isListLine(text: string): boolean {
  return text.length < 200 && /^[-–*•#(]/u.test(text);
}

function isOpeningByline(text: string): boolean {
  return (
    text.length <= 110 &&
    startsWithBy(text) &&
    isByline(text) &&
    !/[.!?:]\s*$/u.test(text) &&
    isMostlyNames(text)
  );
}

function isMostlyNames(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}.'’-]*/gu) ?? [];
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length > 1 && small * 3 <= words.length;
}

/** Where the notes at the foot begin: at a line that says the rest is not for publication. */
function footAt(all: readonly Block[], start: number): number {
  const from = Math.max(start + 1, Math.floor(all.length / 3));
  for (let at = from; at < all.length; at += 1) {
    if (isNotPublic(all[at]?.text ?? '')) return at;
  }
  return all.length;
}

function isNotPublic(text: string): boolean {
  return text.length < LONGEST_NOTE && NOT_FOR_PUBLICATION.test(text);
}
