import type { DataRequest } from '../domain/data-export.ts';
import type { TableColumn } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { ok, type Result } from '../result.ts';
import { aboutSelection } from './about.ts';
import type { CountedTable } from './counted-table.ts';
import type { DataReader } from './data-reader.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: 'No.', width: 8 },
  { title: 'Story', width: 70 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
  { title: 'First', width: 16, kind: 'moment' },
  { title: 'Last', width: 16, kind: 'moment' },
  { title: 'Outlets', width: 10 },
  { title: 'Outlet names', width: 60 },
];

/** Every story of a selection, largest first. */
export function storiesTable(
  library: DataReader,
  { selection }: Extract<DataRequest, { list: 'stories' }>,
): Result<CountedTable, QueryError> {
  const found = library.storyRows(selection, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  if (!found.ok) return found;
  return ok({
    title: 'Stories',
    fileName: 'stories',
    columns: COLUMNS,
    rowCount: found.value.rows.length,
    rows: found.value.rows.map(({ id, title, volume, first, last, outlets }) => [
      id,
      title,
      volume.articles,
      volume.unique,
      first,
      last,
      outlets.length,
      outlets.join('; '),
    ]),
    about: [
      ...aboutSelection(library, selection),
      { label: 'Stories', text: 'articles on one event, across days; counts are of this selection' },
    ],
  });
}
