import { BIN_WORDS } from '../domain/bin-words.ts';
import { word } from '../domain/word.ts';
import type { CoverageTimeline, Measure } from '../domain/coverage.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import { binWords } from '../domain/date-words.ts';
import { count, percent, percentOf } from '../domain/figures.ts';
import type { TimeRange, Volume } from '../domain/selection.ts';
import type { TopicColour } from '../domain/topic.ts';
import { absenceBands } from './absence.ts';
import type { AbsenceBand } from './absence.ts';
import { bandScale, crisp, rounded } from './band.ts';
import type { Band } from './band.ts';
import { brushMarks } from './brush.ts';
import type { BrushMarks } from './brush.ts';
import { eventMarks, eventRowsPx } from './event-marks.ts';
import type { EventMark } from './event-marks.ts';
import { focalSeries } from './focal-series.ts';
import type { DrawnSeries } from './focal-series.ts';
import { seriesLabels } from './series-labels.ts';
import type { SeriesLabel } from './series-labels.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeTick } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';
import { versionMarks } from './version-marks.ts';
import type { QueryVersion, VersionMark } from './version-marks.ts';

export type TimelineOptions = {
  readonly width: number;
  readonly height: number;
  /** Gutters, shared with the other charts of the view. */
  readonly left: number;
  readonly right: number;
  readonly measure: Measure;
  /** Keys of up to three series, the focal one first; none means the whole selection. */
  readonly focus: readonly (string | null)[];
  readonly brush?: TimeRange | undefined;
  /** The range under the pointer while dragging. */
  readonly pending?: TimeRange | undefined;
  /** Days of the focal series that stand out by SPIKE_RULE, "2026-09-09". */
  readonly spikeDays?: readonly string[] | undefined;
  /** Every query the focal topic had. */
  readonly versions?: readonly QueryVersion[] | undefined;
  readonly events?: readonly EventMarker[] | undefined;
};

export type Bar = {
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
  /** An unfinished or cut bin: hatched. */
  readonly isPartial: boolean;
};

export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
};

/** A whole column to point at, with what it is called when read aloud. */
export type HitArea = {
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Top of the bar, for the focus ring and the tip. */
  readonly barTop: number;
  readonly text: string;
};

export type TimelineMarks = {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly axisTitle: string;
  readonly valueTicks: readonly { readonly y: number; readonly label: string; readonly isBase: boolean }[];
  readonly timeTicks: readonly TimeTick[];
  readonly absences: readonly AbsenceBand[];
  readonly focal: { readonly colour: TopicColour; readonly bars: readonly Bar[] };
  readonly outlines: readonly { readonly colour: TopicColour; readonly label: string; readonly d: string }[];
  readonly labels: readonly SeriesLabel[];
  readonly spikes: readonly { readonly bin: number; readonly d: string }[];
  /** Where the focal topic's query changed. */
  readonly versions: readonly VersionMark[];
  readonly events: readonly EventMark[];
  readonly brush?: BrushMarks;
  readonly hits: readonly HitArea[];
  /** Articles no bin can hold, in words, when there are any. */
  readonly apart?: string;
};

const TOP = 34;
const FOOT = 18;

const OWN: Partial<Readonly<Record<CoverageTimeline['by'], string>>> = {
  outlet: 'the outlet’s',
  origin: 'the origin’s',
  language: 'the language’s',
};

function axisTitle(timeline: CoverageTimeline, measure: Measure, isSeries: boolean): string {
  const per = `per ${BIN_WORDS[timeline.bin]}`;
  if (measure === 'articles') return `Articles, ${per}`;
  if (measure === 'unique') return `Unique articles, ${per}`;
  return `% of ${(isSeries ? OWN[timeline.by] : undefined) ?? word('all')} articles, ${per}`;
}

/** "9 September 2026: 24.7 %, 48 of 194 articles, 29 unique": what a bin's bar says. */
export function binText(timeline: CoverageTimeline, at: number, volume: Volume, base: Volume): string {
  const bin = timeline.bins[at];
  if (!bin) return '';
  const when = binWords(bin.start, bin.end, timeline.bin);
  if (base.articles === 0) return `${when}: no import`;
  const share = percent(percentOf(volume.articles, base.articles));
  const part = bin.isPartial ? `, part of the ${BIN_WORDS[timeline.bin]}` : '';
  return `${when}: ${share}, ${count(volume.articles)} of ${count(base.articles)} articles, ${count(volume.unique)} unique${part}`;
}

/** The contour of a series' bars: level over each bin, upright between them, broken where nothing was imported. */
function outline(series: DrawnSeries, band: Band, y: (value: number) => number): string {
  let isDrawing = false;
  return series.values
    .map((value, bin) => {
      if (value === undefined) {
        isDrawing = false;
        return '';
      }
      const start = `${isDrawing ? 'L' : 'M'}${band.x(bin)} ${y(value)}H${band.x(bin + 1)}`;
      isDrawing = true;
      return start;
    })
    .join('');
}

