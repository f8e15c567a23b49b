/** Wall-clock strings ("2026-09-08T18:20", possibly cut to day, month or year) in words; no zone is ever applied. */

const part = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const LONG_DAY = part({ weekday: 'long', day: 'numeric', month: 'long' });
const LONG_DAY_YEAR = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const DAY_MONTH = part({ day: 'numeric', month: 'short' });
const DAY_MONTH_LONG = part({ day: 'numeric', month: 'long' });
const DAY_MONTH_YEAR = part({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const PLAIN_DAY = part({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH_YEAR = part({ month: 'long', year: 'numeric' });
const MONTH_SHORT_YEAR = part({ month: 'short', year: 'numeric' });
const MONTH_SHORT = part({ month: 'short' });
const DAY_MS = 86_400_000;

/** `Sept` is what newer locale data write; we keep the three letters of every other month. */
const tidy = (text: string): string =>
  text
    .replace('Sept ', 'Sep ')
    .replace(/Sept$/, 'Sep')
    .replace(/,(?= )/, '');

/** Milliseconds of a wall-clock string taken as UTC: for differences and order, never for display of an instant. */
export function wallMs(wall: string): number {
  const missing = '0000-01-01T00:00'.slice(wall.length);
  return Date.parse(`${wall}${missing}`.slice(0, 19) + 'Z');
}

/** The wall-clock string, to the minute, of milliseconds made by `wallMs`. */
export function wallOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}

/** "Wednesday 16 September", with the year when it is not `year`. */
export function dayHeading(day: string, year?: string): string {
  const format = year !== undefined && !day.startsWith(year) ? LONG_DAY_YEAR : LONG_DAY;
  return tidy(format.format(wallMs(day)));
}

/** "18:20", or nothing when the date has no time. */
export function timeOf(wall: string | undefined): string | undefined {
  return wall !== undefined && wall.length >= 16 ? wall.slice(11, 16) : undefined;
}

/** "8 Sep": for axes and narrow places. */
export function shortDay(wall: string): string {
  return tidy(DAY_MONTH.format(wallMs(wall)));
}

/** "9 September". */
export function longDay(wall: string): string {
  return DAY_MONTH_LONG.format(wallMs(wall));
}

/** "September 2026". */
export function monthYear(wall: string): string {
  return MONTH_YEAR.format(wallMs(wall));
}

/** "Sep" or, in January, "Jan 2026": month marks of an axis. */
export function monthMark(wall: string): string {
  const ms = wallMs(wall);
  return tidy((wall.slice(5, 7) === '01' ? MONTH_SHORT_YEAR : MONTH_SHORT).format(ms));
}

/** A date in full as far as it is known: "Wed 16 Sep 2026, 18:20", "16 Sep 2026" cut to "September 2026" or "2026". */
export function fullDate(wall: string): string {
  if (wall.length === 4) return wall;
  if (wall.length === 7) return monthYear(wall);
  const day = tidy(DAY_MONTH_YEAR.format(wallMs(wall.slice(0, 10))));
  const time = timeOf(wall);
  return time === undefined ? day : `${day}, ${time}`;
}

/** "16 Sep 2026". */
export function plainDay(wall: string): string {
  return tidy(PLAIN_DAY.format(wallMs(wall.slice(0, 10))));
}

function isMidnight(wall: string): boolean {
  return wall.length === 10 || wall.slice(11, 16) === '00:00';
}

/** A half-open range in words: "8–16 Sep 2026", "8 Aug – 16 Sep 2026", "16 Sep 2026, 08:00–14:00". */
export function rangeText(from: string, to: string): string {
  if (!isMidnight(from) || !isMidnight(to)) {
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    const end = sameDay ? to.slice(11, 16) : `${plainDay(to)}, ${to.slice(11, 16)}`;
    return `${plainDay(from)}, ${from.slice(11, 16)}${sameDay ? '–' : ' – '}${end}`;
  }
  const last = new Date(wallMs(to) - DAY_MS).toISOString().slice(0, 10);
  const first = from.slice(0, 10);
  if (first === last) return plainDay(first);
  if (first.slice(0, 7) === last.slice(0, 7))
    return `${String(Number(first.slice(8, 10)))}–${plainDay(last)}`;
  const start = first.slice(0, 4) === last.slice(0, 4) ? shortDay(first) : plainDay(first);
  return `${start} – ${plainDay(last)}`;
}

/** "8–16 September": a range as a heading, with the year only when it matters. */
export function rangeHeading(from: string, to: string): string {
  if (!isMidnight(from) || !isMidnight(to)) return rangeText(from, to);
  const last = new Date(wallMs(to) - DAY_MS).toISOString().slice(0, 10);
  const first = from.slice(0, 10);
  if (first === last) return dayHeading(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${String(Number(first.slice(8, 10)))}–${longDay(last)}`;
  return `${longDay(first)} – ${longDay(last)}`;
}

/** An instant (ISO 8601 in UTC) as wall-clock time of a zone: "2026-09-28T11:14". */
export function instantIn(iso: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
  return parts.replace(' ', 'T');
}

/** "UTC+2": what a zone's clock differs by at an instant. */
export function zoneOffset(zone: string, iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(iso));
  return (parts.find((piece) => piece.type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC');
}
