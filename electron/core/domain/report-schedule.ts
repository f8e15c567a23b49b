import type { ReportFormat } from './report.ts';
import type { TimeRange } from './selection.ts';
import { binAfter, binStartOf, wallMs, wallOfMs } from './wall-time.ts';

export const SCHEDULE_DAYS = ['daily', 'weekdays', 'weekly'] as const;
/** Every day, Monday to Friday, or one day of the week. */
export type ScheduleDays = (typeof SCHEDULE_DAYS)[number];

export const SCHEDULE_PERIODS = ['since-run', 'day-before', 'week-before', 'month-before'] as const;
/** What a run covers: from where the run before ended, or the calendar day, the seven days or the calendar month before. */
export type SchedulePeriod = (typeof SCHEDULE_PERIODS)[number];

/** When a report is written by itself, of what stretch, and where it goes. Times are the library's. */
export type ScheduleRule = {
  readonly draftId: number;
  readonly days: ScheduleDays;
  /** 1 is Monday (ISO 8601); counts for `weekly` only. */
  readonly weekday: number;
  /** "07:30". */
  readonly time: string;
  readonly period: SchedulePeriod;
  readonly folder: string;
  readonly formats: readonly ReportFormat[];
  readonly isPaused: boolean;
};

/** What became of one run. */
export type ReportRun = {
  /** ISO 8601 in UTC: when it ran. */
  readonly at: string;
  /** When it was to run, by the library's clock. */
  readonly moment: string;
  readonly range: TimeRange;
  /** It ran late: the computer slept, or Sourceline was not running. */
  readonly isLate: boolean;
  /** Runs before it that fell into the same time and were not made up for. */
  readonly missed: number;
  readonly articles?: number;
  readonly paths: readonly string[];
  /** Why it was not written, or not in every format, in a sentence. */
  readonly failure?: string;
};

export type ReportSchedule = ScheduleRule & {
  readonly id: number;
  /** Up to this moment of the library's clock every run is dealt with. */
  readonly handledTo: string;
  /** Where the period of the last good run ended, or that of a first one that failed begins. */
  readonly coveredTo?: string;
  readonly lastRun?: ReportRun;
};

/** A run whose time has come. */
export type DueRun = Pick<ReportRun, 'moment' | 'range' | 'isLate' | 'missed'>;

const DAY_MS = 86_400_000;
/** A run this much after its time is called late. */
const LATE_MS = 10 * 60_000;
/** Longest look back: runs missed before are not counted one by one. */
const MOST_DAYS_BACK = 400;

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return Math.round((wallMs(day) - wallMs(binStartOf(day, 'week'))) / DAY_MS) + 1;
}

function runsOn(rule: Pick<ScheduleRule, 'days' | 'weekday'>, day: string): boolean {
  if (rule.days === 'daily') return true;
  return rule.days === 'weekdays' ? weekdayOf(day) <= 5 : weekdayOf(day) === rule.weekday;
}

type Rhythm = Pick<ScheduleRule, 'days' | 'weekday' | 'time'>;

/** Moments after `after` and not after `now`, newest first. */
function momentsBetween(rule: Rhythm, after: string, now: string): readonly string[] {
  const moments: string[] = [];
  let day = binStartOf(now, 'day');
  for (let step = 0; step < MOST_DAYS_BACK; step += 1) {
    const moment = `${day.slice(0, 10)}T${rule.time}`;
    if (moment <= after) break;
    if (moment <= now && runsOn(rule, day)) moments.push(moment);
    day = binAfter(day, 'day', -1);
  }
  return moments;
}

/** The moment of the run before one. */
function momentBefore(rule: Rhythm, moment: string): string {
  const [before] = momentsBetween(rule, binAfter(moment, 'day', -8), wallOfMs(wallMs(moment) - 60_000));
  return before ?? binAfter(moment, 'day', -1);
}

/** The first run after a moment of the library's clock. */
export function nextMoment(rule: Rhythm, after: string): string {
  let day = binStartOf(after, 'day');
  for (;;) {
    const moment = `${day.slice(0, 10)}T${rule.time}`;
    if (moment > after && runsOn(rule, day)) return moment;
    day = binAfter(day, 'day');
  }
}

/** The stretch a run covers. What goes on from the run before begins, for want of one, a rhythm before its first moment. */
export function rangeOfRun(
  schedule: ScheduleRule & Pick<ReportSchedule, 'coveredTo' | 'handledTo'>,
  moment: string,
): TimeRange {
  const today = binStartOf(moment, 'day');
  switch (schedule.period) {
    case 'since-run': {
      const from = schedule.coveredTo ?? momentBefore(schedule, nextMoment(schedule, schedule.handledTo));
      return { from: from < moment ? from : momentBefore(schedule, moment), to: moment };
    }
    case 'day-before':
      return { from: binAfter(today, 'day', -1), to: today };
    case 'week-before':
      return { from: binAfter(today, 'day', -7), to: today };
    case 'month-before': {
      const month = binStartOf(moment, 'month');
      return { from: binAfter(month, 'month', -1), to: month };
    }
  }
}

/**
 * The run that is due at `now` by the library's clock. Several that fell into a sleep are made up for once, by the
 * newest: what goes on from the run before then covers the whole gap.
 */
export function dueRun(schedule: ReportSchedule, now: string): DueRun | undefined {
  if (schedule.isPaused) return undefined;
  const [moment, ...missed] = momentsBetween(schedule, schedule.handledTo, now);
  if (moment === undefined) return undefined;
  const isLate = wallMs(now) - wallMs(moment) > LATE_MS;
  return { moment, range: rangeOfRun(schedule, moment), isLate, missed: missed.length };
}
