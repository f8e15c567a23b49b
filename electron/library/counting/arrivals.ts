import type { Volume } from '../../core/domain/selection.ts';
import type { BucketRow } from '../../core/bucket-counts.ts';
import type { Chosen } from './tally.ts';

/** The duplicate groups that something came to: as they are now, and as they were before. */
export type Arrivals = { readonly now: Chosen; readonly before: Chosen };

/**
 * Of what is chosen, the groups with an article at `firstNew` or after it. All others count the same before and after, so
 * what has come is the difference of these two, and costs as much as there is of it.
 */
export function arrivals({ places, groups }: Chosen, firstNew: number): Arrivals {
  const now: number[] = [];
  const before: number[] = [];
  for (let from = 0; from < places.length;) {
    const group = groups[places[from] ?? 0];
    let to = from;
    let isGrown = false;
    while (to < places.length && groups[places[to] ?? 0] === group) {
      isGrown ||= (places[to] ?? 0) >= firstNew;
      to += 1;
    }
    for (; from < to; from += 1) {
      const place = places[from] ?? 0;
      if (isGrown) now.push(place);
      if (isGrown && place < firstNew) before.push(place);
    }
  }
  return {
    now: { places: Int32Array.from(now), groups },
    before: { places: Int32Array.from(before), groups },
  };
}

export function volumeMinus(now: Volume, before: Volume | undefined): Volume {
  return {
    articles: now.articles - (before?.articles ?? 0),
    unique: now.unique - (before?.unique ?? 0),
  };
}

const cellOf = ({ key, bucket }: BucketRow): string => `${bucket} ${key === null ? '' : `=${key}`}`;

/** What each cell has gained; those that gained nothing are left out. */
export function rowsMinus(now: readonly BucketRow[], before: readonly BucketRow[]): readonly BucketRow[] {
  const earlier = new Map(before.map((row) => [cellOf(row), row.volume]));
  return now
    .map((row) => ({ ...row, volume: volumeMinus(row.volume, earlier.get(cellOf(row))) }))
    .filter(({ volume }) => volume.articles !== 0);
}
