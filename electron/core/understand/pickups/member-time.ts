import type { Delay, GroupMember } from '../../domain/pickup.ts';
import { wallMs } from '../../domain/wall-time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** How much of "2019-09-02T05:10" is there: a year, a month, a day, or a time of day. */
const UP_TO_MONTH = 7;
const UP_TO_DAY = 10;

/** The last moment a printed date may mean: a date without an hour stands at the end of its day, a month at its end. */
export function lastMoment(published: string): number {
  if (published.length > UP_TO_DAY) return wallMs(published);
  const [year = 0, month = 12, day] = published.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 1) - 1 : Date.UTC(year, month - 1, day + 1) - 1;
}

/** In time; undated ones last, and then as they arrived. */
export function byTime(one: GroupMember, other: GroupMember): number {
  if (one.published !== undefined && other.published !== undefined) {
    const apart = lastMoment(one.published) - lastMoment(other.published);
    if (apart !== 0) return apart;
  } else if (one.published !== other.published) {
    return one.published === undefined ? 1 : -1;
  }
  if (one.dateArrived !== other.dateArrived) return one.dateArrived < other.dateArrived ? -1 : 1;
  return one.id - other.id;
}

type Dated = Pick<GroupMember, 'published' | 'isZoneUnknown'>;

/** How long after the lead copy, no more exact than both dates are. */
export function delayAfter(lead: Dated, copy: Dated): Delay {
  const unknown = whyUnknown(lead, copy);
  if (unknown !== undefined) return { kind: 'unknown', why: unknown };
  const [from, to] = [lead.published ?? '', copy.published ?? ''];
  if (from.length === UP_TO_DAY || to.length === UP_TO_DAY) {
    const apart = wallMs(to.slice(0, UP_TO_DAY)) - wallMs(from.slice(0, UP_TO_DAY));
    return { kind: 'days', days: Math.round(apart / DAY) };
  }
  return {
    kind: 'minutes',
    minutes: Math.round((wallMs(to) - wallMs(from)) / MINUTE),
    isAbout: lead.isZoneUnknown || copy.isZoneUnknown,
  };
}

function whyUnknown(lead: Dated, copy: Dated): (Delay & { readonly kind: 'unknown' })['why'] | undefined {
  if (copy.published === undefined) return 'undated';
  if (lead.published === undefined) return 'lead-undated';
  if (copy.published.length <= UP_TO_MONTH) return 'no-day';
  return lead.published.length <= UP_TO_MONTH ? 'lead-no-day' : undefined;
}
