import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { QueryError } from '../domain/topic.ts';
import { nearest } from './query-fields.ts';
import { PARTS, type DateRange, type Query } from './query.ts';

type Place = { readonly at: number; readonly length: number };

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  dutch: 'nl',
  english: 'en',
  farsi: 'fa',
  french: 'fr',
  german: 'de',
  hebrew: 'he',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
};

function readLanguage(text: string, place: Place): Result<Query, QueryError> {
  const code = text.toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/u.test(code)) return ok({ kind: 'language', code });
  const meant = LANGUAGE_NAMES[code];
  return err({
    ...place,
    message: `“${text}” is no code of a language.`,
    suggestion:
      meant === undefined
        ? 'Write its code: language:en, language:pt-br.'
        : `Did you mean language:${meant} ?`,
  });
}

function readHas(text: string, place: Place): Result<Query, QueryError> {
  const name = text.toLowerCase();
  const part = PARTS.find((each) => each === name);
  if (part) return ok({ kind: 'has', part });
  const meant = nearest(name, PARTS);
  return err({
    ...place,
    message: `There is no has:${text}.`,
    suggestion: meant === undefined ? `It can be ${PARTS.join(', ')}.` : `Did you mean has:${meant} ?`,
  });
}

const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

type Days = { readonly from: string; readonly to: string };

/** The first day of "2026-02" and the day after its last; undefined when there is no such day. */
function daysOf(text: string): Days | undefined {
  const [, year, month, day] = DAY.exec(text)?.map((part) => (part === '' ? undefined : part)) ?? [];
  if (year === undefined) return undefined;
  const first = [Number(year), Number(month ?? 1), Number(day ?? 1)] as const;
  const start = Date.UTC(first[0], first[1] - 1, first[2]);
  const printed = new Date(start).toISOString().slice(0, 10);
  const isThere = Number(year) >= 1000 && printed === [year, pad(first[1]), pad(first[2])].join('-');
  if (!isThere) return undefined;
  const steps = [
    month === undefined ? 1 : 0,
    month !== undefined && day === undefined ? 1 : 0,
    day === undefined ? 0 : 1,
  ];
  const end = Date.UTC(
    first[0] + (steps[0] ?? 0),
    first[1] - 1 + (steps[1] ?? 0),
    first[2] + (steps[2] ?? 0),
  );
  return { from: printed, to: new Date(end).toISOString().slice(0, 10) };
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The end of a range may leave out what its start has said: 2026-02/04, 2026-02-03/10. */
function wholeEnd(start: string, end: string): string {
  const given = end.split('-');
  if (given[0]?.length === 4) return end;
  const parts = start.split('-');
  return [...parts.slice(0, Math.max(0, parts.length - given.length)), ...given].join('-');
}

function readDate(text: string, place: Place): Result<DateRange, QueryError> {
  const [start = '', end, ...more] = text.split('/');
  const isRange = end !== undefined;
  const first = daysOf(start);
  const last = isRange && end !== '' ? daysOf(wholeEnd(start, end)) : first;
  const isOpenStart = isRange && start === '' && last !== undefined;
  const isOpenEnd = isRange && end === '' && first !== undefined;
  const isBoth = first !== undefined && last !== undefined && first.from < last.to;
  if (more.length > 0 || !(isOpenStart || isOpenEnd || isBoth)) {
    const isBackwards = first !== undefined && last !== undefined && more.length === 0;
    return err({
      ...place,
      message: isBackwards ? `${text} ends before it begins.` : `“${text}” is no day, month, year or range.`,
      suggestion: 'Write date:2026, date:2026-02-03, date:2026-02/04, or with an open end date:2026-02/.',
    });
  }
  return ok({
    kind: 'date',
    printed: text,
    ...(isOpenStart ? {} : { from: first?.from ?? '' }),
    ...(isOpenEnd ? {} : { to: last?.to ?? '' }),
  });
}

/** Reads what follows `language:`, `has:` or `date:`. */
export function readValue(
  field: 'language' | 'has' | 'date',
  text: string,
  place: Place,
): Result<Query, QueryError> {
  if (field === 'language') return readLanguage(text, place);
  return field === 'has' ? readHas(text, place) : readDate(text, place);
}