function bars(
  timeline: CoverageTimeline,
  series: DrawnSeries,
  band: Band,
  base: number,
  y: (value: number) => number,
): readonly Bar[] {
  return series.values.flatMap((value, bin): readonly Bar[] => {
    if (value === undefined || value === 0) return [];
    const top = y(value);
    const x = rounded(band.x(bin) + (band.step - band.barWidth) / 2);
    const isPartial = timeline.bins[bin]?.isPartial ?? false;
    return [{ bin, x, y: top, width: band.barWidth, height: rounded(base - top), value, isPartial }];
  });
}

/** A triangle on each bin that holds a day standing out; hours are shorter than what is judged. */
function spikeMarks(
  timeline: CoverageTimeline,
  series: DrawnSeries,
  band: Band,
  y: (value: number) => number,
  days: readonly string[],
): TimelineMarks['spikes'] {
  if (timeline.bin === 'hour') return [];
  return timeline.bins.flatMap(({ start, end }, bin) => {
    if (!days.some((day) => `${day}T00:00` >= start && `${day}T00:00` < end)) return [];
    const foot = rounded(y(series.values[bin] ?? 0) - 5);
    return [{ bin, d: `M${rounded(band.middle(bin) - 4)} ${foot}h8l-4 -6z` }];
  });
}

function apart({ undated, imprecise, bin }: CoverageTimeline): string | undefined {
  const parts = [
    ...(undated.articles > 0 ? [`${count(undated.articles)} without a date`] : []),
    ...(imprecise.articles > 0
      ? [`${count(imprecise.articles)} dated less exactly than the ${BIN_WORDS[bin]}`]
      : []),
  ];
  return parts.length > 0 ? `Not in the bars: ${parts.join(', ')}.` : undefined;
}

/** Where everything of a coverage timeline stands: bars for the focal series, step outlines for up to two more. */
export function timelineMarks(timeline: CoverageTimeline, options: TimelineOptions): TimelineMarks {
  const { width, height, measure } = options;
  const [left, right] = [options.left, width - options.right];
  const band = bandScale(left, right, timeline.bins.length);
  const events = eventMarks(options.events ?? [], timeline.bins, band, width);
  const pennants = eventRowsPx(events);
  const plot: Plot = { left, right, top: TOP + pennants, base: height - FOOT };
  const series = focalSeries(timeline, options.focus, measure);
  const [focal, ...others] = series;
  const highest = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const axis = valueAxis(highest, measure);
  const y = (value: number): number => rounded(plot.base - (value / axis.max) * (plot.base - plot.top));
  const chosen = options.pending ?? options.brush;
  const brush = chosen && brushMarks(timeline.bins, band, chosen, options.pending ? 'pending' : 'committed');
  const note = apart(timeline);
  const marked = focal ? spikeMarks(timeline, focal, band, y, options.spikeDays ?? []) : [];
  const spikeBins = new Set(marked.map(({ bin }) => bin));
  const versions = versionMarks(options.versions ?? [], timeline.bins, band, plot.right);
  const remarks = (bin: number): string =>
    [
      ...(spikeBins.has(bin) ? [', spike'] : []),
      ...versions
        .filter((mark) => mark.bin === bin)
        .map(({ version }) => `, query version ${version} from here`),
      ...events.filter((mark) => mark.bin === bin).map(({ words }) => `, event: ${words}`),
    ].join('');
  const NONE: Volume = { articles: 0, unique: 0 };
  return {
    width,
    height,
    plot,
    axisTitle: axisTitle(timeline, measure, focal?.key !== undefined),
    valueTicks: axis.ticks.map(({ value, label }) => ({ y: crisp(y(value)), label, isBase: value === 0 })),
    timeTicks: timeAxis(timeline.bins, timeline.bin, band, width),
    absences: absenceBands(focal?.bases.map((base) => base.articles === 0) ?? [], band),
    focal: { colour: focal?.colour ?? 1, bars: focal ? bars(timeline, focal, band, plot.base, y) : [] },
    outlines: others.map((other) => ({
      colour: other.colour,
      label: other.label,
      d: outline(other, band, y),
    })),
    labels: series.length > 1 ? seriesLabels(series, band, y, { ...plot, top: pennants }, spikeBins) : [],
    spikes: marked,
    versions,
    events,
    ...(brush ? { brush } : {}),
    hits: timeline.bins.map((_, bin) => ({
      bin,
      x: band.x(bin),
      y: plot.top,
      width: rounded(band.x(bin + 1) - band.x(bin)),
      height: plot.base - plot.top,
      barTop: y(focal?.values[bin] ?? 0),
      text: `${binText(timeline, bin, focal?.volumes[bin] ?? NONE, focal?.bases[bin] ?? NONE)}${remarks(bin)}`,
    })),
    ...(note === undefined ? {} : { apart: note }),
  };
}
