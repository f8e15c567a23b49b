import type { BinSize } from '../domain/coverage.ts';
import { count as plainCount, NO_BREAK, percent as plainPercent } from '../domain/figures.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { wallInZone, wallMs, wallOfMs } from '../domain/wall-time.ts';
import { reportWords } from './language/index.ts';
import type { ReportWords } from './language/report-words.ts';
import { localDates } from './local-dates.ts';
import type { ReportModel } from './model.ts';
import { MONTH_NAMES, SEPARATORS } from './month-names.ts';

/** Dates and figures as a report prints them, and the words around them in the language of its locale. */
export type LocalWords = {
  readonly say: ReportWords;
  count(value: number): string;
  /** "19.0 %"; a dash when there is nothing to divide by. */
  percent(part: number, whole: number): string;
  /** A share already worked out, in per cent. */
  share(percent: number | undefined): string;
  /** A change in percentage points, whose unit the rule of its table names: "+3.2". */
  points(before: number | undefined, now: number | undefined): string;
  /** A change in articles: "+12", "−3", "0". */
  change(before: number, now: number): string;
  volume(volume: Volume): string;
  /** A time as exact as it is known: "16 Sep 2026, 18:20". */
  date(wall: string | undefined): string;
  /** The same without its year, where the report is of one year. */
  short(wall: string | undefined): string;
  day(wall: string): string;
  /** "9 Sep": a day where its year is said beside it. */
  tick(wall: string): string;
  /** "Sep": a month on an axis. */
  month(wall: string): string;
  /** One bar of the chart. */
  bin(start: string, end: string, size: BinSize): string;
  period(range: TimeRange | undefined): string;
  /** An instant on the library's clock. */
  asOf(instant: string, zone: string): string;
};

const MINUTE = 60_000;

/** As on screen, with the marks of the locale in the place of the English ones. */
function figure(value: number, digits: 0 | 1, [thousands, decimal]: readonly [string, string]): string {
  const english = digits === 0 ? plainCount(Math.abs(value)) : plainPercent(Math.abs(value)).slice(0, -2);
  return english.replaceAll(/[,.]/gu, (mark) => (mark === ',' ? thousands : decimal));
}

/** Words for a report: where it is not of one year, no date is printed without its year. */
export function wordsOf({ look, period }: Pick<ReportModel, 'look' | 'period'>): LocalWords {
  const last = period === undefined ? '' : wallOfMs(wallMs(period.to) - MINUTE);
  const isOfOneYear = period !== undefined && period.from.slice(0, 4) === last.slice(0, 4);
  return localWords(look.locale, { isYearTold: !isOfOneYear });
}

/** Dates and figures for a BCP 47 tag; a language that is not known here is printed as British English. */
export function localWords(locale: string, { isYearTold = false } = {}): LocalWords {
  const [asked = 'en', region] = locale.split('-');
  const language = asked.toLowerCase() in MONTH_NAMES ? asked.toLowerCase() : 'en';
  const separators = SEPARATORS[language] ?? [',', '.'];
  const { day, short, month, dayAndYear, known, range, bin } = localDates(language, region?.toUpperCase());
  const count = (value: number): string => `${value < 0 ? '−' : ''}${figure(value, 0, separators)}`;
  const say = reportWords(locale, { count });
  const share = (percent: number | undefined): string =>
    percent === undefined ? '–' : `${figure(percent, 1, separators)}${NO_BREAK}%`;
  const signed = (value: number, digits: 0 | 1): string => {
    const text = figure(value, digits, separators);
    if (!/[1-9]/u.test(text)) return text;
    return `${value < 0 ? '−' : '+'}${text}`;
  };
  const date = (wall: string | undefined): string => (wall === undefined ? say.volume.noDate : known(wall));
  return {
    say,
    count,
    share,
    percent: (part, whole) => share(whole === 0 ? undefined : (part / whole) * 100),
    points: (before, now) => (before === undefined || now === undefined ? '–' : signed(now - before, 1)),
    change: (before, now) => signed(now - before, 0),
    volume: say.volume.volume,
    date,
    short: (wall) => {
      if (wall === undefined || wall.length < 10) return date(wall);
      const told = isYearTold ? dayAndYear(wall) : short(wall);
      return wall.length > 10 ? `${told}, ${wall.slice(11, 16)}` : told;
    },
    day,
    tick: short,
    month,
    bin,
    period: (period) => {
      if (period === undefined) return say.volume.allDates;
      if (period.from.startsWith('0001')) return say.volume.upTo(day(wallOfMs(wallMs(period.to) - MINUTE)));
      return period.to.startsWith('9999') ? say.volume.from(day(period.from)) : range(period.from, period.to);
    },
    asOf: (instant, zone) => known(wallInZone(instant, zone)),
  };
}
