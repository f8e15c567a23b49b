import type { TopicColour } from '../domain/topic.ts';
import { rounded } from './band.ts';
import type { Band } from './band.ts';
import type { DrawnSeries } from './focal-series.ts';

/** A series' name, standing on its highest mark. */
export type SeriesLabel = {
  readonly text: string;
  readonly colour: TopicColour;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const BOLD_WIDTH = 7;
const HEIGHT = 12;
const ABOVE = 7;
/** The spike's triangle stands between a bar and its name. */
const ABOVE_SPIKE = 14;
const PEAKS_TRIED = 6;

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function peaks(series: DrawnSeries): readonly number[] {
  return series.values
    .map((value, bin) => ({ value: value ?? 0, bin }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || a.bin - b.bin)
    .slice(0, PEAKS_TRIED)
    .map(({ bin }) => bin);
}

/** Names the series where each is highest; a name that finds no free place is left to the key. */
export function seriesLabels(
  drawnSeries: readonly DrawnSeries[],
  band: Band,
  y: (value: number) => number,
  plot: { readonly left: number; readonly right: number; readonly top: number },
  spikes: ReadonlySet<number>,
): readonly SeriesLabel[] {
  const placed: Box[] = [];
  const [focal] = drawnSeries;
  /** Bars and outlines under a name make it unreadable. */
  const isOnMarks = (box: Box): boolean =>
    focal?.values.some(
      (value, bin) =>
        value !== undefined &&
        band.x(bin + 1) > box.left &&
        band.x(bin) < box.right &&
        y(value) < box.bottom - 2,
    ) ?? false;
  return drawnSeries.flatMap((series): readonly SeriesLabel[] => {
    const width = series.label.length * BOLD_WIDTH;
    for (const bin of peaks(series)) {
      const middle = band.middle(bin);
      const anchors = [
        { anchor: 'middle' as const, x: middle, left: middle - width / 2 },
        { anchor: 'end' as const, x: band.x(bin) - 4, left: band.x(bin) - 4 - width },
        { anchor: 'start' as const, x: band.x(bin + 1) + 4, left: band.x(bin + 1) + 4 },
      ];
      for (const { anchor, x, left } of anchors) {
        const above = series === focal && spikes.has(bin) ? ABOVE_SPIKE : ABOVE;
        const beside = anchor === 'middle' ? -above : HEIGHT;
        const bottom = y(series.values[bin] ?? 0) + beside;
        const box = { left, right: left + width, top: bottom - HEIGHT, bottom };
        const isInside = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top;
        if (!isInside || isOnMarks(box) || placed.some((other) => overlaps(other, box))) continue;
        placed.push(box);
        return [{ text: series.label, colour: series.colour, x: rounded(x), y: rounded(bottom - 1), anchor }];
      }
    }
    return [];
  });
}
