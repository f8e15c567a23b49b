import type { Author, PrintedDate } from '../domain/article.ts';
import { cleanLine } from '../text/clean.ts';
import { knownAgency } from '../text/agencies.ts';
import { isOutletName } from '../text/outlet-names.ts';
import { looksLikePersonName } from '../text/person-names.ts';
import { findDates, findYearlessDate } from '../text/printed-date.ts';
import { isGroup, isRole } from '../text/roles.ts';
import { startsWithBy, statedAuthors, withoutBy } from '../text/stated-authors.ts';

/** What a line between headline and text says of who wrote it and when it came out. */
export type BylineLine = {
  readonly authors: readonly Author[];
  readonly published?: PrintedDate;
  readonly modified?: PrintedDate;
  /** The outlet, where the line names it as database exports do: "Kestrel Daily | 16 September 2026". */
  readonly outlet?: string;
  /** Only a bare name speaks for it: believed where other head lines or a dateline follow. */
  readonly isBareName: boolean;
  readonly hasRelativeTime: boolean;
};

const LONGEST = 220;
const RELATIVE =
  /(?:\b(?:about|over|almost)\s+)?\b(?:\d{1,3}|an?|one|two|three|few)\s+(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?\.?\s+ago\b|\b(?:just now|yesterday|today)\b|\bvor \d+ (?:Minuten?|Stunden?|Tagen?)\b/giu;
const LABEL =
  /\b(?:first published|last (?:updated|modified)|date published|published|updated|modified|posted|created|issued|release date|date|time|stand|veröffentlicht|aktualisiert|publiée?|modifiée?|actualisée?|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publisert|oppdatert|publicerad|uppdaterad|opublikowano|aktualizacja)(?:\s+(?:on|at|am|le|el|il|op))?\s*:?/giu;
const MODIFIED_LABEL =
  /(?<!\p{L})(?:updated|modified|last changed|aktualisiert|stand|mis à jour|modifiée?|actualisée?|actualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|aktualizacja)(?!\p{L})[^\d]{0,30}$/iu;
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b/giu;
const READING_TIME = /\b\d{1,3}[\s-]*min(?:ute)?s?[\s-]*(?:read|lesezeit|de lecture)\b/giu;
const LEFT_OVER = /^(?:[\s|•·,;:()[\]/–—-]|\b(?:at|on|um|à|uhr|hrs?|ist|local time|time|et|ct|pt)\b)*$/iu;

/** "Osterlo - 3 March 2026", "Reporting from Osterlo": a place of one word beside a day and time; beside a day alone it is a dateline. */
const PLACE =
  /^(?:(?:reporting )?(?:in|from|aus|à|en|da|uit) )?\p{Lu}[\p{Ll}'’-]{2,20}(?:[\s|•·,;:()[\]/–—-]|\b(?:at|on|um|à|uhr|hrs?)\b)*$/u;

/** Where somebody named in the line above reports from. */
const REPORTING = /^(?:reporting|reports?) (?:from|in) \p{Lu}[\p{L} ,.'’-]{1,40}$/iu;

/** Reads a line as byline or date line; nothing when it is neither. */
export function readBylineLine(line: string): BylineLine | undefined {
  if (line.length > LONGEST) return undefined;
  const dates = findDates(line);
  let rest = line;
  for (const { span } of [...dates].reverse()) rest = `${rest.slice(0, span[0])} | ${rest.slice(span[1])}`;
  const hasRelativeTime = rest.search(RELATIVE) >= 0;
  rest = cleanLine(
    [RELATIVE, READING_TIME, LABEL, WEEKDAY].reduce((text, pattern) => text.replace(pattern, ' | '), rest),
  );
  if (dates.length === 0 && isDayAlone(rest)) return { authors: [], hasRelativeTime, isBareName: false };
  const when = { ...publishedAndModified(line, dates), hasRelativeTime };
  const isDated = dates.length > 0 || hasRelativeTime;
  if (LEFT_OVER.test(rest) || (dates.some(hasTime) && PLACE.test(rest)))
    return isDated ? { authors: [], ...when, isBareName: false } : undefined;
  if (REPORTING.test(line)) return { authors: [], ...when, isBareName: false };
  const parts = rest.split(/\s*[|•·]\s*/).map((part) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''));
  const outlet = parts.find((part) => !startsWithBy(part) && isOutletName(part));
  const names = parts.filter((part) => part !== outlet && !LEFT_OVER.test(part)).join(' | ');
  if (outlet !== undefined && names === '') return { authors: [], ...when, outlet, isBareName: !isDated };
  const authors = authorsOf(names);
  if (authors === undefined) return undefined;
  const isSure = isDated || startsWithBy(names) || /@\w/.test(names) || authors.some(isSureAuthor);
  const people = authors.length === 1 ? authors : authors.filter(({ kind }) => kind !== 'outlet');
  const named = outlet ?? authors.find((author) => !people.includes(author))?.name;
  return { authors: people, ...when, ...(named === undefined ? {} : { outlet: named }), isBareName: !isSure };
}

function hasTime({ date }: ReturnType<typeof findDates>[number]): boolean {
  return date.precision === 'minute' || date.precision === 'second';
}

/** "Sep 12", as newsletters print the day they came out. */
function isDayAlone(line: string): boolean {
  const found = line.length > 20 ? undefined : findYearlessDate(line);
  return found !== undefined && LEFT_OVER.test(line.slice(0, found.span[0]) + line.slice(found.span[1]));
}

/** The authors a line names, when it names nothing else. */
function authorsOf(names: string): readonly Author[] | undefined {
  const isByline = startsWithBy(names) && isListOfNames(withoutBy(names));
  if (!isByline && !readsAsNames(names)) return undefined;
  const authors = statedAuthors([names]);
  return authors.length === 0 && !isByline ? undefined : authors;
}

function isSureAuthor(author: Author): boolean {
  return author.role !== undefined || author.kind !== 'person';
}

/** After "by": mostly words with capitals, roles or groups; a sentence that begins with "By" has few. */
function isListOfNames(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}.'’-]*/gu) ?? [];
  const capitals = words.filter((word) => /^(?:\p{Lu}|\p{Lo})/u.test(word)).length;
  if (words.length === 0 || text.length > 160) return false;
  if (new RegExp(`^(?:${WEEKDAY.source})$`, 'iu').test(text.trim())) return false;
  return capitals >= words.length * 0.6 || ((isRole(text) || isGroup(text)) && words.length <= 5);
}

/** Every part between commas and bars is a person's name, a role, an agency or a group of the house. */
function readsAsNames(text: string): boolean {
  if (text.length > 120 || /[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr)\.$/, ''))) return false;
  const parts = text
    .replace(/\(?@[\w.]{2,30}\)?/g, ' ')
    .split(/\s*(?:[,;|•·/]|\s(?:and|und|et|y|with|in)\s)\s*/iu)
    .map(cleanLine)
    .filter(Boolean);
  const isName = (part: string) => looksLikePersonName(part) || knownAgency(part) !== undefined;
  const isPlaceOrHouse = (part: string, index: number) =>
    index > 0 && /^\p{Lu}[\p{L} .'’-]{1,30}$/u.test(part);
  return (
    parts.length > 0 &&
    isName(parts[0] ?? '') &&
    parts.every((part, index) => isName(part) || isRole(part) || isGroup(part) || isPlaceOrHouse(part, index))
  );
}

function publishedAndModified(
  line: string,
  dates: ReturnType<typeof findDates>,
): { readonly published?: PrintedDate; readonly modified?: PrintedDate } {
  const isModified = (at: number) => MODIFIED_LABEL.test(line.slice(Math.max(0, at - 40), at));
  const published = dates.find(({ span }) => !isModified(span[0]))?.date;
  const modified = dates.find(({ span }) => isModified(span[0]))?.date;
  return {
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  };
}
