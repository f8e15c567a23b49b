import type { RawArticle, Subject } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { paragraphOf, type ExportLine } from '../exports/export-line.ts';
import { languageOf } from '../exports/language-names.ts';
import { exportDate, isCopyright, wordCountOf } from '../exports/printed-values.ts';
import { statedArticle } from '../exports/stated-article.ts';
import { readHead } from './head.ts';
import { headingOf, labelOf, type LabelKind } from './labels.ts';
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
  const { section, page, version } = readSectionLine(one('section') ?? '');
  const [edition, language] = [one('edition') ?? above.edition, languageOf(one('language'))];
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
    datelineText: one('dateline'),
    paragraphs: text.filter((line) => !isPlainRights(line, text)).map(paragraphOf),
  });
}

/** The labels above the text, each with the lines that run on from it; where the head ends and the text begins. */
function readLabels(lines: readonly ExportLine[], bodyAt: number) {
  const values: Values = new Map();
  const isUni = bodyAt > 0;
  const limit = isUni ? bodyAt : lines.length;
  const found = lines.findIndex((line, at) => at < limit && labelOf(line) !== undefined);
  const first = found < 0 ? limit : found;
  if (found < 0 && !isUni)
    return { head: lines.slice(0, headLength(lines)), values, textAt: headLength(lines) };
  let at = first;
  let last: LabelKind | undefined;
  let inlineText = false;
  for (; at < limit; at += 1) {
    const line = lines[at];
    const label = line === undefined ? undefined : labelOf(line);
    if (line === undefined) break;
    if (label === undefined) {
      const isEmpty =
        last !== undefined &&
        (values.get(last) ?? []).length === 0 &&
        (last === 'highlight' || last === 'headline');
      const runsOn = last !== undefined && (line.gap === 0 || isEmpty || isUni) && last !== 'length';
      if (!runsOn || last === undefined) break;
      if (!isCopyright(line.text)) values.set(last, [...(values.get(last) ?? []), line.text]);
      continue;
    }
    if (label.kind === 'body') {
      inlineText = label.value !== '';
      at += inlineText ? 0 : 1;
      break;
    }
    last = label.kind;
    if (label.value !== '') values.set(label.kind, [...(values.get(label.kind) ?? []), label.value]);
  }
  return { head: lines.slice(0, first), values, textAt: isUni ? bodyAt + 1 : at };
}

/** Without any label the head is outlet, date and headline. */
function headLength(lines: readonly ExportLine[]): number {
  const large = lines.findLastIndex((line, at) => at < 8 && line.isLarge);
  return Math.min(lines.length, large >= 0 ? large + 1 : 3);
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
