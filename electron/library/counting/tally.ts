import type { Volume } from '../../core/domain/selection.ts';
import { assertNever } from '../../core/result.ts';
import type { BinIndex } from './bin-index.ts';
import type { Links } from './growing-links.ts';

/** How articles fall into the values of a field: all into one, one each, or several; 0 stands for "not given". */
export type Series =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly values: Int32Array }
  | { readonly kind: 'many'; readonly links: Links };

type Cell = { readonly bin: number; readonly volume: Volume };

/** Cells as plain numbers beside each other, bin, articles and unique: a library has hundreds of thousands. */
export type Cells = readonly number[];
export const CELL_WIDTH = 3;

/** What fell to one value: its volume, dated or not, and its bins, in no order. */
export type SeriesTally = { readonly id: number; readonly total: Volume; readonly cells: Cells };

export function cellsOf(cells: Cells): readonly Cell[] {
  const told: Cell[] = [];
  for (let at = 0; at < cells.length; at += CELL_WIDTH) {
    told.push({ bin: cells[at] ?? 0, volume: { articles: cells[at + 1] ?? 0, unique: cells[at + 2] ?? 0 } });
  }
  return told;
}

/** The articles in question, each once, those of one duplicate group beside each other; and their groups. */
export type Chosen = { readonly places: Int32Array; readonly groups: Int32Array };

/** The articles of each value one after the other, up to where they end. */
type ByValue = { readonly sorted: Int32Array; readonly ends: Int32Array };

/** The articles of each value one after the other, each value's in the order they came in. */
function byValue(places: Int32Array, series: Series): ByValue {
  switch (series.kind) {
    case 'all':
      return { sorted: places, ends: Int32Array.of(places.length) };
    case 'one':
      return byOneValue(places, series.values);
    case 'many':
      return byManyValues(places, series.links);
    default:
      return assertNever(series);
  }
}

// Both are counting sorts: `ends` first holds how many, then where each value's articles begin, at last where they end.
// Each walk is written out: a function called for every article takes several times as long.

function byOneValue(places: Int32Array, values: Int32Array): ByValue {
  let largest = 0;
  for (let at = 0; at < places.length; at += 1) largest = Math.max(largest, values[places[at] ?? 0] ?? 0);
  const ends = new Int32Array(largest + 1);
  for (let at = 0; at < places.length; at += 1) {
    const value = values[places[at] ?? 0] ?? 0;
    ends[value] = (ends[value] ?? 0) + 1;
  }
  turnIntoStarts(ends);
  const sorted = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const value = values[place] ?? 0;
    const to = ends[value] ?? 0;
    sorted[to] = place;
    ends[value] = to + 1;
  }
  return { sorted, ends };
}

function byManyValues(places: Int32Array, { starts, counts, values }: Links): ByValue {
  let largest = 0;
  let links = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const start = starts[place] ?? 0;
    const count = counts[place] ?? 0;
    for (let link = start; link < start + count; link += 1) largest = Math.max(largest, values[link] ?? 0);
    links += count === 0 ? 1 : count;
  }
  const ends = new Int32Array(largest + 1);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const start = starts[place] ?? 0;
    const count = counts[place] ?? 0;
    if (count === 0) ends[0] = (ends[0] ?? 0) + 1;
    for (let link = start; link < start + count; link += 1) {
      const value = values[link] ?? 0;
      ends[value] = (ends[value] ?? 0) + 1;
    }
  }
  turnIntoStarts(ends);
  const sorted = new Int32Array(links);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const start = starts[place] ?? 0;
    const count = counts[place] ?? 0;
    for (let link = start; link < start + Math.max(1, count); link += 1) {
      const value = count === 0 ? 0 : (values[link] ?? 0);
      const to = ends[value] ?? 0;
      sorted[to] = place;
      ends[value] = to + 1;
    }
  }
  return { sorted, ends };
}

