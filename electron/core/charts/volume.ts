import { BIN_WORDS } from '../domain/bin-words.ts';
import type { CoverageTimeline } from '../domain/coverage.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import { count } from '../domain/figures.ts';
import { absenceBands, NO_IMPORT } from './absence.ts';
import type { AbsenceBand } from './absence.ts';
import { bandScale, crisp, rounded } from './band.ts';
import { eventMarks, eventRowsPx, type EventMark } from './event-marks.ts';
import { binText } from './timeline.ts';
import type { Bar, Plot } from './timeline.ts';
import { timeAxis } from './time-axis.ts';
import type { AxisNames, TimeTick } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

/** Articles per bin with the unique ones in front: raw and unique in one picture, for reports. */
export type VolumeMarks = {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly axisTitle: string;
  readonly noImport: string;
  readonly valueTicks: readonly { readonly y: number; readonly label: string; readonly isBase: boolean }[];
  readonly timeTicks: readonly TimeTick[];
  readonly absences: readonly AbsenceBand[];
  readonly events: readonly EventMark[];
  readonly bars: readonly (Bar & {
    readonly uniqueY: number;
    readonly uniqueHeight: number;
    readonly text: string;
  })[];
};

export type VolumeOptions = {
  readonly width: number;
  /** Of the whole picture; the pennants of events add to it. */
  readonly height: number;
  readonly events?: readonly EventMarker[];
  /** How figures, dates and words are written; in British English where nothing is said. */
  readonly names?: AxisNames & {
    readonly axis: string;
    readonly noImport: string;
    count(value: number): string;
    bin(bin: number): string;
    event(marker: Pick<EventMarker, 'from' | 'to'>): string;
  };
};

const GUTTER = 28;
const TOP = 22;
const FOOT = 18;
/** Letters are smaller on paper, and a report has room for one row more. */
const EVENT_ROOM = { letter: 5.4, rows: 3 };
/** Few bars stay bars and do not become walls. */
const WIDEST_BAR = 56;

/** The whole selection over time, articles behind and unique in front, from zero. */
export function volumeMarks(
  timeline: CoverageTimeline,
  { width, height: bare, events: markers = [], names }: VolumeOptions,
): VolumeMarks {
  const right = width - GUTTER;
  const band = bandScale(0, right, timeline.bins.length);
  const room = { ...EVENT_ROOM, ...(names && { when: names.event }) };
  const events = eventMarks(markers, timeline.bins, band, right, room);
  const rows = eventRowsPx(events);
  const height = bare + rows;
  const plot: Plot = { left: 0, right, top: TOP + rows, base: height - FOOT };
  const barWidth = Math.min(band.barWidth, WIDEST_BAR);
  const axis = valueAxis(Math.max(0, ...timeline.selected.map(({ articles }) => articles)), 'articles');
  const y = (value: number): number => rounded(plot.base - (value / axis.max) * (plot.base - plot.top));
  return {
    width,
    height,
    plot,
    axisTitle: names?.axis ?? `Articles per ${BIN_WORDS[timeline.bin]}; dark: unique`,
    noImport: names?.noImport ?? NO_IMPORT,
    valueTicks: axis.ticks.map(({ value }) => ({
      y: crisp(y(value)),
      label: (names?.count ?? count)(value),
      isBase: value === 0,
    })),
    timeTicks: timeAxis(timeline.bins, timeline.bin, band, width, names),
    events,
    absences: absenceBands(
      timeline.bins.map((bin) => bin.isGap),
      band,
      names?.noImport,
    ),
    bars: timeline.selected.flatMap((volume, bin) => {
      const place = timeline.bins[bin];
      if (!place || volume.articles === 0) return [];
      return [
        {
          bin,
          x: rounded(band.x(bin) + (band.step - barWidth) / 2),
          y: y(volume.articles),
          width: barWidth,
          height: rounded(plot.base - y(volume.articles)),
          value: volume.articles,
          isPartial: place.isPartial,
          uniqueY: y(volume.unique),
          uniqueHeight: rounded(plot.base - y(volume.unique)),
          text: names?.bin(bin) ?? binText(timeline, bin, volume, place.all),
        },
      ];
    }),
  };
}
