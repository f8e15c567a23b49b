import type { Volume } from '../../core/domain/selection.ts';
import { arrivals, volumeMinus } from './arrivals.ts';
import type { Chosen } from './tally.ts';

/** How many articles, and how many when each duplicate group counts once, of those for which `isIt` holds. */
export function volumeOf({ places, groups }: Chosen, isIt?: (place: number) => boolean): Volume {
  let articles = 0;
  let unique = 0;
  let last = 0;
  for (const place of places) {
    if (isIt?.(place) === false) continue;
    articles += 1;
    const group = groups[place] ?? 0;
    if (group !== last) unique += 1;
    last = group;
  }
  return { articles, unique };
}

/** What the articles at `firstNew` and after it have added to the volume. */
export function volumeGrowth(chosen: Chosen, firstNew: number): Volume {
  const { now, before } = arrivals(chosen, firstNew);
  return volumeMinus(volumeOf(now), volumeOf(before));
}
