import type { DeskBook } from '../../core/desk-ports.ts';
import type { EventMarker } from '../../core/domain/event-marker.ts';
import type { SavedFilter } from '../../core/domain/saved-filter.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

const MARKER = 'id, label, from_time, to_time, topic_id, link';

const markerAt = (row: Row): EventMarker =>
  given({
    id: numberAt(row, 0),
    label: textAt(row, 1),
    from: textAt(row, 2),
    to: maybeTextAt(row, 3),
    topicId: maybeNumberAt(row, 4),
    link: maybeTextAt(row, 5),
  });

const filterAt = (row: Row): SavedFilter => ({
  id: numberAt(row, 0),
  name: textAt(row, 1),
  selection: JSON.parse(textAt(row, 2)) as Selection,
});

/** What a statement that always returns a row returned. */
function one(row: Row | undefined): Row {
  if (row === undefined) throw new Error('Nothing was written');
  return row;
}

/** The tables of event markers and saved filters. */
export function deskBook(connection: Connection): DeskBook {
  return {
    eventMarkers: () =>
      connection.rows(`SELECT ${MARKER} FROM event_marker ORDER BY from_time, id`).map(markerAt),
    saveEventMarker: ({ id, label, from, to, topicId, link }) =>
      markerAt(
        one(
          connection.row(
            `INSERT INTO event_marker (${MARKER}) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET label = excluded.label, from_time = excluded.from_time,
               to_time = excluded.to_time, topic_id = excluded.topic_id, link = excluded.link
             RETURNING ${MARKER}`,
            id,
            label,
            from,
            to,
            topicId,
            link,
          ),
        ),
      ),
    removeEventMarker: (id) => connection.run('DELETE FROM event_marker WHERE id = ?', id),
    savedFilters: () =>
      connection.rows('SELECT id, name, selection FROM saved_filter ORDER BY lower(name), id').map(filterAt),
    saveFilter: ({ id, name, selection }) =>
      filterAt(
        one(
          connection.row(
            `INSERT INTO saved_filter (id, name, selection) VALUES (?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, selection = excluded.selection
             RETURNING id, name, selection`,
            id,
            name,
            JSON.stringify(selection),
          ),
        ),
      ),
    removeFilter: (id) => connection.run('DELETE FROM saved_filter WHERE id = ?', id),
  };
}
