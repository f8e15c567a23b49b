import type { RawArticle, Subject } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { paragraphOf, type ExportLine } from '../exports/export-line.ts';
import { languageOf } from '../exports/language-names.ts';
import { exportDate, isCopyright, wordCountOf } from '../exports/printed-values.ts';
import { statedArticle } from '../exports/stated-article.ts';
import { readHead } from './head.ts';
import { dateLineOf, isEdition } from './date-line.ts';
import { headingOf, labelOf, standsBelow, type LabelKind } from './labels.ts';
import { readSectionLine } from './section-line.ts';
import { readTrailer } from './trailer.ts';

type Values = Map<LabelKind, readonly string[]>;

const SUBJECTS: readonly (readonly [LabelKind, string])[] = [
  ['subject', 'Nexis subject'],
  ['organization', 'Nexis organization'],
  ['company', 'Nexis company'],
  ['person', 'Nexis person'],
  ['place', 'Nexis place'],
  ['industry', 'Nexis industry'],
];

/** Reads one article of any Nexis layout: head, labels, text and the labels below it. */
export function readNexisArticle(lines: readonly ExportLine[]): RawArticle {
  const bodyAt = lines.findIndex((line, at) => headingOf(line) === 'body' && at > 0);
  const isUni = bodyAt > 0;
  const { head, values, textAt } = readLabels(lines, bodyAt);
  const trailer = readTrailer(lines, textAt);
  const printedText = lines.slice(textAt, trailer.start);
  const { abstract, text } = isUni
    ? withoutAbstract(printedText)
    : { abstract: undefined, text: printedText };
  for (const [kind, printed] of trailer.values) values.set(kind, [...(values.get(kind) ?? []), ...printed]);
  const one = (kind: LabelKind) => {
    const value = cleanLine((values.get(kind) ?? []).join(' '));
    return value === '' ? undefined : value;
  };
  const above = readHead(head, isUni);
  const headline = one('headline') ?? above.headline;
  const standfirst = one('highlight') ?? above.standfirst ?? abstract;
  const byline = one('byline') ?? above.byline;
  const { section, page, version, issue } = readSectionLine(one('section') ?? '');
  const [edition, language] = [one('edition') ?? above.edition ?? issue, languageOf(one('language'))];
  const words = wordCountOf(one('length'));
  const correction = (values.get('correction') ?? []).join('\n');
  const modified = exportDate(one('correctionDate'));
  const subjects = SUBJECTS.flatMap(([kind, scheme]) => subjectsOf(one(kind), scheme));
  const [url, number, captions] = [one('url'), one('number'), values.get('graphic')];
  return statedArticle({
    fields: {
      ...(headline === undefined ? {} : { headline }),
      ...(standfirst === undefined ? {} : { standfirst }),
      ...(byline === undefined ? {} : { byline }),
      ...(above.date === undefined ? {} : { datePublished: above.date }),
      ...(modified === undefined ? {} : { dateModified: modified }),
      ...(language === undefined ? {} : { language }),
      ...(url === undefined ? {} : { url }),
      ...(number === undefined ? {} : { providerId: number }),
      ...(section === undefined ? {} : { section }),
      ...(page === undefined ? {} : { page }),
      ...(edition === undefined ? {} : { edition }),
      ...(version === undefined ? {} : { revision: version }),
      ...(words === undefined ? {} : { wordCountPrinted: words }),
      ...(subjects.length === 0 ? {} : { subjects }),
      ...(captions === undefined ? {} : { captions }),
      ...(correction === '' ? {} : { editorsNote: correction }),
      ...(correction !== '' || above.isCorrected ? { status: 'corrected' as const } : {}),
    },
    outlet: above.outlet,
    ...(above.printedOutlet === undefined
      ? {}
      : {
          evidence: {
            outlet: { from: 'file-metadata', certainty: 'high', note: `Printed as ${above.printedOutlet}` },
          },
        }),
    datelineText: one('dateline'),
    paragraphs: text.filter((line) => !isPlainRights(line, text)).map(paragraphOf),
  });
}

