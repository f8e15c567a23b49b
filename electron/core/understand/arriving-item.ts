/** One line of the headless commands `duplicates` and `stories`: an article in the order it arrived. */
export type ArrivingItem = {
  readonly id: string | number;
  readonly title?: string | null | undefined;
  readonly body?: string | null | undefined;
  /** ISO 8601; a zone is ignored, because wall clocks are compared. */
  readonly date?: string | null | undefined;
  readonly lang?: string | null | undefined;
};

const ISO_DATE = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?/u;

/** Seconds since 1970 of an ISO 8601 wall clock; a date that is missing or not ISO stays unknown. */
export function wallClockSeconds(date: string | null | undefined): number | undefined {
  const parts = date === null || date === undefined ? null : ISO_DATE.exec(date);
  if (parts === null) return undefined;
  const [, year, month, day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return time / 1000;
}
