import type { DeskApi } from '../../contract/desk-api.ts';
import { isMarkerTime, markerRange } from '../../core/domain/event-marker.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** Event markers and saved filters. */
export function deskRequests({ library }: EngineParts): Pick<EngineHandlers, keyof DeskApi> {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  return {
    'markers.list': () => ok(library.eventMarkers()),
    'markers.save'(marker) {
      const { from, to = from } = marker;
      const isOne = isMarkerTime(from) && isMarkerTime(to);
      if (!isOne || markerRange({ from: to }).to < markerRange({ from }).to)
        return err({ kind: 'wrong-time' });
      return library.transaction(() => library.saveEventMarker(marker));
    },
    'markers.remove': ({ id }) => library.transaction(() => library.removeEventMarker(id)),
    'filters.list': () =>
      ok(
        library.savedFilters().map((filter) => {
          const volume = library.volume(filter.selection);
          return volume.ok ? { ...filter, volume: volume.value } : filter;
        }),
      ),
    'filters.save'(filter) {
      const name = filter.name.trim();
      const isTaken = library.savedFilters().some((one) => one.id !== filter.id && isSame(one.name, name));
      if (isTaken) return err({ kind: 'name-taken' });
      return library.transaction(() => library.saveFilter({ ...filter, name }));
    },
    'filters.remove': ({ id }) => library.transaction(() => library.removeFilter(id)),
  };
}
