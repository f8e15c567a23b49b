import type { PrintedDate } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { printedDate, readDate } from '../../text/printed-date.ts';
import { zoneOffset } from '../../text/time-zones.ts';
import type { HeaderFields } from './header-fields.ts';

/** When a mail was sent, and how we know. */
export type MailDate = { readonly date: PrintedDate; readonly evidence: Evidence };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MAIL_DATE =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{4}|\d{2})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,5}(?:[+-]\d{4})?))?/i;

/** Reads a date as mail headers write it (RFC 5322, with the old forms of RFC 822). */
export function readMailDate(printed: string | undefined): PrintedDate | undefined {
  if (printed === undefined) return undefined;
  const match = MAIL_DATE.exec(printed);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  const isHalfDay = /\d\s*[ap]\.?m\b/i.test(printed);
  if (match === null || month === 0 || isHalfDay) return readDate(printed);
  const [, day, , year = '', hour, minute, second, zone] = match;
  return printedDate(
    {
      year: fullYear(year),
      month,
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      ...(second === undefined ? {} : { second: Number(second) }),
    },
    offset(zone),
  );
}

/** RFC 5322: two digits from 00 to 49 are of this century, the others of the last. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return 'unknown';
  const digits = /([+-])(\d{2})(\d{2})$/.exec(zone);
  // "-0000" says that the sender's own zone is not known, the time being universal.
  if (digits !== null) return /0000$/.test(zone) ? 'Z' : `${digits[1]}${digits[2]}:${digits[3]}`;
  return /^(?:ut|utc|gmt|z)$/i.test(zone) ? 'Z' : zoneOffset(zone.toUpperCase());
}

/** When a mail was sent by its own word; failing that, when the first server took it. */
export function dateOfMail(headers: HeaderFields): MailDate | undefined {
  const sent = readMailDate(headers.get('date'));
  if (sent !== undefined) return { date: sent, evidence: { from: 'file-metadata', certainty: 'high' } };
  const first = headers.all('received').at(-1);
  const received = readMailDate(first?.slice(first.lastIndexOf(';') + 1));
  return received === undefined
    ? undefined
    : {
        date: received,
        evidence: { from: 'file-metadata', certainty: 'medium', note: 'when it was received' },
      };
}
