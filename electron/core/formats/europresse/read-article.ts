import type { RawArticle } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { looksLikePersonName, splitNames } from '../../text/person-names.ts';
import { isRole } from '../../text/roles.ts';
import { startsWithBy, withoutBy } from '../../text/stated-authors.ts';
import { around, paragraphOf, type ExportLine } from '../exports/export-line.ts';
import { isCopyright } from '../exports/printed-values.ts';
import { statedArticle } from '../exports/stated-article.ts';
import { readHeadLine } from './head-line.ts';

const NUMBER = /(?:num[ée]ro (?:de|du) document|document (?:number|no\.?))\s*:?\s*(\S+)/iu;
const ID = /^(?:news|web|biblio|rapport|bio|pub|tv|radio|social|twt)[·.-]?\S{0,4}·\S{6,}$/iu;
const ISSUE = /,?\s+(?:no|n°|nº|vol)\.?\s*\d.*$/iu;
const NOTES = /^notes?(?:\(s\))?\s*:\s*(.*)$/iu;
const CAPTIONS = /^(?:illustrations?|photos?|l[ée]gendes?)(?:\(s\))?\s*:\s*(.*)$/iu;
const UNDER_TEXT =
  /^(?:ce certificat est|this certificate is|date d['’][ée]mission|date issued|issue date|le pr[ée]sent document est|all rights reserved|this document is)\b/iu;

/** The parts of an article, by where its lines stand. */
type Parts = {
  readonly outlet: string[];
  readonly head: string[];
  readonly kicker: string[];
  readonly headline: string[];
  readonly subtitle: string[];
  readonly byline: string[];
  readonly text: string[];
  readonly captions: string[];
  readonly notes: string[];
  number?: string;
};

/** Reads one article of either layout of Europresse. */
export function readEuropresseArticle(lines: readonly ExportLine[]): RawArticle {
  const parts = lines.some((line) => around(line, '<article>') !== undefined)
    ? newLayout(lines)
    : oldLayout(lines);
  const one = (list: readonly string[]) => cleanLine(list.join(' ')) || undefined;
  const { section, date, page, words, language } = readHeadLine(parts.head.join(' '));
  const headline = one(parts.headline);
  const printedKicker = one(parts.kicker);
  const kicker =
    printedKicker !== undefined && printedKicker.split(' ').length > 3 ? printedKicker : undefined;
  const standfirst = one(parts.subtitle) ?? kicker;
  const byline = parts.byline.join('\n');
  const note = parts.notes.join('\n');
  const named = section ?? (kicker === undefined ? printedKicker : undefined);
  return statedArticle({
    fields: {
      ...(headline === undefined ? {} : { headline }),
      ...(standfirst === undefined ? {} : { standfirst }),
      ...(byline === '' ? {} : { byline }),
      ...(date === undefined ? {} : { datePublished: date }),
      ...(language === undefined ? {} : { language }),
      ...(named === undefined ? {} : { section: named }),
      ...(page === undefined ? {} : { page }),
      ...(words === undefined ? {} : { wordCountPrinted: words }),
      ...(parts.number === undefined ? {} : { providerId: parts.number }),
      ...(parts.captions.length === 0 ? {} : { captions: parts.captions }),
      ...(note === '' ? {} : { editorsNote: note }),
    },
    outlet: one(parts.outlet)?.replace(ISSUE, ''),
    paragraphs: parts.text,
    evidence:
      language === undefined
        ? {}
        : { language: { from: 'file-metadata', certainty: 'medium', note: 'The language of the date line' } },
  });
}

function blankParts(): Parts {
  return {
    outlet: [],
    head: [],
    kicker: [],
    headline: [],
    subtitle: [],
    byline: [],
    text: [],
    captions: [],
    notes: [],
  };
}

/** The new layout names its parts: header, section, aside, footer. */
function newLayout(lines: readonly ExportLine[]): Parts {
  const parts = blankParts();
  let aside: string[] | undefined;
  for (const line of lines) {
    takeNumber(parts, line.text);
    const text = paragraphOf(line);
    if (around(line, '<footer>', 'divpublic', '<small>') !== undefined) continue;
    if (around(line, '<aside>') !== undefined) {
      const [notes, captions] = [NOTES.exec(text), CAPTIONS.exec(text)];
      if (notes !== null) aside = parts.notes;
      if (captions !== null) aside = parts.captions;
      const printed = notes?.[1] ?? captions?.[1] ?? text;
      if (printed !== '') aside?.push(printed);
    } else if (around(line, 'docpublicationname') !== undefined) parts.outlet.push(text);
    else if (around(line, '<section>', 'doctext', 'dococurrcontainer') !== undefined) parts.text.push(text);
    else headerLine(parts, line, text);
  }
  return parts;
}

function headerLine(parts: Parts, line: ExportLine, text: string): void {
  const hasHeadline = parts.headline.length > 0;
  if (around(line, 'titrearticlevisu', 'rdp__articletitle') !== undefined) parts.headline.push(text);
  else if (around(line, 'docheader', 'doctitresoussection') !== undefined) parts.head.push(text);
  else if (around(line, 'docauthors') !== undefined) parts.byline.push(text);
  else if (around(line, 'titrearticle') !== undefined)
    (hasHeadline ? parts.subtitle : parts.kicker).push(text);
  else if (hasHeadline)
    (isByline(text) || (parts.byline.length === 0 && text.length < 100) ? parts.byline : parts.subtitle).push(
      text,
    );
  else if (parts.head.length === 0 || readHeadLine(parts.head.join(' ')).date === undefined)
    parts.head.push(text);
  else parts.kicker.push(text);
}

/** The old layout only names outlet, date line and headline; the rest goes by its order. */
function oldLayout(lines: readonly ExportLine[]): Parts {
  const parts = blankParts();
  for (const line of lines) {
    takeNumber(parts, line.text);
    const text = paragraphOf(line);
    const hasHeadline = parts.headline.length > 0;
    if (parts.number !== undefined || UNDER_TEXT.test(text)) break;
    if (isCopyright(text)) continue;
    if (around(line, 'docpublicationname') !== undefined) parts.outlet.push(text);
    else if (around(line, 'docheader') !== undefined) parts.head.push(text);
    else if (around(line, 'titrearticlevisu') !== undefined) parts.headline.push(text);
    else if (!hasHeadline) parts.kicker.push(text);
    else if (parts.text.length === 0 && parts.byline.length === 0 && isByline(text)) parts.byline.push(text);
    else parts.text.push(text);
  }
  return parts;
}

function takeNumber(parts: Parts, text: string): void {
  const number = NUMBER.exec(text)?.[1] ?? (ID.test(text) ? text : undefined);
  if (number !== undefined) parts.number ??= number;
}

/** Names and nothing but names, or what "By" begins. */
function isByline(text: string): boolean {
  if (text.length > 120) return false;
  const names = splitNames(withoutBy(text));
  return (
    names.length > 0 &&
    (startsWithBy(text) || names.every((name) => looksLikePersonName(name) || isRole(name)))
  );
}
