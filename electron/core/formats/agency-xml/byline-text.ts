import { knownAgency } from '../../text/agencies.ts';
import { startsWithBy, withoutBy } from '../../text/stated-authors.ts';

const SMALL_WORD =
  /^(?:and|und|et|y|e|og|och|with|mit|avec|in|for|of|the|de|del|della|di|da|dos|du|la|le|van|von|der|den|al|bin|by|par|por|à|aus)$/u;
const LONGEST_BYLINE = 200;

/** Sets an agency in brackets or behind dashes off with a comma: "By A. SMITH, --(Reuter)", "A. Smith/TT". */
export function withAgenciesApart(byline: string): string {
  return byline
    .replace(/[\s,–—-]*\(([^()]{2,40})\)/g, (whole, name: string) =>
      knownAgency(name) === undefined ? whole : `, ${name}`,
    )
    .replace(/\s*(?:--|[–—/]|\s-\s)\s*([^\s/][^,/]{1,40})$/, (whole, name: string) =>
      knownAgency(name) === undefined ? whole : `, ${name}`,
    );
}

/** Whether the text of a byline field reads like one: some desks file sub-headlines there. */
export function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE || !/\p{L}/u.test(text)) return false;
  if (startsWithBy(text)) return true;
  const words = (withoutBy(text).match(/[\p{L}\p{M}][\p{L}\p{M}.'’-]*/gu) ?? []).filter(
    (word) => !SMALL_WORD.test(word),
  );
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return !(small >= 3 && small > words.length - small);
}
