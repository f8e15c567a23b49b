import type { Dateline } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';

/** "TOKYO, June 17 Kyodo - ": place, day and agency without brackets, up to the dash. */
const BARE_CREDIT =
  /^(\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}?(?:, \p{Lu}[\p{L}\p{M}. ]{1,30}?)?), (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? (\p{L}[\p{L}-]{1,15})(?=\s+[-–—_]{1,2}\s)/u;

/** The dateline some agencies print without brackets around their name; only a name we know makes it one. */
export function bareDateline(paragraph: string | undefined): Dateline | undefined {
  const match = BARE_CREDIT.exec(paragraph?.slice(0, 160) ?? '');
  const agency = match?.[2] === undefined ? undefined : knownAgency(match[2]);
  if (match === null || agency === undefined) return undefined;
  const [text, place] = match;
  return { text, span: [0, text.length], agency, ...(place === undefined ? {} : { place }) };
}
