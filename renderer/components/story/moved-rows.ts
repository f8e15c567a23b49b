import type { RowsShown } from '#core/domain/data-export.ts';
import type { StoryDetail } from '#core/domain/story.ts';
import { eventText } from './story-text.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['What', 10],
  ['Articles', 10],
  ['Which', 40],
  ['Why', 90],
];

/** What the rules merged into a story and split off it, as rows for other programs, oldest first. */
export function movedRows(
  story: Pick<StoryDetail, 'events' | 'articles'>,
): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: story.events.map((event) => [
      ...[event.kind, event.moved.length, event.moved.join(' '), eventText(event, story)],
    ]),
  };
}
