import { wallMs } from './wall-time.ts';

/** What figures and dates are written by where nobody says otherwise: files for machines, the command line, logs. */
export const HOUSE_LOCALE = 'en-GB';

/** English as it is written in the region of a system's locale; the house's own where the system names none. */
export function localeFor(system: string): string {
  try {
    const { region } = new Intl.Locale(system);
    return region === undefined ? HOUSE_LOCALE : `en-${region}`;
  } catch {
    // "C", or nothing at all.
    return HOUSE_LOCALE;
  }
}

let inUse = HOUSE_LOCALE;

/** Sets the locale of this process; the window does so once, before anything is shown. */
export function useLocale(locale: string): void {
  inUse = locale;
}

export const localeInUse = (): string => inUse;

/** English dates are written by hand: locale data change between versions of the runtime ("Sep", "Sept"). */
export const isHouseLocale = (): boolean => inUse === HOUSE_LOCALE;

/** Makes a format once for each locale it is asked for in. */
export function byLocale<Format>(make: (locale: string) => Format): () => Format {
  let made: { readonly locale: string; readonly format: Format } | undefined;
  return () => {
    if (made?.locale !== inUse) made = { locale: inUse, format: make(inUse) };
    return made.format;
  };
}

/** Writes the day of a wall-clock time, or of a range of days, as the locale does. */
export function daysByLocale(options: Intl.DateTimeFormatOptions): {
  day(wall: string): string;
  range(from: string, to: string): string;
} {
  const format = byLocale((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const at = (wall: string): number => wallMs(wall.slice(0, 10));
  return {
    day: (wall) => format().format(at(wall)),
    range: (from, to) => format().formatRange(at(from), at(to)),
  };
}
