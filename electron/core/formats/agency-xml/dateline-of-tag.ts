import type { Block, Dateline } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { findDate, findYearlessDate } from '../../text/printed-date.ts';
import { agencyIn } from './agency-credit.ts';

/** The text with the dateline at its head, and that dateline where the text itself would not give it away. */
export type Datelined = { readonly blocks: readonly Block[]; readonly dateline?: Dateline };

const LONGEST = 120;
const TRAILING_MARKS = /[\s,:=–—-]+$/u;
const SEPARATOR = /^\s*(?:--|[-–—=:])/u;
const BRACKETS = String.raw`(?:\([^()\n]{2,80}\)|/[^/\n]{2,40}/)`;
/** Day, country and credits that may follow a place, up to the dash. */
const BEHIND_PLACE = new RegExp(
  String.raw`^(?:[\s,.]{0,3}(?:${BRACKETS}|[\p{Lu}\d][^-–—:=()/\n]{0,30}(?=[\s,.]{0,3}(?:[(/]|--|[-–—:=])))){0,4}(?:(?<=[)/])\.)?`,
  'u',
);
/** A dateline of the text's own: brackets and a dash, or capitals and a dash, within its first words. */
const OWN_DATELINE = new RegExp(
  String.raw`^(?:.{0,80}?${BRACKETS}\s*\.?\s*(?:--|[-–—=:])|\p{Lu}[\p{Lu}\p{M}.' ’/-]{2,40}(?:,[^-–—\n]{2,40})?\s*(?:--|[–—]|\s-\s))`,
  'u',
);

/**
 * Sets the text of a dateline tag before the first paragraph, as print does, when the paragraph does not open with a
 * dateline already.
 */
export function withDateline(blocks: readonly Block[], tag: string | undefined): Datelined {
  const text = placeIn(tag);
  const [first, ...rest] = blocks;
  if (text === undefined || first === undefined || first.kind === 'heading') return { blocks };
  const end = endOfOwnDateline(first.text, text);
  if (end !== undefined) return { blocks, dateline: datelineOf(first.text.slice(0, end), text) };
  if (OWN_DATELINE.test(first.text)) return { blocks };
  const printed = /[.,/]\s*$/u.test(tag ?? '') && text.includes('/') ? `${text} ` : `${text} - `;
  return {
    blocks: [{ ...first, text: printed + first.text }, ...rest],
    dateline: datelineOf(text, text),
  };
}

/** The tag's text without marks at its end; nothing where it holds only a date. */
function placeIn(tag: string | undefined): string | undefined {
  const text = cleanLine(tag ?? '')
    .replace(TRAILING_MARKS, '')
    .replace(/^[\s,–—-]+/u, '');
  const span = findDate(text)?.span;
  const rest = span === undefined ? text : text.slice(0, span[0]) + text.slice(span[1]);
  const isOnlyDate = !/\p{L}{2}/u.test(rest) || /^\W*(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\W*$/iu.test(rest);
  return text === '' || text.length > LONGEST || isOnlyDate ? undefined : text;
}

/**
 * Where the text's own dateline ends, when the tag's place is in it: up to the dash behind place, day and credit, or
 * the point behind a place in capitals. A sentence that opens with the place is none.
 */
function endOfOwnDateline(paragraph: string, tag: string): number | undefined {
  const place = (/^[^,(/\d]{2,60}/u.exec(tag)?.[0] ?? tag).trim().toLowerCase();
  const head = paragraph.slice(0, LONGEST);
  const lower = head.toLowerCase();
  // A letter that grows in lower case (İ) would shift every place behind it.
  const at = lower.length === head.length ? lower.indexOf(place) : head.indexOf(tag);
  if (place === '' || at < 0) return undefined;
  if (!/^[\s(]*(?:\([^()]{2,60}\)|\p{Lu}{2,12})?[\s,:–—-]*$/u.test(head.slice(0, at))) return undefined;
  const end = at + place.length + (BEHIND_PLACE.exec(head.slice(at + place.length))?.[0].length ?? 0);
  const credit = /[(/]([^()/]{2,60})[)/]\.?$/u.exec(head.slice(0, end))?.[1];
  if (SEPARATOR.test(head.slice(end)) || (credit !== undefined && agencyIn(credit) !== undefined)) return end;
  const isLoud = /^\p{Lu}{2}[^\p{Ll}]*$/u.test(head.slice(at, at + place.length));
  return isLoud && /^[.,:]\s/u.test(head.slice(at + place.length)) ? at + place.length : undefined;
}

function datelineOf(printed: string, tag: string): Dateline {
  const text = printed.replace(TRAILING_MARKS, '');
  const place = cleanLine(tag.slice(0, startOfDate(tag)).replace(/\([^()]*\)|\/[^/]*\//gu, ' ')).replace(
    /[\s,–—-]+$/u,
    '',
  );
  const bracketed = [...text.matchAll(/\(([^()]+)\)|\/([^/]+)\//gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const agency = [...bracketed, text.split(/,\s*/).slice(1).at(-1) ?? '']
    .map(agencyIn)
    .find((name) => name !== undefined);
  const date = findDate(text)?.date;
  return {
    text,
    span: [0, text.length],
    ...(place === '' ? {} : { place }),
    ...(agency === undefined ? {} : { agency }),
    ...(date === undefined ? {} : { date: date.value }),
  };
}

/** Where the day begins in a dateline, or its length when none is printed. */
function startOfDate(tag: string): number {
  const numeric = /\b\d{1,2}[./]\d{1,2}\b/u.exec(tag)?.index;
  const starts = [findDate(tag)?.span[0], findYearlessDate(tag)?.span[0], numeric];
  return Math.min(tag.length, ...starts.filter((start) => start !== undefined));
}
