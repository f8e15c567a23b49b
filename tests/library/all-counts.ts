import { TIMELINE_BYS, type BinSize } from '#core/domain/coverage.ts';
import type { FilterField, Selection } from '#core/domain/selection.ts';
import type { LibraryParts } from '../../electron/library/library-parts.ts';

const BINS: readonly BinSize[] = ['hour', 'week', 'month'];
const FIELDS: readonly FilterField[] = [...TIMELINE_BYS, 'duplicate-group', 'watch'];
const SELECTIONS: readonly Selection[] = [
  { filters: [] },
  { filters: [{ field: 'outlet', value: 'Marren Herald', exclude: true }] },
  { filters: [{ field: 'quoted-source', value: 'Ida Moss', exclude: false }] },
  { filters: [], query: 'dam' },
];

/** Articles with their groups: an article that is gone may keep its place in memory, where nobody sees it. */
function chosenBy(
  { chosen, counted }: Pick<LibraryParts, 'chosen' | 'counted'>,
  selection: Selection,
): unknown {
  const found = chosen(selection);
  if (!found.ok) return found;
  const { places, groups } = found.value;
  const { ids } = counted.columns();
  return [...places].map((place) => [ids[place], groups[place]]);
}

/** Every number that can be asked for, in one value. */
export function allCounts(parts: Pick<LibraryParts, 'buckets' | 'facets' | 'chosen' | 'counted'>): unknown {
  return SELECTIONS.map((selection) => ({
    chosen: chosenBy(parts, selection),
    facets: FIELDS.map((field) => parts.facets.of(selection, field)),
    buckets: TIMELINE_BYS.flatMap((by) => BINS.map((bin) => parts.buckets.count(selection, by, bin))),
  }));
}
