import { DateTime } from 'luxon';

/**
 * Zone abbreviations that mean one offset in news text. Those that stand for several (CST, IST, ET) are left out:
 * an unknown zone is better than a wrong one.
 */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  PKT: '+05:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** Pattern of a printed zone, for use right after a time. */
export const ZONE_PATTERN = `(?:(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}(?!\\d)|[+-]\\d{2}(?![\\d:])|[A-Z]{1,4}T|UTC|Z|MEZ|MESZ|MSK)(?![A-Za-z])`;

/** Offset a printed zone means ("+02:00", "Z"), or "unknown" when it names none we are sure of. */
export function zoneOffset(printed: string | undefined): string {
  if (printed === undefined) return 'unknown';
  const named = OFFSETS[printed.toUpperCase()];
  if (named !== undefined) return named;
  const parts = /([+-])(\d{1,2}):?(\d{2})?$/.exec(printed);
  if (parts === null) return 'unknown';
  const [, sign, hours = '', minutes = '00'] = parts;
  if (Number(hours) > 14) return 'unknown';
  const isUtc = Number(hours) === 0 && Number(minutes) === 0;
  return isUtc ? 'Z' : `${sign ?? '+'}${hours.padStart(2, '0')}:${minutes}`;
}

/** Offset from UTC of a wall-clock time in an IANA zone ("+02:00", "Z"); undefined when either is none. */
export function offsetInZone(wall: string, zone: string): string | undefined {
  const time = DateTime.fromISO(wall, { zone });
  if (!time.isValid) return undefined;
  return time.offset === 0 ? 'Z' : time.toFormat('ZZ');
}
