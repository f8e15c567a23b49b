import type { PrintedDate, ReadArticle } from '../../domain/article.ts';

type Dated = Pick<ReadArticle, 'revision' | 'dateModified' | 'status'>;

/**
 * Whether a version that has just arrived is newer than the one that is current: by the number the file gives it, then
 * by when it says it was changed. Where neither tells, what arrives later is newer.
 */
export function isNewer(arrived: Dated, current: Dated): boolean {
  if (arrived.revision !== undefined && current.revision !== undefined) {
    if (arrived.revision !== current.revision) return arrived.revision > current.revision;
  }
  const [then, now] = [moment(current.dateModified), moment(arrived.dateModified)];
  if (then === undefined || now === undefined) return true;
  // Only what both dates say can be compared: a day and a minute of that day are the same time.
  const length = Math.min(then.length, now.length);
  return now.slice(0, length) >= then.slice(0, length);
}

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const OFFSET = /^([+-])(\d\d):?(\d\d)$/u;

/** The moment as ISO 8601 in UTC where the zone is known, cut to its precision. */
function moment(date: PrintedDate | undefined): string | undefined {
  if (date === undefined || date.value.length < MINUTE) return date?.value;
  const [, sign, hours, minutes] = OFFSET.exec(date.zone) ?? [];
  if (hours === undefined || minutes === undefined) return date.value;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? 60_000 : -60_000);
  const time = Date.parse(`${date.value}${date.value.length === MINUTE ? ':00' : ''}Z`);
  return Number.isNaN(time) ? date.value : new Date(time + shift).toISOString().slice(0, date.value.length);
}
