import type { PrintedDate, RawArticle, Subject } from '../../domain/article.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { readDate } from '../../text/printed-date.ts';
import type { FormatYield } from '../article-format.ts';
import { leftOutRefusals } from '../xml/own-entities.ts';
import {
  attribute,
  childAt,
  childrenOf,
  descendants,
  firstDescendant,
  parseXml,
  textIn,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { articleOfFields, FACTIVA_SCHEMES } from './stated-fields.ts';

const SUBJECTS = [
  ['newssubject', FACTIVA_SCHEMES.subject],
  ['industry', FACTIVA_SCHEMES.industry],
  ['company', FACTIVA_SCHEMES.company],
  ['region', FACTIVA_SCHEMES.region],
] as const;

/** Reads Factiva's XML of articles (PPS); an article the file ends in is refused, the others are kept. */
export function readPps(text: string): Result<FormatYield, ImportError> {
  const tree = parseXml(text);
  if (tree === undefined) return err({ kind: 'malformed', format: 'factiva', where: 'its first element' });
  const sets = [...descendants(tree.root, 'ppsarticleresultset')];
  const items = sets
    .flatMap((set) => childrenOf(set, 'ppsarticle'))
    .flatMap((item) => childrenOf(item, 'article'));
  const found = items.length > 0 ? items : [...descendants(tree.root, 'article')];
  const refusals: ImportError[] = [];
  const articles: RawArticle[] = [];
  for (const [index, item] of found.entries()) {
    const isCut =
      tree.isCutOff && index === found.length - 1 && textIn(childAt(item, 'wordcount')) === undefined;
    if (isCut)
      refusals.push({
        kind: 'malformed',
        format: 'factiva',
        where: `article ${index + 1}: the file ends in it`,
      });
    else articles.push(readItem(item));
  }
  const counts = sets.map((set) => Number(attribute(set, 'count'))).filter((count) => count > 0);
  const expected = counts.reduce((sum, count) => sum + count, 0);
  if (found.length === 0) refusals.push({ kind: 'no-article-boundary', format: 'factiva' });
  refusals.push(...leftOutRefusals(tree.leftOut));
  return ok({ articles, refusals, ...(expected === 0 ? {} : { expected }) });
}

function readItem(item: XmlElement): RawArticle {
  const value = (...path: readonly string[]) => textIn(childAt(item, ...path));
  const words = Number(value('wordcount') ?? 0);
  return articleOfFields({
    headline: paragraphsIn(item, 'headline').join(' '),
    byline: paragraphsIn(item, 'byline'),
    date: dateOf(childAt(item, 'publicationdate')),
    language: value('baselanguage'),
    accessionNumber: value('accessionno'),
    section: value('sectionname') ?? value('columnname'),
    page: value('pages', 'page'),
    edition: value('edition'),
    words: words > 0 ? words : undefined,
    subjects: SUBJECTS.flatMap(([name, scheme]) =>
      childrenOf(item, name).flatMap((entry) => subjectOf(entry, scheme)),
    ),
    corrections: [...paragraphsIn(item, 'corrections'), ...paragraphsIn(item, 'correction')],
    notes: paragraphsIn(item, 'notes'),
    captions: [...paragraphsIn(item, 'artwork'), ...paragraphsIn(item, 'art')],
    outlet: value('sourcename'),
    credit: paragraphsIn(item, 'credit').join(' ') || undefined,
    paragraphs: [...paragraphsIn(item, 'leadparagraph'), ...paragraphsIn(item, 'tailparagraphs')],
  });
}

/** The paragraphs of an element, or its own text where it has none. */
function paragraphsIn(item: XmlElement, name: string): readonly string[] {
  return childrenOf(item, name).flatMap((element) => {
    const paragraphs = [...descendants(element, 'paragraph')];
    return (paragraphs.length > 0 ? paragraphs : [element]).flatMap((one) => textIn(one) ?? []);
  });
}

function dateOf(element: XmlElement | undefined): PrintedDate | undefined {
  const [day, time] = [textIn(firstDescendant(element, 'date')), textIn(firstDescendant(element, 'time'))];
  const whole =
    textIn(firstDescendant(element, 'datetime')) ??
    (day === undefined ? undefined : [day, time].filter(Boolean).join('T'));
  return readDate(whole) ?? readDate(day);
}

function subjectOf(entry: XmlElement, scheme: string): readonly Subject[] {
  const [code, name] = [attribute(entry, 'code'), textIn(childAt(entry, 'name')) ?? undefined];
  if (code === undefined && name === undefined) return [];
  return [{ ...(name === undefined ? {} : { name }), ...(code === undefined ? {} : { code }), scheme }];
}
