import type { RowsShown } from '#core/domain/data-export.ts';
import type { EventMarker } from '#core/domain/event-marker.ts';
import { shownColumns, type ColumnTitles } from '../data/shown-columns.ts';

const COLUMNS: ColumnTitles = [
  ['From', 18],
  ['To', 18],
  ['Event', 50],
  ['Topic', 30],
  ['Link', 50],
];

/** Event markers as rows for other programs, in the order of the list; times are as exact as they are known. */
export function markerRows(
  markers: readonly EventMarker[],
  topicOf: (marker: EventMarker) => string,
): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: shownColumns(COLUMNS),
    rows: markers.map((marker) => [marker.from, marker.to, marker.label, topicOf(marker), marker.link]),
  };
}
