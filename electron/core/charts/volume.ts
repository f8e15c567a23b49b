import type { CoverageTimeline } from '../domain/coverage.ts';
import { absenceBands } from './absence.ts';
import type { AbsenceBand } from './absence.ts';
import { bandScale, crisp, rounded } from './band.ts';
import { binText } from './timeline.ts';
import type { Bar, Plot } from './timeline.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeTick } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

/** Articles per bin with the unique ones in front: raw and unique in one picture, for reports. */
export type VolumeMarks = {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly axisTitle: string;
  readonly valueTicks: readonly { readonly y: number; readonly label: string; readonly isBase: boolean }[];
  readonly timeTicks: readonly TimeTick[];
  readonly absences: readonly AbsenceBand[];
  readonly bars: readonly (Bar & {
    readonly uniqueY: number;
    readonly uniqueHeight: number;
    readonly text: string;
  })[];
};

export type VolumeOptions = { readonly width: number; readonly height: number };

const GUTTER = 28;
const TOP = 22;
const FOOT = 18;

/** The whole selection over time, articles behind and unique in front, from zero. */
export function volumeMarks(timeline: CoverageTimeline, { width, height }: VolumeOptions): VolumeMarks {
  const plot: Plot = { left: 0, right: width - GUTTER, top: TOP, base: height - FOOT };
  const band = bandScale(plot.left, plot.right, timeline.bins.length);
  const axis = valueAxis(Math.max(0, ...timeline.selected.map(({ articles }) => articles)), 'articles');
  const y = (value: number): number => rounded(plot.base - (value / axis.max) * (plot.base - plot.top));
  return {
    width,
    height,
    plot,
    axisTitle: `Articles per ${timeline.bin}; dark: unique`,
    valueTicks: axis.ticks.map(({ value, label }) => ({ y: crisp(y(value)), label, isBase: value === 0 })),
    timeTicks: timeAxis(timeline.bins, timeline.bin, band, width),
    absences: absenceBands(
      timeline.bins.map((bin) => bin.isGap),
      band,
    ),
    bars: timeline.selected.flatMap((volume, bin) => {
      const place = timeline.bins[bin];
      if (!place || volume.articles === 0) return [];
      return [
        {
          bin,
          x: rounded(band.x(bin) + (band.step - band.barWidth) / 2),
          y: y(volume.articles),
          width: band.barWidth,
          height: rounded(plot.base - y(volume.articles)),
          value: volume.articles,
          isPartial: place.isPartial,
          uniqueY: y(volume.unique),
          uniqueHeight: rounded(plot.base - y(volume.unique)),
          text: binText(timeline, bin, volume, place.all),
        },
      ];
    }),
  };
}
