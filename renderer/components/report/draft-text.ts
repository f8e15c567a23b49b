import { byLocale, daysByLocale, isHouseLocale } from '#core/domain/locale.ts';
import type { ReportKind, ReportSectionId, ReportSpec } from '#core/domain/report.ts';
import { SECTIONS_OF } from '#core/domain/report.ts';
import type { ScheduleDays, SchedulePeriod } from '#core/domain/report-schedule.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import { daysOf } from './report-text.ts';

const DAY = daysByLocale({ day: 'numeric', month: 'short' });
const DAY_AND_YEAR = daysByLocale({ day: 'numeric', month: 'short', year: 'numeric' });
const dayAndTime = byLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    }),
);

/** The day of a printed date: "7 Sept 2026"; one known less exactly stays as it is. */
export function dayText(published: string): string {
  return /^\d{4}-\d{2}-\d{2}/u.test(published) ? DAY_AND_YEAR.day(published) : published;
}

/** A moment of the library's clock: "Tue 29 Sept, 07:30". */
export function momentText(wall: string): string {
  return dayAndTime().format(new Date(`${wall}Z`));
}

/** A period in as few words as say it: "7–13 Sept 2026". */
export function rangeText(range: TimeRange | undefined): string {
  if (!range) return 'whole library';
  const { first, last } = daysOf(range);
  if (first === last) return DAY_AND_YEAR.day(first);
  if (!isHouseLocale()) return DAY_AND_YEAR.range(first, last);
  if (first.slice(0, 7) === last.slice(0, 7))
    return `${String(Number(first.slice(8, 10)))}–${DAY_AND_YEAR.day(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${DAY.day(first)} – ${DAY_AND_YEAR.day(last)}`;
  return `${DAY_AND_YEAR.day(first)} – ${DAY_AND_YEAR.day(last)}`;
}

/** What each kind is for, in a line. */
export const KINDS: readonly { readonly value: ReportKind; readonly text: string; readonly aside: string }[] =
  [
    { value: 'briefing', text: 'Briefing', aside: 'what was covered, read in minutes' },
    { value: 'analysis', text: 'Analysis', aside: 'a period in figures and findings' },
    { value: 'dossier', text: 'Story dossier', aside: 'all there is on one story' },
    { value: 'record', text: 'Statement record', aside: 'what one quoted source said' },
  ];

/** What a draft is called on the desk. */
export function draftName(row: {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly kind: ReportKind;
}): string {
  const given = row.name ?? row.title?.trim();
  if (given !== undefined && given !== '') return given;
  return KINDS.find(({ value }) => value === row.kind)?.text ?? row.kind;
}

/** Sections as the builder lists them, with what they hold. */
export const SECTION_TEXT: Readonly<
  Record<ReportSectionId, { readonly text: string; readonly title: string }>
> = {
  summary: { text: 'Summary', title: 'Written by you' },
  volume: { text: 'Volume over time', title: 'Raw and unique articles' },
  stories: { text: 'Top stories', title: 'The largest, each with its lead copy and pickups' },
  clips: { text: 'Clips', title: 'Headline, reference and text of each article' },
  'who-said-what': { text: 'Who said what', title: 'Quoted sources and their statements' },
  outlets: { text: 'Outlets and bylines', title: 'Most active, with change against the period before' },
  'share-of-voice': { text: 'Share of voice', title: 'Topics against each other' },
  syndication: { text: 'Syndication', title: 'What was picked up, from whom and how late' },
  corrections: {
    text: 'Corrections',
    title: 'Corrected and withdrawn articles, and changes to earlier figures',
  },
  outlook: { text: 'Outlook', title: 'Events ahead, written by you' },
  method: { text: 'Method', title: 'What was counted and by which rules' },
  annex: { text: 'Annex', title: 'The list behind every figure' },
};

/** The sections a report prints, in order. */
export function sectionsOf({
  kind,
  sections,
}: Pick<ReportSpec, 'kind' | 'sections'>): readonly ReportSectionId[] {
  return sections ?? SECTIONS_OF[kind];
}

/** The list as a draft keeps it: nothing where it is what the kind prints anyway. */
export function keptSections(
  kind: ReportKind,
  sections: readonly ReportSectionId[],
): readonly ReportSectionId[] | undefined {
  return sections.join() === SECTIONS_OF[kind].join() ? undefined : sections;
}

type Named = { readonly id: number };

/** Topics as they are listed: those printed in their order, then the rest. No order of its own prints them all. */
export function orderedTopics<T extends Named>(
  topics: readonly T[],
  printed: readonly number[],
): readonly T[] {
  if (printed.length === 0) return topics;
  const first = printed.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  return [...first, ...topics.filter(({ id }) => !printed.includes(id))];
}

/** The order as a draft keeps it: nothing where every topic stands in its own place. */
export function keptTopics(topics: readonly Named[], printed: readonly number[]): readonly number[] {
  return printed.join() === topics.map(({ id }) => id).join() ? [] : printed;
}

export const DAYS_TEXT: readonly { readonly value: ScheduleDays; readonly text: string }[] = [
  { value: 'daily', text: 'Every day' },
  { value: 'weekdays', text: 'Monday to Friday' },
  { value: 'weekly', text: 'Once a week' },
];
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const PERIODS_TEXT: readonly { readonly value: SchedulePeriod; readonly text: string }[] = [
  { value: 'since-run', text: 'since the run before' },
  { value: 'day-before', text: 'the day before' },
  { value: 'week-before', text: 'the seven days before' },
  { value: 'month-before', text: 'the month before' },
];

/** "Every day at 07:30: the day before". */
export function ruleText(rule: {
  readonly days: ScheduleDays;
  readonly weekday: number;
  readonly time: string;
  readonly period: SchedulePeriod;
}): string {
  const days =
    rule.days === 'weekly'
      ? `Every ${WEEKDAYS[rule.weekday - 1] ?? 'week'}`
      : DAYS_TEXT.find(({ value }) => value === rule.days)?.text;
  return `${days ?? ''} at ${rule.time}: ${PERIODS_TEXT.find(({ value }) => value === rule.period)?.text ?? ''}`;
}
