import type { RawArticle, Subject } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { paragraphOf } from '../exports/export-line.ts';
import { exportDate, withTimeOf, wordCountOf } from '../exports/printed-values.ts';
import { accessionOf } from './factiva-article.ts';
import type { CodedLine } from './field-codes.ts';
import { articleOfFields, FACTIVA_SCHEMES } from './stated-fields.ts';

const SUBJECT_CODES = [
  ['NS', FACTIVA_SCHEMES.subject],
  ['IN', FACTIVA_SCHEMES.industry],
  ['CO', FACTIVA_SCHEMES.company],
  ['RE', FACTIVA_SCHEMES.region],
] as const;

/** Reads one article printed with field codes. */
export function readCoded(lines: readonly CodedLine[]): RawArticle {
  const values = new Map<string, string[]>();
  let code = '';
  for (const coded of lines) {
    if (coded.code !== undefined) code = coded.code;
    const text = paragraphOf({ ...coded.line, text: coded.text });
    if (text !== '') values.set(code, [...(values.get(code) ?? []), text]);
  }
  const list = (name: string) => values.get(name) ?? [];
  const one = (name: string) => {
    const text = cleanLine(list(name).join(' '));
    return text === '' ? undefined : text;
  };
  return articleOfFields({
    headline: one('HD'),
    byline: list('BY'),
    date: withTimeOf(exportDate(one('PD')), one('ET')),
    language: one('LA'),
    accessionNumber: accessionOf(list('AN').at(-1) ?? ''),
    section: one('SE') ?? one('CLM'),
    page: one('PG'),
    edition: one('ED'),
    words: wordCountOf(one('WC')),
    subjects: SUBJECT_CODES.flatMap(([name, scheme]) => subjectsOf(one(name), scheme)),
    corrections: list('CX'),
    notes: [...list('NT'), ...list('RF'), ...list('CT')],
    captions: list('ART'),
    outlet: one('SN'),
    credit: one('CR'),
    paragraphs: [...list('LP'), ...list('TD')],
  });
}

/** "gpol : Domestic Politics | gcat : Political/General News": codes with the names they stand for. */
function subjectsOf(printed: string | undefined, scheme: string): readonly Subject[] {
  return (printed ?? '')
    .split(/\s*\|\s*/)
    .filter(Boolean)
    .slice(0, 200)
    .map((entry) => {
      const [, code, name] = /^(\S{1,16})\s+:\s+(.+)$/.exec(entry) ?? [];
      return code === undefined || name === undefined ? { name: entry, scheme } : { code, name, scheme };
    });
}
