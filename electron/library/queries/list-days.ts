import type { ArticleDay } from '../../core/domain/library-article.ts';
import type { Volume } from '../../core/domain/selection.ts';
import type { ArticleOrder } from '../../core/ports.ts';
import { firstFrom, NOT_DATED, type ArticleColumns } from '../counting/article-columns.ts';
import { cellsOf, tally, type Chosen } from '../counting/tally.ts';
import { volumeGrowth, volumeOf } from '../counting/volumes.ts';
import { DAY_GRANULE, printWall, SECONDS_A_DAY } from '../wall-clock.ts';

const EXACTNESSES = DAY_GRANULE + 1;

/** Under which heading of a list an article stands, as a number that grows with time; undefined without a date. */
export function dayKey({ wall, granule }: ArticleColumns, place: number): number | undefined {
  if (granule[place] === NOT_DATED) return undefined;
  // A day known to be one and a month known by its first day are two places in the list.
  return (
    Math.floor((wall[place] ?? 0) / SECONDS_A_DAY) * EXACTNESSES + Math.min(granule[place] ?? 0, DAY_GRANULE)
  );
}

/** Headings with what stands under them, as the list has them, the undated last. */
export function daysInOrder(
  byKey: ReadonlyMap<number | undefined, Omit<ArticleDay, 'day'>>,
  order: ArticleOrder,
): readonly ArticleDay[] {
  const direction = order === 'oldest' ? 1 : -1;
  const dated = [...byKey].flatMap(([key, under]) => (key === undefined ? [] : [{ key, under }]));
  const days = dated
    .toSorted((one, other) => direction * (one.key - other.key))
    .map(({ key, under }): ArticleDay => {
      const day = Math.floor(key / EXACTNESSES);
      return { day: printWall({ wall: day * SECONDS_A_DAY, granule: key - day * EXACTNESSES }), ...under };
    });
  const undated = byKey.get(undefined);
  return undated === undefined ? days : [...days, { day: null, ...undated }];
}

/** The days of a list in its order, undated articles last. */
export function listDays(
  chosen: Chosen,
  columns: ArticleColumns,
  order: ArticleOrder,
): readonly ArticleDay[] {
  const keys: number[] = [];
  const binOf = new Map<number, number>();
  const ofPlace = new Int32Array(columns.count).fill(-1);
  for (const place of chosen.places) {
    const key = dayKey(columns, place);
    if (key === undefined) continue;
    const bin = binOf.get(key) ?? keys.push(key) - 1;
    binOf.set(key, bin);
    ofPlace[place] = bin;
  }
  const cells = tally(chosen, { kind: 'all' }, { ofPlace, starts: keys.map(String) }).flatMap((one) =>
    cellsOf(one.cells),
  );
  const byKey = new Map<number | undefined, { readonly volume: Volume }>(
    cells.map(({ bin, volume }) => [keys[bin], { volume }]),
  );
  const undated = volumeOf(chosen, (place) => columns.granule[place] === NOT_DATED);
  if (undated.articles > 0) byKey.set(undefined, { volume: undated });
  return daysInOrder(byKey, order);
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
