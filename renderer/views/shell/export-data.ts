import type { DataFormat, DataRequest, RowsShown } from '#core/domain/data-export.ts';
import type { AboutLine } from '#core/domain/table.ts';
import { counted } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import { bytes } from '../../components/bytes-text.ts';
import { rangeText } from '../../components/date-text.ts';
import { FIELD_TEXT, filterText } from '../../components/selection/selection-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from './actions.ts';

/** The selection in words, as the chips say it. */
export function selectionWords({ selection, library, storyNames }: Desk): string {
  const { query, range, filters } = selection.current;
  const names = { topics: library.topics, watches: library.watches, stories: storyNames };
  const parts = [
    ...filters.map(
      (filter) => `${FIELD_TEXT[filter.field]}${filter.exclude ? ' not' : ''} ${filterText(filter, names)}`,
    ),
    ...(range ? [rangeText(range.from, range.to)] : []),
    ...(query === undefined ? [] : [`words ${query}`]),
  ];
  return parts.length === 0 ? 'everything in the library' : listed(parts);
}

/** Writes what is on the screen where the analyst says, and says how many rows it came to. */
export async function exportData(desk: Desk, data: DataRequest, format: DataFormat): Promise<void> {
  const reply = await desk.dataExport.write(data, format);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  const { path, rows, bytes: size } = reply.value;
  desk.notices.done(`Saved ${path}: ${counted(rows, 'row')}, ${bytes(size)}.`);
}

/** Writes rows the window has laid out itself; what they are of begins with the library and its zone. */
export async function exportRows(
  desk: Desk,
  rows: Omit<RowsShown, 'about'> & { readonly about?: readonly AboutLine[] },
  format: DataFormat,
): Promise<void> {
  const info = desk.library.info.value;
  const about = [
    { label: 'Library', text: info?.name ?? '' },
    { label: 'Time zone', text: info?.zone ?? 'UTC' },
    ...(rows.about ?? []),
  ];
  await exportData(desk, { list: 'rows', shown: { ...rows, about } }, format);
}
