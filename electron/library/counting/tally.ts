import type { Volume } from '../../core/domain/selection.ts';
import type { BinIndex } from './bin-index.ts';
import type { Links } from './growing-links.ts';

/** How articles fall into the values of a field: all into one, one each, or several; 0 stands for "not given". */
export type Series =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly values: Int32Array }
  | { readonly kind: 'many'; readonly links: Links };

export type Cell = { readonly bin: number; readonly volume: Volume };

/** What fell to one value: its volume, dated or not, and its bins, in no order. */
export type SeriesTally = { readonly id: number; readonly total: Volume; readonly cells: readonly Cell[] };

/** The articles in question, each once, those of one duplicate group beside each other; and their groups. */
export type Chosen = { readonly places: Int32Array; readonly groups: Int32Array };

/** The articles of each value one after the other, each value's in the order they came in. */
function byValue(places: Int32Array, series: Series): { sorted: Int32Array; ends: Int32Array } {
  const each = (visit: (place: number, value: number) => void): void => {
    for (const place of places) {
      if (series.kind === 'all') {
        visit(place, 0);
        continue;
      }
      if (series.kind === 'one') {
        visit(place, series.values[place] ?? 0);
        continue;
      }
      const { starts, counts, values } = series.links;
      const start = starts[place] ?? 0;
      const end = start + (counts[place] ?? 0);
      if (start === end) visit(place, 0);
      for (let at = start; at < end; at += 1) visit(place, values[at] ?? 0);
    }
  };
  let largest = 0;
  let links = 0;
  each((_, value) => {
    if (value > largest) largest = value;
    links += 1;
  });
  // Counting sort: `ends` first holds how many, then where each value's articles begin, at last where they end.
  const ends = new Int32Array(largest + 1);
  each((_, value) => {
    ends[value] = (ends[value] ?? 0) + 1;
  });
  let before = 0;
  for (let value = 0; value <= largest; value += 1) {
    const count = ends[value] ?? 0;
    ends[value] = before;
    before += count;
  }
  const sorted = new Int32Array(links);
  each((place, value) => {
    const at = ends[value] ?? 0;
    sorted[at] = place;
    ends[value] = at + 1;
  });
  return { sorted, ends };
}

/**
 * Counts the values of the series one after the other, in bins where they are asked for; duplicate groups once in each bin
 * and in total. Values with fewer unique articles than `least` in every bin are left out.
 */
export function* tallies(
  { places, groups }: Chosen,
  series: Series,
  bins?: BinIndex,
  least = 0,
): Generator<SeriesTally, void, undefined> {
  const { sorted, ends } = byValue(places, series);
  const binCount = bins?.starts.length ?? 0;
  const articles = new Int32Array(binCount);
  const unique = new Int32Array(binCount);
  const lastGroup = new Int32Array(binCount);
  let from = 0;
  for (let id = 0; id < ends.length; id += 1) {
    const to = ends[id] ?? 0;
    if (to - from < Math.max(1, least)) {
      from = to;
      continue;
    }
    const touched: number[] = [];
    let groupsInAll = 0;
    let last = 0;
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const place = sorted[at] ?? 0;
      const group = groups[place] ?? 0;
      if (group !== last) groupsInAll += 1;
      last = group;
      const bin = bins?.ofPlace[place] ?? -1;
      if (bin === -1) continue;
      if (articles[bin] === 0) touched.push(bin);
      articles[bin] = (articles[bin] ?? 0) + 1;
      if (lastGroup[bin] !== group) {
        const inBin = (unique[bin] ?? 0) + 1;
        unique[bin] = inBin;
        if (inBin > most) most = inBin;
      }
      lastGroup[bin] = group;
    }
    const isTold = most >= least;
    const cells: Cell[] = [];
    for (const bin of touched) {
      const volume = { articles: articles[bin] ?? 0, unique: unique[bin] ?? 0 };
      articles[bin] = 0;
      unique[bin] = 0;
      lastGroup[bin] = 0;
      if (isTold) cells.push({ bin, volume });
    }
    if (isTold) yield { id, total: { articles: to - from, unique: groupsInAll }, cells };
    from = to;
  }
}

/** Every value of the series, counted. */
export function tally(chosen: Chosen, series: Series, bins?: BinIndex): readonly SeriesTally[] {
  return [...tallies(chosen, series, bins)];
}
