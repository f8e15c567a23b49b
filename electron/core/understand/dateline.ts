import type { Dateline, PrintedDate } from '../domain/article.ts';
import { cleanLine } from '../text/clean.ts';
import { looksLikePersonName } from '../text/person-names.ts';
import { findDate, findYearlessDate, printedDate } from '../text/printed-date.ts';
import { knownAgency, soundsLikeAgency } from '../text/agencies.ts';
import { soundsLikeOutlet } from '../text/outlet-names.ts';
import type { Credits } from './dateline-credits.ts';
import { type EasternDateline, findEasternDateline } from './eastern-dateline.ts';
import { readCredits } from './dateline-credits.ts';

/** A dateline with what its credits say; `opens` marks forms that only just pass for one. */
export type FoundDateline = {
  readonly dateline: Dateline;
  readonly credits: Credits;
  readonly date?: PrintedDate;
  readonly certainty: 'high' | 'medium';
};

const CAPITALS = String.raw`(?:\p{Lu}\p{M}*[\p{Lu}\p{M}'’.]*(?:-[\p{L}\p{M}]+)*)`;
/** "NEW YORK", "PARIS/BERLIN", "WASHINGTON, D.C.", "RAMALLAH, West Bank", "SAINT-DENIS, France". */
const LOUD_PLACE = String.raw`${CAPITALS}(?:[ /]${CAPITALS}){0,4}(?:, ?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:of|and|the|\p{Lu}[\p{L}\p{M}.'’-]*)){0,3}){0,2}`;
const ANY_PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /](?:\p{Lu}[\p{L}\p{M}.'’-]*|de|am|an|der|di|la|upon)){0,4}(?:, ?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}){0,2}`;
/** "Vigo (España), 12 sep (EFE)". */
const REGION = String.raw`(?: \(\p{Lu}[\p{L} .'’-]{2,30}\)(?=,| \(| /))?`;
const DAY = String.raw`(?:(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,9}\.?)(?:,? \d{4})?)`;
const CREDITS = String.raw`(?:\((?<paren>[^()]{2,90})\)|/(?<slashed>[^/\n]{2,40})/)`;
/** "(New York, NY – September 21)", as releases print it. */
const IN_BRACKETS = String.raw`\((?<place>${ANY_PLACE})(?:,|\s*[–—-])\s*(?<day>${DAY})\)`;
const DASH = String.raw`(?:\s*(?:[–—―]|--|:)\s*|\s*-\s+|\s+-\s*)`;

/** Older releases print the date behind the credit: "BOSTON--(BUSINESS WIRE)--Sept. 12, 2023--". */
const LATER = `(?:--(?<later>${DAY})(?=--))?`;
const AFTER = `(?:(?<dash>${DASH})|\\s+|$)`;

const pattern = (source: string) => new RegExp(`^(?<whole>${source})`, 'u');
/** `has` is what no head of the form is without: most lines have it not, and the long patterns are not asked. */
const FORMS = [
  // (New York, NY – September 21) text
  { form: pattern(String.raw`${IN_BRACKETS}${AFTER}`), needs: 'place', has: /^\(/ },
  // MOSCOW (Outlet / Agency - date) text; LONDON, March 3 (Reuters) - text; MOSCOW, September 2. /TASS/. Text
  {
    form: pattern(
      String.raw`(?<place>${LOUD_PLACE})${REGION}(?:[,.]? (?<day>${DAY}))?[.,]?(?:\s+|--)${CREDITS}\.?${LATER}${AFTER}`,
    ),
    needs: 'capitals',
    has: /[(/]/,
  },
  // Berlin (dpa) - text: a quiet place needs an agency we know, or a date, behind it
  {
    form: pattern(
      String.raw`(?<place>${ANY_PLACE})${REGION}(?:[,.]? (?<day>${DAY}))?[.,]?\s+${CREDITS}\.?${AFTER}`,
    ),
    needs: 'credit',
    has: /[(/]/,
  },
  // (ANSA) - ROMA, 12 SET 2023 - text
  {
    form: pattern(String.raw`${CREDITS}${DASH}(?<place>${LOUD_PLACE}), (?<day>${DAY})${DASH}`),
    needs: 'credit',
    has: /^[(/]/,
  },
  // (Reuters) - text
  { form: pattern(String.raw`${CREDITS}(?:${DASH}|$)`), needs: 'credit', has: /^[(/]/ },
  // BEIRUT, March 3 — text; BEIRUT — text
  {
    form: pattern(String.raw`(?<place>${LOUD_PLACE})(?:[,.]? (?<day>${DAY}))?(?:\s*(?:[–—―]|--)\s*|\s+-\s+)`),
    needs: 'loud',
    has: /[–—―-]/,
  },
  // Wismar, 12. September 2023 (a line by itself)
  {
    form: pattern(String.raw`(?<place>${ANY_PLACE}),? (?:den |le |el |il )?(?<day>${DAY})\.?$`),
    needs: 'line',
    has: /\d/,
  },
  // ISLAMABAD: The government
  { form: pattern(String.raw`(?<place>${LOUD_PLACE}):\s+(?=\p{Lu})`), needs: 'loud', has: /:/ },
] as const;

/** Words in capitals that open a text and are no place: the first list by themselves, the second whatever follows. */
const NO_PLACE =
  /^(?:Q|A|I|THE|NEW|EU|UN|US|UK|PS|NB|DATE|TIME|TITLE|HEADLINE|ENDS?|QUESTION|ANSWER|MORE|LIST)$/u;
const NOTICE =
  /^(?:UPDATE\w*|EXCLUSIVE|WATCH|BREAKING|ANALYSIS|OPINION|VIDEO|PHOTOS?|CORRECTION|CORRECTED|ADVISORY|ATTENTION|ACHTUNG|EMBARGO(?:ED)?|KILL|EDITORS?|NOTE|LIVE|READ|FACTBOX|EXPLAINER|INTERVIEW|PROFILE|REVIEW|REPORT|ALERT|FLASH|URGENT|WARNING)(?![\p{L}-])/u;

/** The dateline at the head of a paragraph, when one stands there. */
export function findDateline(paragraph: string): FoundDateline | undefined {
  const eastern = findEasternDateline(paragraph);
  if (eastern !== undefined) return fromEastern(eastern);
  const head = paragraph.slice(0, 220);
  for (const { form, needs, has } of FORMS) {
    if (!has.test(head)) continue;
    const groups = form.exec(head)?.groups;
    const whole = groups?.['whole'];
    if (groups === undefined || whole === undefined) continue;
    const place = groups['place']?.replace(/,$|(?<!\.\p{L})\.$|-+$/u, '').trim();
    if (place !== undefined && (NO_PLACE.test(place) || NOTICE.test(place) || !/\p{L}{2}/u.test(place)))
      continue;
    const printed = groups['paren'] ?? groups['slashed'];
    const credits = printed === undefined ? {} : readCredits(printed);
    const isLoud = /\p{Lu}{2}/u.test(place ?? '');
    if (needs === 'loud' && !isLoud) continue;
    if (needs === 'line' && (head !== paragraph || !isPlaceAndDay(place ?? '', groups['day'] ?? '')))
      continue;
    if (needs === 'place' && !isPlaceInBrackets(place ?? '', head)) continue;
    if (needs === 'credit' && !isSureCredit(credits)) continue;
    if (needs === 'capitals' && !isSureCredit(credits) && !(isLoud && isCredit(credits, groups['dash'])))
      continue;
    return assemble(whole, place, groups['day'] ?? groups['later'], credits, needs);
  }
  return undefined;
}

function fromEastern({ text, place, agency }: EasternDateline): FoundDateline {
  return {
    dateline: { text, span: [0, text.length], ...(place === undefined ? {} : { place }), agency },
    credits: { agency, agencyCertainty: 'high', printed: text },
    certainty: 'high',
  };
}

/** A line of place and date, as releases and letters print it; a person's name before a date is a byline. */
function isPlaceAndDay(place: string, day: string): boolean {
  if (findDate(day)?.date.precision !== 'day' || place.split(' ').length > 3) return false;
  return !looksLikePersonName(place) && readsAsPlace(place);
}

function readsAsPlace(place: string): boolean {
  return ![place, ...place.split(/[/,]\s*/)].some(
    (name) => knownAgency(name) !== undefined || soundsLikeAgency(name) || soundsLikeOutlet(name),
  );
}

/** Before a date in brackets: a place has its region behind a comma, or the date does; outlets and agencies are known. */
function isPlaceInBrackets(place: string, head: string): boolean {
  if (place.includes('/') || !readsAsPlace(place)) return false;
  return place.includes(',') || head.startsWith(`(${place},`);
}

/** A known agency, or any name with a date beside it. */
function isSureCredit({ agency, outlet, date }: Credits): boolean {
  if (date !== undefined && (agency ?? outlet) !== undefined) return true;
  return agency !== undefined && knownAgency(agency) !== undefined;
}

/** Names nobody knows are a credit where a dash follows the bracket, or where outlet and agency stand together. */
function isCredit({ agency, outlet, date }: Credits, dash: string | undefined): boolean {
  if (agency !== undefined && outlet !== undefined) return true;
  return dash !== undefined && (agency ?? outlet ?? date) !== undefined;
}

function assemble(
  whole: string,
  place: string | undefined,
  day: string | undefined,
  credits: Credits,
  needs: string,
): FoundDateline {
  const text = whole.replace(/[\s–—―:-]+$/u, '');
  const date = credits.date ?? (day === undefined ? undefined : findDate(day)?.date);
  return {
    dateline: {
      text,
      span: [0, text.length],
      ...(place === undefined ? {} : { place: cleanLine(place) }),
      ...(credits.outlet === undefined ? {} : { outlet: credits.outlet }),
      ...(credits.agency === undefined ? {} : { agency: credits.agency }),
      ...(date === undefined ? {} : { date: date.value }),
    },
    credits,
    ...(date === undefined ? {} : { date }),
    certainty: needs === 'loud' ? 'medium' : 'high',
  };
}

/** Gives a dateline that prints no year the year of the article, when the two are within half a year. */
export function withYearOf(dateline: Dateline, published: PrintedDate | undefined): Dateline {
  if (dateline.date !== undefined || published === undefined) return dateline;
  const found = findYearlessDate(dateline.text);
  const year = Number(published.value.slice(0, 4));
  const month = Number(published.value.slice(5, 7));
  if (found === undefined || Number.isNaN(month) || Math.abs(found.month - month) > 5) return dateline;
  const date = printedDate({ year, month: found.month, day: found.day }, 'unknown');
  return date === undefined ? dateline : { ...dateline, date: date.value };
}
