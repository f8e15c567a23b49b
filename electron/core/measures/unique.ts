import type { Volume } from '../domain/selection.ts';

export const UNIQUE_RULE = 'Near-identical articles form a duplicate group, and each group counts once.';

/** Volume without syndication: one per duplicate group. */
export function unique(volume: Volume): number {
  return volume.unique;
}
