import type { Block } from '../domain/article.ts';
import type { Certainty } from '../domain/evidence.ts';
import { AGENCY_FORMS, knownAgency, soundsLikeAgency } from '../text/agencies.ts';
import { cleanLine, escapePattern } from '../text/clean.ts';

/** An agency named by a line of its own, with that line as printed. */
export type Credit = {
  readonly agency: string;
  readonly line: string;
  readonly certainty: Certainty;
  readonly note?: string;
};

const LABEL = /^(?:source|credit|agency|quelle|origin|via)\s*:\s*(.{2,60})$/i;
const CLOSING_WORD =
  /^(?:ends?|ende|more|advertisement|comments?|share|copyright|read|video|photos?|update|correction|note|opinion|news|world|politics|sports?|business|fin)$/i;
const ANY_AGENCY = AGENCY_FORMS.map(escapePattern).join('|');
const CONTRIBUTED = new RegExp(
  String.raw`^[\s(–—-]*(?:\p{Lu}[\p{L}. ]{2,40} (?:of|for) )?(?:[Tt]he )?(${ANY_AGENCY})(?![\p{L}]).{0,60}\bcontributed to this (?:report|story|article)`,
  'u',
);
const WITH = new RegExp(
  String.raw`^[\s(–—-]*(?:with (?:reporting|material|files|inputs?) (?:by|from)|compiled from|mit Material von)\s+(?:[Tt]he )?(${ANY_AGENCY})(?![\p{L}])`,
  'iu',
);
const COPYRIGHT = new RegExp(
  String.raw`^[\s(]*(?:copyright|©|\(c\))\s*(?:©\s*)?(?:\d{4},?\s*)?(?:by\s+)?(?:[Tt]he )?(${ANY_AGENCY})(?![\p{L}])`,
  'iu',
);
const AT_END = new RegExp(String.raw`(?:[(/[–—]\s*|\s--?\s*)(${ANY_AGENCY})\s*[)\]/]?\s*$`, 'u');

/** Whether a whole line names an agency and nothing else: "Reuters", "(AP)", "Source: dpa". */
export function creditOfLine(text: string): Credit | undefined {
  const line = cleanLine(text);
  if (line.length > 70) return undefined;
  const labelled = LABEL.exec(line)?.[1];
  const name = (labelled ?? line).replace(/^[\s([–—/-]+|[\s)\].,–—/-]+$/g, '');
  const agency = knownAgency(name);
  if (agency !== undefined) return { agency, line, certainty: 'high' };
  if (soundsLikeAgency(name) && /^\p{Lu}/u.test(name) && name.split(' ').length <= 4) {
    return { agency: name, line, certainty: 'medium', note: 'The name calls itself an agency' };
  }
  return undefined;
}

/** The credit at the foot of a text, looked for in its last three paragraphs. */
export function footCredit(blocks: readonly Block[]): Credit | undefined {
  const foot = blocks.slice(-3).reverse();
  for (const { text } of foot) {
    const named = creditOfLine(text);
    if (named !== undefined) return named;
    const part = CONTRIBUTED.exec(text)?.[1] ?? WITH.exec(text)?.[1];
    if (part !== undefined) {
      return {
        agency: knownAgency(part) ?? part,
        line: cleanLine(text),
        certainty: 'medium',
        note: 'Named as contributing',
      };
    }
    const holder = COPYRIGHT.exec(text)?.[1];
    if (holder !== undefined)
      return { agency: knownAgency(holder) ?? holder, line: cleanLine(text), certainty: 'medium' };
    const atEnd = AT_END.exec(text.slice(-60));
    const agency = atEnd?.[1] === undefined ? undefined : knownAgency(atEnd[1]);
    if (atEnd !== null && agency !== undefined)
      return { agency, line: cleanLine(atEnd[0]), certainty: 'high' };
  }
  return loneName(blocks);
}

/** One unknown word alone under the text, as small agencies sign ("Ostra"). */
function loneName(blocks: readonly Block[]): Credit | undefined {
  const last = blocks.at(-1);
  if (last === undefined || blocks.length < 3) return undefined;
  const name = /^[\s([–—-]*(\p{Lu}[\p{L}]{2,14})[)\]]?$/u.exec(last.text)?.[1];
  if (name === undefined || CLOSING_WORD.test(name)) return undefined;
  return { agency: name, line: last.text, certainty: 'low', note: 'A name alone under the text' };
}
