import { needsAttention, type ImportError, type ImportRecord } from '#core/domain/import-record.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { shortDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';
import { count } from '#core/domain/figures.ts';
import { assertNever } from '#core/result.ts';

/** How a file fared, never by colour alone: a word, an icon, a tone. */
export type StateMark = {
  readonly word: string;
  readonly icon: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet' | 'faint';
};

const REVIEW: StateMark = { word: 'Needs review', icon: 'warn', tone: 'warn' };

const CANCELLED: StateMark = { word: 'Cancelled', icon: 'minus', tone: 'warn' };

/** The state of a record as the log shows it; one with something to look at says so. */
export function stateMark(record: ImportRecord): StateMark {
  switch (record.state) {
    case 'imported':
      return needsAttention(record) ? REVIEW : { word: 'Imported', icon: 'ok', tone: 'good' };
    case 'new-version':
      return needsAttention(record) ? REVIEW : { word: 'New version', icon: 'branch', tone: 'good' };
    case 'duplicate':
      return needsAttention(record) ? REVIEW : { word: 'Duplicate', icon: 'dup', tone: 'quiet' };
    case 'excluded':
      return { word: 'Excluded', icon: 'minus', tone: 'faint' };
    case 'cancelled':
      return CANCELLED;
    case 'failed':
      return { word: 'Failed', icon: 'fail', tone: 'bad' };
    default:
      return assertNever(record.state);
  }
}

/** How many articles a file states it holds, when that is not what was found. */
export function expectedOf(record: ImportRecord): number | undefined {
  const said = record.reviews.find((review) => review.kind === 'expected-more');
  return said?.kind === 'expected-more' ? said.expected : undefined;
}

/** The items inside a file that could not be read. */
export function refusalsOf(record: ImportRecord): readonly ImportError[] {
  return record.reviews.flatMap((review) => (review.kind === 'refused-items' ? review.refusals : []));
}

/** "86 of 87": articles read of articles the file says it holds, "2" when some could not be read; a dash when none was. */
export function articlesText(record: ImportRecord): string {
  if (record.articlesFound === 0) return '–';
  if (expectedOf(record) === undefined && refusalsOf(record).length > 0) return count(record.articlesFound);
  return `${count(record.articlesFound)} of ${count(expectedOf(record) ?? record.articlesFound)}`;
}

/** "09:14" today, "27 Sep 09:14" before: when a record was made, in the library's zone. */
export function recordTime(at: string, zone: string, today: string): string {
  const wall = wallInZone(at, zone);
  const time = timeOf(wall) ?? '';
  return wall.startsWith(today) ? time : `${shortDay(wall)} ${time}`;
}

/** What a trial read or a running import has done of its files, in 0 to 1; never whole while it still runs. */
export function donePart(progress: {
  readonly files: number;
  readonly done: number;
  readonly isRunning: boolean;
}): number {
  const part = progress.files === 0 ? 0 : progress.done / progress.files;
  return progress.isRunning ? Math.min(part, ALMOST) : Math.min(part, 1);
}

/** The last file counts when its articles are on the disk; until then a sliver stays open. */
const ALMOST = 0.99;
