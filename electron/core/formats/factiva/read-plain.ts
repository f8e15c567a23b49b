import type { ArticleFields, RawArticle } from '../../domain/article.ts';
import { isGroup } from '../../text/roles.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import { startsWithBy } from '../../text/stated-authors.ts';
import { around, paragraphOf, type ExportLine } from '../exports/export-line.ts';
import { isLanguageName, languageOf } from '../exports/language-names.ts';
import { exportDate, isCopyright, isWordCount, withTimeOf, wordCountOf } from '../exports/printed-values.ts';
import { statedArticle } from '../exports/stated-article.ts';
import { accessionOf } from './factiva-article.ts';

const TIME = /^\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,5})?$/i;
const OUTLET_CODE = /^[A-Z][A-Z0-9]{1,9}$/;
const PAGE = /^(?:p(?:age)?\.?\s*)?[A-Z]{0,4}-?\d{1,4}(?:\s*[,;&–-]\s*[A-Z]{0,4}\d{1,4})*$/i;
const VOLUME = /^(?:vol(?:ume)?|volumen|band|issue|ausgabe|heft|nr|no|n°|第)\W*\s*\d/iu;
/** Between the number of words and the text stand no more lines than this. */
const LONGEST_HEAD = 12;

/** Reads one article printed without field codes: its fields are told by their place. */
export function readPlain(all: readonly ExportLine[]): RawArticle {
  const end = all.findLastIndex(({ text }) => accessionOf(text) !== undefined);
  const lines = end < 0 ? all : all.slice(0, end);
  const number = end < 0 ? undefined : accessionOf(all[end]?.text ?? '');
  const anchor = lines.slice(0, LONGEST_HEAD).findIndex(({ text }) => isWordCount(text));
  const textAt = startOfText(lines, anchor);
  const above = readAbove(lines.slice(0, anchor < 0 ? textAt : anchor));
  const { outlet, ...below }: ReadHead = anchor < 0 ? {} : readBelow(lines.slice(anchor, textAt));
  return statedArticle({
    fields: { ...above, ...below, ...(number === undefined ? {} : { providerId: number }) },
    outlet,
    paragraphs: lines.slice(textAt).map(paragraphOf),
  });
}

/** Where the text begins: with the first paragraph the page marks as such, else below language and copyright. */
function startOfText(lines: readonly ExportLine[], anchor: number): number {
  const marked = lines.findIndex((line) => around(line, 'articleparagraph') !== undefined);
  if (marked >= 0) return marked;
  if (anchor < 0) return Math.min(lines.length, 1);
  const head = lines.slice(anchor, anchor + LONGEST_HEAD);
  const language = head.findIndex(({ text }) => isLanguageName(text));
  let at = language >= 0 ? language + 1 : Math.min(head.length, 3 + (TIME.test(head[2]?.text ?? '') ? 1 : 0));
  if (language < 0 && OUTLET_CODE.test(head[at]?.text ?? '')) at += 1;
  for (let line = head[at]; line !== undefined && isRights(line.text); line = head[at]) at += 1;
  return anchor + at;
}

function isRights(text: string): boolean {
  return (
    isCopyright(text) ||
    (text.length < 120 &&
      /^[^.!?]*\b(?:19|20)\d\d\b[^.!?]*(?:Ltd|Inc|LLC|GmbH|AG|S\.A|Co|Limited|Company)?\.?$/u.test(text))
  );
}

/** Section, headline and bylines, above the number of words. */
function readAbove(lines: readonly ExportLine[]): ArticleFields {
  const marked = lines.findIndex((line) => isHeadline(line));
  const bold = marked >= 0 ? marked : lines.findIndex(({ isBold, isLarge }) => isBold || isLarge);
  const at = bold >= 0 ? bold : placeOfHeadline(lines);
  const isTitle = (line: ExportLine) =>
    marked >= 0 ? isHeadline(line) : bold >= 0 && (line.isBold || line.isLarge);
  let stop = at + 1;
  while (stop < lines.length && isTitle(lines[stop] ?? PLACEHOLDER)) stop += 1;
  const headline = lines.slice(at, stop).map(paragraphOf).join(' ');
  const section = at === 1 || marked >= 0 ? lines[at - 1]?.text : undefined;
  const byline = lines
    .slice(stop)
    .map(({ text }) => text)
    .join('\n');
  return {
    ...(headline === '' ? {} : { headline }),
    ...(section === undefined || section.length > 80 ? {} : { section }),
    ...(byline === '' ? {} : { byline }),
  };
}

const PLACEHOLDER = { text: '', isBold: false, isLarge: false } as ExportLine;

function isHeadline(line: ExportLine): boolean {
  const box = around(line, 'hd');
  const inner = [line.scope, line.scope?.parent, line.scope?.parent?.parent];
  return (
    box !== undefined || inner.some((scope) => scope?.names.some((name) => /^[a-z]{2}headline$/.test(name)))
  );
}

/** Without any marking the headline is the first line, or the one under a short section name with no byline below. */
function placeOfHeadline(lines: readonly ExportLine[]): number {
  if (lines.length < 2) return 0;
  const last = lines.at(-1)?.text ?? '';
  const isByline = startsWithBy(last) || looksLikePersonName(last) || isGroup(last);
  const count = isByline ? lines.length - 1 : lines.length;
  const first = lines[0]?.text ?? '';
  return count > 1 && first.split(' ').length <= 4 && first.length < (lines[1]?.text.length ?? 0) ? 1 : 0;
}

/** Words, date, time, outlet, its code, edition, page, language and copyright: each line one of them, in this order. */
function readBelow(lines: readonly ExportLine[]): ReadHead {
  const texts = lines.map(({ text }) => text).filter((text) => !isCopyright(text));
  const [words, printed, ...rest] = texts;
  const time = TIME.test(rest[0] ?? '') ? rest.shift() : undefined;
  const outlet = rest.shift();
  const date = withTimeOf(exportDate(printed), time);
  const count = wordCountOf(words);
  const languageAt = rest.findIndex((text) => isLanguageName(text));
  const language = languageAt < 0 ? undefined : languageOf(rest[languageAt]);
  const named = (languageAt < 0 ? rest : rest.slice(0, languageAt)).filter((text) => !VOLUME.test(text));
  // Only the first is the outlet's code: "B4" below it is a page.
  const code = named.find((text) => OUTLET_CODE.test(text));
  const between = named.filter((text) => text !== code && (PAGE.test(text) || !OUTLET_CODE.test(text)));
  const page = between.findLast((text) => PAGE.test(text));
  const edition =
    languageAt < 0
      ? undefined
      : between.find((text) => text !== page && text.length < 60 && !/\b(?:19|20)\d\d\b/.test(text));
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(count === undefined ? {} : { wordCountPrinted: count }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(language === undefined ? {} : { language }),
    ...(page === undefined ? {} : { page }),
    ...(edition === undefined ? {} : { edition }),
  };
}

type ReadHead = Omit<ArticleFields, 'outlet'> & { readonly outlet?: string };