/** The labels above the text, each with the lines that run on from it; where the head ends and the text begins. */
function readLabels(lines: readonly ExportLine[], bodyAt: number) {
  const values: Values = new Map();
  const isUni = bodyAt > 0;
  const limit = isUni ? bodyAt : lines.length;
  const first = firstLabel(lines, limit);
  if (first === undefined) {
    const head = isUni ? limit : headLength(lines);
    return { head: lines.slice(0, head), values, textAt: isUni ? limit + 1 : head };
  }
  let at = first;
  let last: LabelKind | undefined;
  for (; at < limit; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const label = labelOf(line, true);
    if (label?.kind === 'body') {
      at += 1;
      break;
    }
    if (label === undefined && !runsOn(line, last, values, isUni)) break;
    last = label?.kind ?? last;
    const text = label === undefined ? line.text : label.value;
    if (last !== undefined && text !== '' && !isCopyright(text))
      values.set(last, [...(values.get(last) ?? []), text]);
  }
  return { head: lines.slice(0, first), values, textAt: isUni ? bodyAt + 1 : at };
}

/** The first label of those that stand above a text; the first line is a headline or an outlet, whatever it holds. */
function firstLabel(lines: readonly ExportLine[], limit: number): number | undefined {
  const at = lines.findIndex((line, index) => {
    const label = index > 0 && index < limit ? labelOf(line) : undefined;
    return label !== undefined && !standsBelow(label);
  });
  return at < 0 ? undefined : at;
}

/** Whether a line without a label belongs to the one above it. */
function runsOn(line: ExportLine, last: LabelKind | undefined, values: Values, isUni: boolean): boolean {
  if (last === undefined || last === 'length') return false;
  const isEmpty = (values.get(last) ?? []).length === 0 && (last === 'highlight' || last === 'headline');
  return line.gap === 0 || isEmpty || isUni;
}

const LONGEST_HEADLINE = 200;

/** Without any label the head is outlet, date, edition and headline. */
function headLength(lines: readonly ExportLine[]): number {
  const large = lines.findLastIndex((line, at) => at < 8 && line.isLarge);
  if (large >= 0) return large + 1;
  const date = lines.findIndex(({ text }, at) => at < 8 && dateLineOf(text) !== undefined);
  let at = date + 1;
  while (at < lines.length && at < 8 && (lines[at]?.isCentred === true || isEdition(lines[at]?.text ?? '')))
    at += 1;
  const next = lines[at]?.text ?? '';
  const isHeadline = next.length < LONGEST_HEADLINE && !/[.!?]["”]?$/.test(next) && at < lines.length - 1;
  return isHeadline ? at + 1 : at;
}

/** Some outlets print "ABSTRACT" and "FULL TEXT" as headings of their own. */
function withoutAbstract(lines: readonly ExportLine[]) {
  const full = lines.findIndex(({ text }) => text === 'FULL TEXT');
  if (full < 0 || lines[0]?.text !== 'ABSTRACT') return { abstract: undefined, text: lines };
  const abstract = lines.slice(1, full).map(paragraphOf).join(' ');
  return { abstract: abstract === '' ? undefined : abstract, text: lines.slice(full + 1) };
}

function isPlainRights(line: ExportLine, text: readonly ExportLine[]): boolean {
  return isCopyright(line.text) && (line === text[0] || line === text.at(-1)) && line.text.length < 300;
}

/** "IMMIGRATION (93%); EUROPEAN UNION (90%)": names, and codes where they are printed before them. */
function subjectsOf(printed: string | undefined, scheme: string): readonly Subject[] {
  return (printed ?? '')
    .split(/\s*;\s*|\s*\(\d{1,3}\s?%\)\s*;?\s*/)
    .map(cleanLine)
    .filter(Boolean)
    .slice(0, 200)
    .map((name) => {
      const [, code, rest] = /^((?:NAICS|SIC)\d{2,6})\s+(.+)$/.exec(name) ?? [];
      return code === undefined || rest === undefined ? { name, scheme } : { code, name: rest, scheme };
    });
}
