import type { EventMarker } from './domain/event-marker.ts';
import type { SavedFilter } from './domain/saved-filter.ts';

/** What the analyst puts beside the articles: event markers, and selections kept under a name. */
export type DeskBook = {
  /** The earliest first. */
  eventMarkers(): readonly EventMarker[];
  /** An id that is given stays, so that what was taken back is the same again. */
  saveEventMarker(marker: Omit<EventMarker, 'id'> & { readonly id?: number }): EventMarker;
  removeEventMarker(id: number): void;
  /** By name. */
  savedFilters(): readonly SavedFilter[];
  saveFilter(filter: Omit<SavedFilter, 'id'> & { readonly id?: number }): SavedFilter;
  removeFilter(id: number): void;
};