function turnIntoStarts(counts: Int32Array): void {
  let before = 0;
  for (let value = 0; value < counts.length; value += 1) {
    const count = counts[value] ?? 0;
    counts[value] = before;
    before += count;
  }
}

type Count = (
  id: number,
  sorted: Int32Array,
  from: number,
  to: number,
  least?: number,
) => SeriesTally | undefined;

/** Counts the articles of one value after the other, duplicate groups once in each bin and in total. */
function counter(groups: Int32Array, bins: BinIndex | undefined): Count {
  const ofPlace = bins?.ofPlace;
  const binCount = bins?.starts.length ?? 0;
  const articles = new Int32Array(binCount);
  const unique = new Int32Array(binCount);
  const lastGroup = new Int32Array(binCount);
  return (id, sorted, from, to, least = 0) => {
    const cells: number[] = [];
    let groupsInAll = 0;
    let last = 0;
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const place = sorted[at] ?? 0;
      const group = groups[place] ?? 0;
      if (group !== last) groupsInAll += 1;
      last = group;
      const bin = ofPlace === undefined ? -1 : (ofPlace[place] ?? -1);
      if (bin === -1) continue;
      if (articles[bin] === 0) cells.push(bin, 0, 0);
      articles[bin] = (articles[bin] ?? 0) + 1;
      if (lastGroup[bin] !== group) {
        const inBin = (unique[bin] ?? 0) + 1;
        unique[bin] = inBin;
        if (inBin > most) most = inBin;
      }
      lastGroup[bin] = group;
    }
    for (let at = 0; at < cells.length; at += CELL_WIDTH) {
      const bin = cells[at] ?? 0;
      cells[at + 1] = articles[bin] ?? 0;
      cells[at + 2] = unique[bin] ?? 0;
      articles[bin] = 0;
      unique[bin] = 0;
      lastGroup[bin] = 0;
    }
    return most < least ? undefined : { id, total: { articles: to - from, unique: groupsInAll }, cells };
  };
}

/**
 * Counts the values of the series one after the other, in bins where they are asked for. Values with fewer unique articles
 * than `least` in every bin are left out.
 */
export function* tallies(
  { places, groups }: Chosen,
  series: Series,
  bins?: BinIndex,
  least = 0,
): Generator<SeriesTally, void, undefined> {
  const { sorted, ends } = byValue(places, series);
  const count = counter(groups, bins);
  let from = 0;
  for (let id = 0; id < ends.length; id += 1) {
    const to = ends[id] ?? 0;
    const told = to - from < Math.max(1, least) ? undefined : count(id, sorted, from, to, least);
    if (told !== undefined) yield told;
    from = to;
  }
}

/** Every value of the series, counted. */
export function tally(chosen: Chosen, series: Series, bins?: BinIndex): readonly SeriesTally[] {
  return [...tallies(chosen, series, bins)];
}

/** The values with most articles, the largest first, and how many others there are, of which no bin is counted. */
export function largestTallies(
  { places, groups }: Chosen,
  series: Series,
  bins: BinIndex,
  most: number,
): { readonly tallies: readonly SeriesTally[]; readonly left: number } {
  const { sorted, ends } = byValue(places, series);
  const startOf = (id: number): number => ends[id - 1] ?? 0;
  const sizeOf = (id: number): number => (ends[id] ?? 0) - startOf(id);
  const found: number[] = [];
  // An article with several values may have none: it is then in no series.
  for (let id = series.kind === 'many' ? 1 : 0; id < ends.length; id += 1) if (sizeOf(id) > 0) found.push(id);
  found.sort((one, other) => sizeOf(other) - sizeOf(one) || one - other);
  const count = counter(groups, bins);
  const largest = found.slice(0, most);
  return {
    tallies: largest.flatMap((id) => count(id, sorted, startOf(id), ends[id] ?? 0) ?? []),
    left: found.length - largest.length,
  };
}
