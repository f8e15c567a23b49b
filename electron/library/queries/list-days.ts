import type { ArticleDay } from '../../core/domain/library-article.ts';
import type { Volume } from '../../core/domain/selection.ts';
import type { ArticleOrder } from '../../core/ports.ts';
import { firstFrom, NOT_DATED, type ArticleColumns } from '../counting/article-columns.ts';
import { tally, type Chosen } from '../counting/tally.ts';
import { volumeGrowth, volumeOf } from '../counting/volumes.ts';
import { DAY_GRANULE, printWall, SECONDS_A_DAY } from '../wall-clock.ts';

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

/** Of what is chosen, the articles up to an id. */
export function cut(chosen: Chosen, columns: ArticleColumns, upTo: number | undefined): Chosen {
  if (upTo === undefined) return chosen;
  const end = firstFrom(columns, upTo + 1);
  return end === columns.count ? chosen : { ...chosen, places: chosen.places.filter((place) => place < end) };
}

type Growth = {
  readonly arrived: Volume;
  readonly days: readonly ArticleDay[];
  /** Ids of those that came, and of those whose duplicate group something came to. */
  readonly came: readonly number[];
  readonly changed: readonly number[];
};

/** What articles of higher ids than `after` bring to a list of those before. */
export function listGrowth(
  chosen: Chosen,
  columns: ArticleColumns,
  order: ArticleOrder,
  after: number,
): Growth {
  const { ids, count, single } = columns;
  const groups = single['duplicate-group'];
  const first = firstFrom(columns, after + 1);
  const grown = new Set(groups.subarray(first, count));
  const news = chosen.places.filter((place) => place >= first);
  const idOf = (place: number): number => ids[place] ?? 0;
  const changed = chosen.places.filter((place) => place < first && grown.has(groups[place] ?? 0));
  const newDays = new Set(listDays({ ...chosen, places: news }, columns, order).map(({ day }) => day));
  return {
    arrived: volumeGrowth(chosen, first),
    days: news.length === 0 ? [] : listDays(chosen, columns, order).filter(({ day }) => newDays.has(day)),
    came: [...news].map(idOf),
    changed: [...changed].map(idOf),
  };
}
