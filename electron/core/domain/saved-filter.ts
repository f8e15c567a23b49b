import type { Selection } from './selection.ts';

/** A selection under a name of the analyst's. */
export type SavedFilter = { readonly id: number; readonly name: string; readonly selection: Selection };
