import type { Span } from '../domain/attribution.ts';
import { ZONE_PATTERN } from './time-zones.ts';

export type FoundTime = {
  readonly clock: { readonly hour: number; readonly minute: number; readonly second?: number };
  readonly zone?: string;
  readonly span: Span;
};

/** How far from its date a time may stand, in UTF-16 units. */
const REACH = 24;
const HALF = String.raw`(?:\s*([ap])\.?m\b\.?)`;
const CLOCK = new RegExp(
  String.raw`(?<![\d.:/-])(\d{1,2})(?:[:.h](\d{2})(?::(\d{2}))?${HALF}?|${HALF})(?![\d:]|\.\d)(?:\s*(?:Uhr|hrs?|Hrs|heures?)\b)?(?:\s*\(?(${ZONE_PATTERN})\)?)?`,
  'iu',
);
/** "14時12分", "14时12分05秒", "14시 12분". */
const EASTERN_CLOCK = /(\d{1,2})\s*[時时点點시]\s*(\d{1,2})\s*[分분]/u;
const AGENCY_CLOCK = new RegExp(String.raw`(?<![\d.:/-])([0-2]\d)([0-5]\d)\s*(${ZONE_PATTERN}|hrs)`, 'u');

/** The time of day printed beside a date, after it or, failing that, before it; nothing when none is near. */
export function findTimeBeside(line: string, date: Span): FoundTime | undefined {
  const after = findTime(line.slice(date[1], date[1] + REACH + 16), date[1]);
  if (after !== undefined && belongs(line.slice(date[1], after.span[0]))) return after;
  const from = Math.max(0, date[0] - REACH);
  const before = findTime(line.slice(from, date[0]), from);
  return before !== undefined && belongs(line.slice(before.span[1], date[0])) ? before : undefined;
}

/** Another number or a word of updating between date and time means that they belong to different dates. */
function belongs(between: string): boolean {
  return between.length <= REACH && !/\d|updat|modif|aktualis|correct/i.test(between);
}

function findTime(text: string, offset: number): FoundTime | undefined {
  const eastern = EASTERN_CLOCK.exec(text);
  if (eastern !== null && Number(eastern[1]) < 24) {
    const span: Span = [offset + eastern.index, offset + eastern.index + eastern[0].length];
    return { clock: { hour: Number(eastern[1]), minute: Number(eastern[2]) }, span };
  }
  const match = CLOCK.exec(text);
  const short = AGENCY_CLOCK.exec(text);
  if (match === null && short !== null) {
    const [whole, hour, minute, zone] = short;
    const span: Span = [offset + short.index, offset + short.index + whole.length];
    return {
      clock: { hour: Number(hour), minute: Number(minute) },
      ...(zone === 'hrs' || zone === undefined ? {} : { zone }),
      span,
    };
  }
  if (match === null) return undefined;
  const half = (match[4] ?? match[5])?.toLowerCase();
  const hour = twentyFour(Number(match[1]), half);
  if (hour === undefined) return undefined;
  const second = match[3];
  return {
    clock: {
      hour,
      minute: Number(match[2] ?? 0),
      ...(second === undefined ? {} : { second: Number(second) }),
    },
    ...(match[6] === undefined ? {} : { zone: match[6] }),
    span: [offset + match.index, offset + match.index + match[0].length],
  };
}

function twentyFour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return hour <= 23 && half === 'p' ? hour : undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
