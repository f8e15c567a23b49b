import type { Author, DatePrecision } from '../../domain/article.ts';
import { STATUSES, type CorrectableField, type FieldValue } from '../../domain/field-correction.ts';
import type { OutletEntry } from '../../domain/outlet-entry.ts';
import { err, ok, type Result } from '../../result.ts';
import { cleanLine } from '../../text/clean.ts';
import { outletAs } from './outlet-as.ts';

/** Why what was typed is no value of the field, in a sentence. */
export type NotAValue = { readonly kind: 'not-a-value'; readonly detail: string };

/** What the words of a field are understood by. */
export type FieldTerms = {
  readonly outlets: readonly OutletEntry[];
  /** Of those the article has, whoever is named again keeps role and handle. */
  readonly authors: readonly Author[];
  /** The offset on the library's clock at this wall-clock time, "+02:00"; undefined when there is no such time. */
  offsetAt(value: string): string | undefined;
};

/** What an analyst typed for a field, understood; nothing typed means that the article has none. */
export function readFieldText(
  field: CorrectableField,
  typed: string,
  terms: FieldTerms,
): Result<FieldValue, NotAValue> {
  const text = cleanLine(typed);
  if (text === '') return ok(field === 'authors' ? { authors: [] } : {});
  switch (field) {
    case 'outlet':
      return ok({ outlet: outletAs(text, terms.outlets) });
    case 'origin':
      return ok({ origin: { name: text } });
    case 'authors':
      return ok({ authors: readAuthors(text, terms.authors) });
    case 'datePublished':
      return readDate(text, terms);
    case 'language':
      return readLanguage(text);
    case 'url':
      return isAddress(text) ? ok({ url: text }) : no('An address begins with http:// or https://.');
    case 'status': {
      const status = STATUSES.find((one) => one === text);
      return status === undefined ? no(`A status is one of ${STATUSES.join(', ')}.`) : ok({ status });
    }
    case 'headline':
    case 'standfirst':
    case 'section':
    case 'page':
    case 'edition':
      return ok({ [field]: text });
  }
}

const no = (detail: string): Result<never, NotAValue> => err({ kind: 'not-a-value', detail });

function readAuthors(text: string, known: readonly Author[]): readonly Author[] {
  const names = text.split(';').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => known.find((author) => author.name === name) ?? { name, kind: 'person' });
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?(?: ?(Z|[+-]\d\d:\d\d))?$/;
const PRECISIONS: readonly DatePrecision[] = ['year', 'month', 'day', 'minute', 'minute', 'second'];

function readDate(text: string, { offsetAt }: FieldTerms): Result<FieldValue, NotAValue> {
  const match = DATE.exec(text);
  if (match === null) return no('A date is written 2026-09-28, 2026-09 or 2026-09-28 07:50.');
  const parts = match.slice(1, 7).filter((part?: string) => part !== undefined);
  const precision = PRECISIONS[parts.length - 1];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  time.setUTCFullYear(year);
  const isReal =
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === day &&
    time.getUTCHours() === hour &&
    time.getUTCMinutes() === minute &&
    time.getUTCSeconds() === second;
  if (!isReal || precision === undefined) return no(`There is no ${text}.`);
  const value = text.slice(0, LENGTHS[precision]).replace(' ', 'T');
  if (precision !== 'minute' && precision !== 'second') {
    return ok({ datePublished: { value, zone: 'unknown', precision } });
  }
  const zone = match[7] ?? offsetAt(value);
  if (zone === undefined) return no(`The library's clock does not show ${text} that day.`);
  return ok({ datePublished: { value, zone, precision } });
}

const LENGTHS: Readonly<Record<DatePrecision, number>> = {
  year: 4,
  month: 7,
  day: 10,
  minute: 16,
  second: 19,
};

function readLanguage(text: string): Result<FieldValue, NotAValue> {
  try {
    const [language] = Intl.getCanonicalLocales(text);
    if (language !== undefined) return ok({ language });
  } catch {
    // Told below.
  }
  return no('A language is written as its code: en, de, fr, zh-Hans.');
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
