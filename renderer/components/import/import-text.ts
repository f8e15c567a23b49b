import { needsAttention, type ImportRecord } from '#core/domain/import-record.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { shortDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';
import { count } from '#core/domain/figures.ts';

/** How a file fared, never by colour alone: a word, an icon, a tone. */
export type StateMark = {
  readonly word: string;
  readonly icon: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet' | 'faint';
};

/** The state of a record as the log shows it; an imported file with something to look at says so. */
export function stateMark(record: ImportRecord): StateMark {
  switch (record.state) {
    case 'imported':
      return needsAttention(record)
        ? { word: 'Needs review', icon: 'warn', tone: 'warn' }
        : { word: 'Imported', icon: 'ok', tone: 'good' };
    case 'duplicate':
      return { word: 'Duplicate', icon: 'dup', tone: 'quiet' };
    case 'excluded':
      return { word: 'Excluded', icon: 'minus', tone: 'faint' };
    case 'failed':
      return { word: 'Failed', icon: 'fail', tone: 'bad' };
  }
}

/** How many articles a file says it holds: what it states, or else what was found. */
function expectedOf(record: ImportRecord): number {
  const said = record.reviews.find((review) => review.kind === 'expected-more');
  return said?.kind === 'expected-more' ? said.expected : record.articlesFound;
}

/** "86 of 87": articles read of articles the file says it holds; a dash when nothing was read. */
export function articlesText(record: ImportRecord): string {
  if (record.articlesFound === 0) return '–';
  return `${count(record.articlesFound)} of ${count(expectedOf(record))}`;
}

/** "09:14" today, "27 Sep 09:14" before: when a record was made, in the library's zone. */
export function recordTime(at: string, zone: string, today: string): string {
  const wall = wallInZone(at, zone);
  const time = timeOf(wall) ?? '';
  return wall.startsWith(today) ? time : `${shortDay(wall)} ${time}`;
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
