import type { Volume } from '../../core/domain/selection.ts';
import type { ArticleOrder } from '../../core/ports.ts';
import { NOT_DATED, type ArticleColumns } from '../counting/article-columns.ts';
import { tally, type Chosen } from '../counting/tally.ts';
import { volumeOf } from '../counting/volumes.ts';
import { DAY_GRANULE, printWall, SECONDS_A_DAY } from '../wall-clock.ts';

/** How many articles of a list stand under one day, or under the month or year where no day is known. */
export type ArticleDay = { readonly day: string | null; readonly volume: Volume };

const EXACTNESSES = DAY_GRANULE + 1;

/** The days of a list in its order, undated articles last. */
export function listDays(
  chosen: Chosen,
  { wall, granule, count }: ArticleColumns,
  order: ArticleOrder,
): readonly ArticleDay[] {
  // A day known to be one and a month known by its first day are two places in the list.
  const keyAt = (place: number): number =>
    Math.floor((wall[place] ?? 0) / SECONDS_A_DAY) * EXACTNESSES + Math.min(granule[place] ?? 0, DAY_GRANULE);
  const keys: number[] = [];
  const binOf = new Map<number, number>();
  const ofPlace = new Int32Array(count).fill(-1);
  for (const place of chosen.places) {
    if (granule[place] === NOT_DATED) continue;
    const key = keyAt(place);
    const bin = binOf.get(key) ?? keys.push(key) - 1;
    binOf.set(key, bin);
    ofPlace[place] = bin;
  }
  const cells = tally(chosen, { kind: 'all' }, { ofPlace, starts: keys.map(String) }).flatMap(
    (one) => one.cells,
  );
  const direction = order === 'oldest' ? 1 : -1;
  const days = cells
    .map(({ bin, volume }) => ({ key: keys[bin] ?? 0, volume }))
    .toSorted((one, other) => direction * (one.key - other.key))
    .map(({ key, volume }): ArticleDay => {
      const day = Math.floor(key / EXACTNESSES);
      return {
        day: printWall({ wall: day * SECONDS_A_DAY, granule: key - day * EXACTNESSES }),
        volume,
      };
    });
  const undated = volumeOf(chosen, (place) => granule[place] === NOT_DATED);
  return undated.articles === 0 ? days : [...days, { day: null, volume: undated }];
}
