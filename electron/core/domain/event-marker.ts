import { wallMs, wallOfMs } from './wall-time.ts';

/**
 * A dated mark the analyst put on the timeline. Times are wall-clock times of the library's zone, as exact as they are
 * known: "2026-09", "2026-09-08" or "2026-09-08T14:30".
 */
export type EventMarker = {
  readonly id: number;
  readonly label: string;
  readonly from: string;
  /** The last month, day or minute of an event that lasted. */
  readonly to?: string;
  /** The topic whose charts it stands on; on every chart without it. */
  readonly topicId?: number;
  /** Where one can read about it. */
  readonly link?: string;
};

/** A marker's time: to the month, to the day or to the minute, and one there is. */
export function isMarkerTime(text: string): boolean {
  const pattern = /^\d{4}-(0[1-9]|1[0-2])(-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?)?$/u;
  if (!pattern.test(text)) return false;
  const ms = wallMs(text.length === 7 ? `${text}-01` : text);
  return !Number.isNaN(ms) && wallOfMs(ms).startsWith(text);
}

/** Half-open `[from, to)`, to the minute: all the time in which it may have been. */
export function markerRange({ from, to = from }: Pick<EventMarker, 'from' | 'to'>): {
  readonly from: string;
  readonly to: string;
} {
  return { from: from.length === 7 ? `${from}-01T00:00` : wallOfMs(wallMs(from)), to: after(to) };
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

function after(time: string): string {
  if (time.length > 10) return wallOfMs(wallMs(time) + MINUTE);
  if (time.length > 7) return wallOfMs(wallMs(time) + DAY);
  const [year = '', month = ''] = time.split('-');
  return wallOfMs(Date.UTC(Number(year), Number(month), 1));
}
