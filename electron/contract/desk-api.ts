import type { EventMarker } from '../core/domain/event-marker.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { SavedFilter } from '../core/domain/saved-filter.ts';
import type { Volume } from '../core/domain/selection.ts';
import type { Request } from './request.ts';

/** A saved filter and what it selects now; no volume where its query can no longer be understood. */
export type SavedFilterRow = SavedFilter & { readonly volume?: Volume };

/** What the analyst puts beside the articles. */
export type DeskApi = {
  'markers.list': Request<void, readonly EventMarker[]>;
  /** With an id, in the place of the one there is; one that was removed comes back as it was. */
  'markers.save': Request<
    Omit<EventMarker, 'id'> & { id?: number },
    EventMarker,
    LibraryError | { readonly kind: 'wrong-time' }
  >;
  'markers.remove': Request<{ id: number }, void, LibraryError>;
  'filters.list': Request<void, readonly SavedFilterRow[]>;
  'filters.save': Request<
    Omit<SavedFilter, 'id'> & { id?: number },
    SavedFilter,
    LibraryError | { readonly kind: 'name-taken' }
  >;
  'filters.remove': Request<{ id: number }, void, LibraryError>;
};

export const DESK_NAMES = [
  'markers.list',
  'markers.save',
  'markers.remove',
  'filters.list',
  'filters.save',
  'filters.remove',
] as const satisfies readonly (keyof DeskApi)[];
