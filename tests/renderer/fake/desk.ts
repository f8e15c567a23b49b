import type { Api } from '#contract/api.ts';
import type { DeskApi } from '#contract/desk-api.ts';
import type { EventMarker } from '#core/domain/event-marker.ts';
import type { SavedFilter } from '#core/domain/saved-filter.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import { err, ok, type Result } from '#core/result.ts';

type Answers = {
  [Name in keyof DeskApi]: (input: Api[Name]['input']) => Result<Api[Name]['output'], Api[Name]['failure']>;
};

/** Markers and filters, kept as long as the fake stands. */
export function deskAnswers(volume: (selection: Selection) => Volume): Answers {
  let markers: readonly EventMarker[] = [];
  let filters: readonly SavedFilter[] = [];
  let last = 0;
  const numbered = <T extends { readonly id?: number }>(one: T): T & { readonly id: number } => ({
    ...one,
    id: one.id ?? (last += 1),
  });
  return {
    'markers.list': () => ok(markers.toSorted((one, other) => one.from.localeCompare(other.from))),
    'markers.save': (marker) => {
      const saved = numbered(marker);
      markers = [...markers.filter(({ id }) => id !== saved.id), saved];
      return ok(saved);
    },
    'markers.remove': ({ id }) => {
      markers = markers.filter((marker) => marker.id !== id);
      return ok(undefined);
    },
    'filters.list': () => ok(filters.map((filter) => ({ ...filter, volume: volume(filter.selection) }))),
    'filters.save': (filter) => {
      if (filters.some(({ id, name }) => id !== filter.id && name === filter.name)) {
        return err({ kind: 'name-taken' });
      }
      const saved = numbered(filter);
      filters = [...filters.filter(({ id }) => id !== saved.id), saved];
      return ok(saved);
    },
    'filters.remove': ({ id }) => {
      filters = filters.filter((filter) => filter.id !== id);
      return ok(undefined);
    },
  };
}
