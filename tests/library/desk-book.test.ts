import { expect, test } from 'vitest';
import type { EventMarker } from '#core/domain/event-marker.ts';
import type { Selection } from '#core/domain/selection.ts';
import type { Library } from '#core/ports.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { aFolder, aLibrary, change, NOW, SQL_JS_FOLDER } from './a-library.ts';

const EVENT: Omit<EventMarker, 'id'> = {
  label: 'Ä “evacuation”',
  from: '2026-09-08T14:30',
  to: '2026-09-10',
  topicId: 3,
  link: 'https://example.org/a?b=1',
};
const SELECTION: Selection = {
  query: '"the dam" NOT ferry',
  range: { from: '2026-09-07T00:00', to: '2026-09-08T00:00' },
  filters: [{ field: 'outlet', value: null, exclude: true }],
};

const everything = (library: Library) => ({
  markers: library.eventMarkers(),
  filters: library.savedFilters(),
});

test('event markers and saved filters come back as they were left, also in a library made anew', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  change(library, () => {
    library.saveEventMarker(EVENT);
    library.saveEventMarker({ label: 'Drought', from: '2026-06' });
    library.removeEventMarker(library.saveEventMarker({ label: 'Gone', from: '2026-07-01' }).id);
    library.saveFilter({ name: 'without outlet', selection: SELECTION });
    library.saveFilter({ name: 'All', selection: { filters: [] } });
    library.removeFilter(library.saveFilter({ name: 'Gone', selection: SELECTION }).id);
  });
  const kept = everything(library);
  expect(kept.markers).toMatchObject([{ label: 'Drought', from: '2026-06' }, EVENT]);
  expect(kept.filters).toMatchObject([{ name: 'All' }, { name: 'without outlet', selection: SELECTION }]);
  library.close();
  const again = await aLibrary(folder);
  expect(everything(again)).toEqual(kept);
  again.close();
  const options = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };
  const rebuilding = await openRebuilding(folder, options);
  if (!rebuilding.ok) throw new Error(JSON.stringify(rebuilding.error));
  const finished = rebuilding.value.finish();
  if (!finished.ok) throw new Error(JSON.stringify(finished.error));
  const anew = await aLibrary(folder);
  expect(everything(anew)).toEqual(kept);
  expect(anew.verify()).toEqual([]);
});

test('what is saved again keeps its number, and what was removed comes back under it', async () => {
  const library = await aLibrary();
  const marker = change(library, () => library.saveEventMarker(EVENT));
  const filter = change(library, () => library.saveFilter({ name: 'Dam', selection: SELECTION }));
  change(library, () => {
    const { to: _to, topicId: _topicId, ...plain } = marker;
    library.saveEventMarker({ ...plain, label: 'Inquiry' });
    library.saveFilter({ ...filter, name: 'Reservoir' });
  });
  expect(library.eventMarkers()).toEqual([
    { id: marker.id, label: 'Inquiry', from: EVENT.from, link: EVENT.link },
  ]);
  expect(library.savedFilters()).toEqual([{ ...filter, name: 'Reservoir' }]);
  change(library, () => {
    library.removeEventMarker(marker.id);
    library.removeFilter(filter.id);
  });
  expect(everything(library)).toEqual({ markers: [], filters: [] });
  change(library, () => {
    library.saveEventMarker(marker);
    library.saveFilter(filter);
  });
  expect(everything(library)).toEqual({ markers: [marker], filters: [filter] });
});
