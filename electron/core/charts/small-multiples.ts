import type { CoverageTimeline, Measure } from '../domain/coverage.ts';
import { measureText } from '../domain/measure-of.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import { absenceBands } from './absence.ts';
import type { AbsenceBand } from './absence.ts';
import { bandScale, crisp, rounded } from './band.ts';
import { brushMarks } from './brush.ts';
import { eventMarks } from './event-marks.ts';
import type { EventMark } from './event-marks.ts';
import type { BrushMarks } from './brush.ts';
import { focalSeries } from './focal-series.ts';
import { binText } from './timeline.ts';
import type { Bar, HitArea } from './timeline.ts';
import { valueAxis } from './value-axis.ts';

/** One small chart; all of a set share both axes. */
type SmallMultiple = {
  readonly key: string | null;
  readonly label: string;
  readonly total: Volume;
  /** All articles this series is compared with, over the bins. */
  readonly base: number;
  readonly bars: readonly Bar[];
  readonly absences: readonly AbsenceBand[];
  readonly hits: readonly HitArea[];
};

export type SmallMultiplesMarks = {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly top: number; readonly base: number };
  /** The one hairline, at half of the shared axis, with its label for the first chart of a row. */
  readonly halfway: { readonly y: number; readonly label: string };
  readonly multiples: readonly SmallMultiple[];
  readonly events: readonly EventMark[];
  readonly brush?: BrushMarks;
};

export type SmallMultiplesOptions = {
  /** Of one small chart. */
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** Charts shown, largest first; all when absent. */
  readonly count?: number | undefined;
  readonly brush?: TimeRange | undefined;
  readonly events?: readonly EventMarker[] | undefined;
};

const TOP = 3;

/** A small bar chart for each series, with shared axes, largest first. */
export function smallMultiplesMarks(
  timeline: CoverageTimeline,
  options: SmallMultiplesOptions,
): SmallMultiplesMarks {
  const { width, height, measure } = options;
  const base = height - 1;
  const band = bandScale(0, width, timeline.bins.length);
  const shown = timeline.series
    .slice(0, options.count ?? timeline.series.length)
    .flatMap(({ key }) => focalSeries(timeline, [key], measure));
  const highest = Math.max(0, ...shown.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const { max } = valueAxis(highest, measure);
  const y = (value: number): number => rounded(base - (value / max) * (base - TOP));
  const brush = options.brush && brushMarks(timeline.bins, band, options.brush, 'committed');
  return {
    width,
    height,
    plot: { top: TOP, base },
    halfway: { y: crisp(y(max / 2)), label: measureText(max / 2, measure).replace(/\.0(?=\D)/u, '') },
    multiples: shown.map(({ key, label, total, volumes, bases, values }) => ({
      key: key ?? null,
      label,
      total,
      base: bases.reduce((sum, volume) => sum + volume.articles, 0),
      bars: values.flatMap((value, bin): readonly Bar[] => {
        if (value === undefined || value === 0) return [];
        const isPartial = timeline.bins[bin]?.isPartial ?? false;
        return [
          {
            bin,
            x: band.x(bin),
            y: y(value),
            width: band.barWidth,
            height: rounded(base - y(value)),
            value,
            isPartial,
          },
        ];
      }),
      absences: absenceBands(
        bases.map((volume) => volume.articles === 0),
        band,
      ),
      hits: volumes.map((volume, bin) => ({
        bin,
        x: band.x(bin),
        y: 0,
        width: rounded(band.step),
        height: base,
        barTop: y(values[bin] ?? 0),
        text: binText(timeline, bin, volume, bases[bin] ?? { articles: 0, unique: 0 }),
      })),
    })),
    events: eventMarks(options.events ?? [], timeline.bins, band, width),
    ...(brush ? { brush } : {}),
  };
}
