import type { PrintedDate } from '../../domain/article.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import type { ExportLine } from '../exports/export-line.ts';
import { isCopyright, withTimeOf } from '../exports/printed-values.ts';
import { dateLineOf, isEdition, type DateLine } from './date-line.ts';

/** What stands above the labels of an article: outlet, date and headline, in the order of either layout. */
export type NexisHead = {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly date?: PrintedDate;
  readonly edition?: string;
  readonly isCorrected: boolean;
  /** The outlet's line, where it names an edition too. */
  readonly printedOutlet?: string;
};

type Names = Pick<NexisHead, 'headline' | 'standfirst' | 'byline' | 'outlet'>;

/** "The Kestrel (Aldermouth) - Final Edition". */
const OUTLET_WITH_EDITION = /^(.{2,80}?)\s+[-–—]\s+((?:[\p{L}\d.]+ ){0,3}(?:edition|ausgabe|[ée]dition))$/iu;

const TIME = /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,5}|\s*Uhr)?$/i;
const CORRECTED = /^correction appended$/i;
const COMPANY = /\b(?:B\.V\.|N\.V\.|Ltd\.?|Limited|GmbH|Inc\.?|LLC|S\.A\.|Company|AG|Verlag)$/u;
/** Dates are looked for among the first lines only: below them stands text. */
const DEEPEST_DATE = 10;

/** Reads the lines above the labels. In Nexis Uni the headline stands above outlet and date, else below them. */
export function readHead(all: readonly ExportLine[], isUni: boolean): NexisHead {
  const lines = all.filter(({ text }) => !isCopyright(text));
  const at = placeOfDate(lines, isUni);
  const dateLine = at < 0 ? undefined : dateLineOf(lines[at]?.text ?? '');
  const above = at < 0 ? [] : lines.slice(0, at);
  const below = lines.slice(at + 1);
  const { editions, time, isCorrected, rest } = readBelowDate(dateLine, below, isUni);
  const date = withTimeOf(dateLine?.date, time);
  const common = {
    ...(date === undefined ? {} : { date }),
    ...(editions === '' ? {} : { edition: editions }),
    isCorrected,
  };
  const names = isUni ? uniNames(above, at < 0) : classicNames(above, rest, at < 0);
  const [, outlet, edition] = OUTLET_WITH_EDITION.exec(names.outlet ?? '') ?? [];
  if (outlet === undefined || edition === undefined) return { ...names, ...common };
  return { ...names, edition, ...common, outlet, printedOutlet: names.outlet ?? outlet };
}

function placeOfDate(lines: readonly ExportLine[], isUni: boolean): number {
  const dated = lines.slice(0, DEEPEST_DATE).map(({ text }) => dateLineOf(text));
  const lowest = isUni ? 1 : 0;
  const pure = dated.findIndex((line, at) => at >= lowest && line?.isPure === true);
  const any = dated.findIndex((line, at) => at >= lowest && line !== undefined);
  const found = isUni && pure >= 0 ? pure : any;
  if (isUni && found < 0) return dated.findIndex((line) => line?.isPure === true);
  // The line with the edition comes first as often as the bare date; a pure line below a headline is part of the text.
  return found;
}

function readBelowDate(dateLine: DateLine | undefined, below: readonly ExportLine[], isUni: boolean) {
  const editions: string[] = [];
  let isCorrected = false;
  let time: string | undefined;
  if (dateLine !== undefined && dateLine.rest !== '' && !CORRECTED.test(dateLine.rest))
    editions.push(dateLine.rest);
  let at = 0;
  for (; dateLine !== undefined && at < below.length; at += 1) {
    const { text, gap, isCentred, isLarge, isBold } = below[at] as ExportLine;
    if (isLarge || isBold) break;
    if (TIME.test(text)) time = text;
    else if (CORRECTED.test(text)) isCorrected = true;
    else if (isUni || (gap === 0 && at < 3) || isCentred || isEdition(text))
      editions.push(text.replace(/;$/, ''));
    else break;
  }
  const short = editions.filter((text) => text.length <= 80);
  return { editions: short.join('; '), time, isCorrected, rest: isUni ? [] : below.slice(at) };
}

function uniNames(above: readonly ExportLine[], isUndated: boolean): Names {
  if (isUndated) return {};
  const [only] = above;
  if (above.length === 1 && only !== undefined && !only.isBold && !only.isLarge)
    return { outlet: outletOf(only.text) };
  const plain = above.findIndex(({ isBold, isLarge }) => !isBold && !isLarge);
  const names = above.slice(0, plain > 0 ? plain : 1);
  const headline = names.map(({ text }) => text).join(' ');
  const outlet = above[names.length]?.text;
  return {
    ...(headline === '' ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet: outletOf(outlet) }),
  };
}

function classicNames(above: readonly ExportLine[], rest: readonly ExportLine[], isUndated: boolean): Names {
  const named = above.filter(({ text }) => !COMPANY.test(text));
  const printed = (named.length > 0 ? named : above)[0]?.text;
  const firstCentred = isUndated && rest[0]?.isCentred === true ? rest[0].text : undefined;
  const outlet = printed ?? firstCentred;
  const lines = firstCentred === undefined ? rest : rest.slice(1);
  const large = lines.findIndex(({ isLarge }) => isLarge);
  const first = large >= 0 ? large : 0;
  let stop = first + 1;
  const runsOn = (line: ExportLine | undefined) => (large >= 0 ? line?.isLarge === true : line?.gap === 0);
  while (stop < lines.length && runsOn(lines[stop])) stop += 1;
  const printedHeadline = lines
    .slice(first, stop)
    .map(({ text }) => text)
    .join(' ');
  const headline = stop < lines.length ? printedHeadline.replace(/;$/, '') : printedHeadline;
  const others = lines.slice(stop).map(({ text }) => text);
  const byline = others.find((text) => startsWithBy(text) && text.length < 120);
  const standfirst = others.filter((text) => text !== byline).join(' ');
  return {
    ...(headline === '' ? {} : { headline }),
    ...(outlet === undefined ? {} : { outlet: outletOf(outlet) }),
    ...(byline === undefined ? {} : { byline }),
    ...(standfirst === '' ? {} : { standfirst }),
  };
}

/** "Guardian.com." as the name it stands for: Nexis ends some with a full stop. */
function outletOf(printed: string): string {
  return printed.replace(/(?<=\.\p{L}{2,4})\.$/u, '').trim();
}
