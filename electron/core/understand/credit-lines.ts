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

/** The note on a credit that names an agency among those who contributed. */
export const CONTRIBUTING = 'Named as contributing';

/** Lines that name contributors or holders are no longer than this; anything longer is a paragraph. */
const LONGEST_CREDIT = 400;
const LABEL =
  /^(?:source|credit|agency|quelle|origin|via|(?:消息)?来源|(?:消息)?來源|稿源)\s*[:：]\s*(.{2,60})$/i;
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
/** "Le Monde avec AFP", "mit dpa", "(with Reuters)": the house and an agency under one text. */
const HOUSE_WITH = new RegExp(
  String.raw`^[\s(–—-]*(?:\p{Lu}[\p{L} .'’-]{1,30} )?(?:avec|mit|con|com|with|met|med|et|und|and|y|e|og|och|en|\/)\s+(?:l[’'])?(?:[Tt]he )?(${ANY_AGENCY})[\s).–—]*$`,
  'u',
);
/** The line under every text of one agency. */
const STANDARDS = /Thomson Reuters Trust Principles/u;
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
    if (text.length > LONGEST_CREDIT) {
      const signed = signature(text);
      if (signed !== undefined) return signed;
      continue;
    }
    if (STANDARDS.test(text))
      return { agency: 'Reuters', line: cleanLine(text), certainty: 'high', note: 'The standards it names' };
    const part = CONTRIBUTED.exec(text)?.[1] ?? WITH.exec(text)?.[1] ?? HOUSE_WITH.exec(text)?.[1];
    if (part !== undefined) {
      return {
        agency: knownAgency(part) ?? part,
        line: cleanLine(text),
        certainty: 'medium',
        note: CONTRIBUTING,
      };
    }
    const holder = COPYRIGHT.exec(text)?.[1];
    if (holder !== undefined)
      return { agency: knownAgency(holder) ?? holder, line: cleanLine(text), certainty: 'medium' };
    const signed = signature(text);
    if (signed !== undefined) return signed;
  }
  return loneName(blocks);
}

/** The agency that signs the last line of a paragraph: "… said. (AP)". */
function signature(text: string): Credit | undefined {
  const end = text.slice(-60);
  if (!/[\p{L}.][)\]/]?\s*$/u.test(end)) return undefined;
  const match = AT_END.exec(end);
  const agency = match?.[1] === undefined ? undefined : knownAgency(match[1]);
  return match === null || agency === undefined
    ? undefined
    : { agency, line: cleanLine(match[0]), certainty: 'high' };
}

/** One unknown word alone under the text, as small agencies sign ("Ostra"). */
function loneName(blocks: readonly Block[]): Credit | undefined {
  const last = blocks.at(-1);
  if (last === undefined || blocks.length < 3) return undefined;
  const name = /^[\s([–—-]*(\p{Lu}[\p{L}]{2,14})[)\]]?$/u.exec(last.text)?.[1];
  if (name === undefined || CLOSING_WORD.test(name)) return undefined;
  return { agency: name, line: last.text, certainty: 'low', note: 'A name alone under the text' };
}

/** "By Mara Holm with Reuters": part of the text is the agency's, and nobody says which. */
export function contributionNote(agency: string, byline: string): { readonly note?: string } {
  const named = new RegExp(String.raw`\bwith (?:the )?${escapePattern(agency)}(?!\p{L})`, 'iu');
  return named.test(byline) ? { note: CONTRIBUTING } : {};
}
