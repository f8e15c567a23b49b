import type { BinSize } from '../../core/domain/coverage.ts';
import { binStart, granuleOf } from '../queries/bin-starts.ts';
import { printBin } from '../wall-clock.ts';
import type { ArticleColumns } from './article-columns.ts';

/** Into which bin each article falls: the place of its start, as it is written, or -1 where no bin can hold it. */
export type BinIndex = { readonly ofPlace: Int32Array; readonly starts: readonly string[] };

const SECONDS_AN_HOUR = 3600;

export function binIndex({ count, wall, granule }: ArticleColumns, size: BinSize): BinIndex {
  const ofPlace = new Int32Array(count).fill(-1);
  const starts: string[] = [];
  const byStart = new Map<number, number>();
  const byHour = new Map<number, number>();
  const needed = granuleOf(size);
  const binOf = (hour: number): number => {
    const start = binStart(hour, size);
    const known = byStart.get(start) ?? starts.length;
    if (known === starts.length) starts.push(printBin(start));
    byStart.set(start, known);
    byHour.set(hour, known);
    return known;
  };
  for (let place = 0; place < count; place += 1) {
    if ((granule[place] ?? -1) < needed) continue;
    const hour = Math.floor((wall[place] ?? 0) / SECONDS_AN_HOUR);
    ofPlace[place] = byHour.get(hour) ?? binOf(hour);
  }
  return { ofPlace, starts };
}
