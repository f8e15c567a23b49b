import type { Block, Mending } from '../domain/article.ts';
import { AGENCY_FORMS, knownAgency } from '../text/agencies.ts';
import { cleanLine, escapePattern } from '../text/clean.ts';
import type { Credit } from './credit-lines.ts';

/** A text without the line with which a desk closes it. */
export type SignedOff = {
  readonly rest: readonly Block[];
  readonly mendings: readonly Mending[];
  /** The agency whose desk signed. */
  readonly credit?: Credit;
};

/** "ends", "-ENDS-", "(Ende)", "-30-", "###": releases and agencies say so that nothing follows. A bare "30" or "Fine." may be text. */
const END = /^(?:ends?|Ends|ENDS?|Ende|ENDE|[-–—*#(\s]{1,6}(?:ends?|ende|fin|fine|30)[-–—*#)\s]{1,6})$/u;
const LOUD_END = /^[-–—*#(\s]{1,6}(?:Ends?|ENDS?|Ende|ENDE|Fin|FIN)[-–—*#)\s]{1,6}$/u;
const END_MARKS = /^\s*(?:#\s?){3,8}$/u;
/** "AAP ta/lo", "dpa xy zq a1", "PTI SKC RC": the agency, then the signs of those who wrote and passed the text. */
const SIGNS = new RegExp(
  String.raw`^[\s(–—-]*(${AGENCY_FORMS.map(escapePattern).join('|')})\s+(?:[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}|[a-z]{2,3}(?: [a-z]{2,3}){1,4}(?: [a-z]\d)?|(?!NEWS|LIVE|FILE|NOTE)[A-Z]{2,4}(?: [A-Z]{2,4}){0,4})[\s)]*$`,
  'u',
);
/** "ab/de/dl", "str-ab/cd", "burs/xy": the same without the agency; words are longer, or stand alone. */
const BARE_SIGNS = /^[\s(–—-]*(?:[a-z]{2,4}-)?[a-z]{2,4}(?:\/[a-z]{2,4}){1,5}[\s)]*$/u;
const LONGEST = 40;

/** "idh/dpa": whoever signs with an agency says whose text it is. */
function agencyAmongSigns(line: string): string | undefined {
  if (!BARE_SIGNS.test(line)) return undefined;
  return line.split(/[\s()–—/-]+/u).findLast((part) => part.length > 1 && knownAgency(part) !== undefined);
}

/** Takes the sign-off of a desk off the foot of a text; a text of nothing else is the text. */
export function takeSignOff(blocks: readonly Block[]): SignedOff {
  const mendings: Mending[] = [];
  let end = blocks.length;
  let credit: Credit | undefined;
  while (end > 1) {
    const line = cleanLine(blocks[end - 1]?.text ?? '');
    const agency = line.length > LONGEST ? undefined : (SIGNS.exec(line)?.[1] ?? agencyAmongSigns(line));
    const isEnd =
      line.length <= LONGEST && [END, LOUD_END, END_MARKS, BARE_SIGNS].some((pattern) => pattern.test(line));
    if (agency === undefined && !isEnd) break;
    if (agency !== undefined)
      credit ??= {
        agency: knownAgency(agency) ?? agency,
        line,
        certainty: 'high',
        note: 'The sign-off of its desk',
      };
    mendings.unshift({ kind: 'dropped-sign-off', printed: line });
    end -= 1;
  }
  return { rest: blocks.slice(0, end), mendings, ...(credit === undefined ? {} : { credit }) };
}
