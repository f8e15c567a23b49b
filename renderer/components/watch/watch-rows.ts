import type { RowsShown } from '#core/domain/data-export.ts';
import type { WatchStatus } from '#core/domain/watch.ts';
import { defaultsText } from './defaults-text.ts';
import { filesText, WATCH_STATE_TEXT } from './watch-text.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['Watch', 24],
  ['Folder', 60],
  ['State', 14],
  ['Articles', 10],
  ['Waiting', 10],
  ['Files', 40],
  ['Gives to articles', 40],
  ['Keeps articles', 24],
];

/** Watches as rows for other programs, in the order of their cards. */
export function watchRows(watches: readonly WatchStatus[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: watches.map((watch) => [
      ...[watch.name, watch.path, WATCH_STATE_TEXT[watch.state], watch.articles, watch.waiting],
      ...[filesText(watch), defaultsText(watch.defaults)],
      watch.retention ? `${String(watch.retention.days)} days since ${watch.retention.since}` : 'for good',
    ]),
  };
}
