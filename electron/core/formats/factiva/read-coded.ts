import type { RawArticle, Subject } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { paragraphOf } from '../exports/export-line.ts';
import { languageOf } from '../exports/language-names.ts';
import { exportDate, withTimeOf, wordCountOf } from '../exports/printed-values.ts';
import { statedArticle } from '../exports/stated-article.ts';
import { accessionOf } from './factiva-article.ts';
import type { CodedLine } from './field-codes.ts';

const SUBJECT_CODES = [
  ['NS', 'Factiva subject'],
  ['IN', 'Factiva industry'],
  ['CO', 'Factiva company'],
  ['RE', 'Factiva region'],
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
  const [headline, section, edition, page] = [one('HD'), one('SE') ?? one('CLM'), one('ED'), one('PG')];
  const byline = list('BY').join('\n');
  const date = withTimeOf(exportDate(one('PD')), one('ET'));
  const [language, words, number] = [
    languageOf(one('LA')),
    wordCountOf(one('WC')),
    accessionOf(list('AN').at(-1) ?? ''),
  ];
  const subjects = SUBJECT_CODES.flatMap(([name, scheme]) => subjectsOf(one(name), scheme));
  const note = [...list('CX'), ...list('NT'), ...list('RF'), ...list('CT')].join('\n');
  return statedArticle({
    fields: {
      headline,
      byline,
      datePublished: date,
      language,
      providerId: number,
      section,
      page,
      edition,
      wordCountPrinted: words,
      subjects,
      editorsNote: note,
      status: values.has('CX') ? 'corrected' : undefined,
      captions: list('ART'),
    },
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
