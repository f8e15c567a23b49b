import type { PrintedDate } from '../../domain/article.ts';
import { findDate } from '../../text/printed-date.ts';

const WORD_COUNT =
  /^(?:(?:about|etwa|ca\.?|environ)\s+)?(\d{1,3}(?:[.,\s\u202f’']\d{3})+|\d{1,7})\s*(?:words?|wörter|worte?|mots?|palabras?|parole|palavras?|woorden|ord|sanaa|słów|słowa|slov|szó|слов[ао]?|字|詞|词|語|단어|文字|個字|个字)(?![\p{Ll}])/iu;

/** The number of words a file says an article has: "1,234 words", "2.345 Wörter", "780 字". */
export function wordCountOf(printed: string | undefined): number | undefined {
  const digits = WORD_COUNT.exec(printed?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}

/** Whether a line says how many words an article has, and nothing else. */
export function isWordCount(line: string): boolean {
  const match = WORD_COUNT.exec(line.trim());
  return match !== null && line.trim().length - match[0].length <= 2;
}

const COPYRIGHT =
  /^\W{0,3}(?:copyright|©|\(c\)|(?:all|alle) rights? (?:reserved|vorbehalten)|alle rechte|tous droits|todos los derechos|版权|版權|著作权)/iu;

/** Whether a line says who holds the rights. */
export function isCopyright(line: string): boolean {
  return (
    COPYRIGHT.test(line) ||
    (line.length < 200 &&
      /©|\(c\)\s*(?:19|20)\d\d|(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\.?$/iu.test(
        line,
      ))
  );
}

const CHINESE_MONTHS = [
  '一月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '十一月',
  '十二月',
];
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** Dates as databases print them: "14 十一月 2017" and "10.Dezember 2019" like any other. */
export function exportDate(printed: string | undefined): PrintedDate | undefined {
  return printed === undefined ? undefined : findDate(spelledOut(printed))?.date;
}

/** A printed date in a form that is read everywhere. */
export function spelledOut(printed: string): string {
  return printed
    .replace(
      /(?<![\p{L}\d])(十[一二]?|[一二三四五六七八九])月/gu,
      (month) => ` ${ENGLISH_MONTHS[CHINESE_MONTHS.indexOf(month)] ?? month} `,
    )
    .replace(/(\d\.)(\p{L})/gu, '$1 $2')
    .replace(/(\d\s*日)\s*(?:星期|週|周)[一二三四五六日天]/gu, '$1');
}

/** A date with the time that is printed elsewhere: "14:05", "3:32 PM", "1405 GMT". */
export function withTimeOf(date: PrintedDate | undefined, time: string | undefined): PrintedDate | undefined {
  if (date?.precision !== 'day' || time === undefined) return date;
  const timed =
    findDate(`${date.value}T00:00`) === undefined
      ? undefined
      : findDate(`${dayFirst(date.value)} ${time.trim()}`);
  return timed?.date.value.startsWith(date.value) === true ? timed.date : date;
}

function dayFirst(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? ''} ${year},`;
}

/** Accession numbers: the code of the outlet, the date, and a serial ("ABCD000020140101ea1100001"). */
export const ACCESSION = /(?<![A-Za-z0-9])([A-Z][A-Z0-9]{2,11}(?:19|20)\d{6}[a-z0-9]{6,12})(?![A-Za-z0-9])/;
