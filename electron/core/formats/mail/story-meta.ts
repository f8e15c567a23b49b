import type { PrintedDate } from '../../domain/article.ts';
import { cleanLine, endsSentence } from '../../text/clean.ts';
import { isOutletName, soundsLikeOutlet } from '../../text/outlet-names.ts';
import { findDate } from '../../text/printed-date.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { roughWords } from './mail-line.ts';

/** What a short line beside a headline tells: "Kestrel Daily · 3 March 2026 · By Ana Reyes". */
export type StoryMeta = {
  readonly outlet?: string;
  readonly date?: PrintedDate;
  readonly byline?: string;
};

const AGO =
  /^(?:(?:about |vor |il y a |hace )?\d{1,3}\s*(?:min(?:ute)?[sn]?|hours?|hrs?|h|days?|d|stunden?|tage?n?|heures?|jours?|horas?|d[íi]as?)\.?(?: ago| fa)?|yesterday|today|just now|gestern|heute|hier|aujourd[’']hui|ayer|hoy|\d{1,2}[:.]\d{2}(?: ?uhr| ?[ap]\.?m\.?)?)$/iu;
const READING_TIME = /^\d{1,2}\s*(?:min(?:ute[ns]?)?)\.?\s*(?:read|lesezeit|de lecture|lectura)$/iu;
const PARTS = /\s*[·•|–—]\s*|\s+[-/]\s+|,\s+(?=\p{Lu}|\d)|\s*\(\s*|\s*\)\s*/u;

/** Reads such a line, or nothing when it is text. `isOutletPlace` says that outlets stand in this place in this mail. */
export function readStoryMeta(text: string, isOutletPlace: boolean): StoryMeta | undefined {
  const line = cleanLine(text.replace(/^[([]|[)\]]$/g, ''));
  if (line.length > 130 || roughWords(line) > 16 || (endsSentence(line) && !/\d\.?$/.test(line)))
    return undefined;
  const found = findDate(line);
  const rest = found === undefined ? line : `${line.slice(0, found.span[0])}|${line.slice(found.span[1])}`;
  const parts = rest
    .split(PARTS)
    .map((part) => cleanLine(part.replace(/^[,;:\s]+|[,;:\s]+$/g, '')))
    .filter(Boolean);
  let meta: { outlet?: string; byline?: string } = {};
  let known = found === undefined ? 0 : 1;
  const unknown: string[] = [];
  for (const part of parts) {
    if (AGO.test(part) || READING_TIME.test(part) || /^[\d:.,\s]+$/.test(part)) known += 1;
    else if (startsWithBy(part) && roughWords(part) <= 8) {
      meta = { ...meta, byline: part };
      known += 1;
    } else if (isOutletLike(part) && meta.outlet === undefined) {
      meta = { ...meta, outlet: part };
      known += 1;
    } else unknown.push(part);
  }
  const [first] = unknown;
  if (
    first !== undefined &&
    meta.outlet === undefined &&
    (known > 0 || isOutletPlace) &&
    couldBeOutlet(first)
  ) {
    meta = { ...meta, outlet: first };
    unknown.shift();
    known += 1;
  }
  if (known === 0 || unknown.some((part) => roughWords(part) > 4)) return undefined;
  return { ...meta, ...(found === undefined ? {} : { date: found.date }) };
}

/** Whether a line could be nothing but an outlet's name: short, a capital first, no sentence. */
export function couldBeOutlet(text: string): boolean {
  return (
    text.length <= 45 &&
    roughWords(text) <= 6 &&
    /^(?:\p{Lu}|\p{Lo}|\d)/u.test(text) &&
    !/[.!?:;,]$/.test(text)
  );
}

/** Whether words read as an outlet's name. */
export function isOutletLike(part: string): boolean {
  const words = part.split(/\s+/);
  const isTitle = words.every((word) => /^(?:\p{Lu}|&|of|and|the|for|de|la|le|du|der|die|das)/u.test(word));
  return (
    couldBeOutlet(part) &&
    isTitle &&
    words.length <= 6 &&
    (isOutletName(part) || (words.length >= 2 && soundsLikeOutlet(part)))
  );
}
