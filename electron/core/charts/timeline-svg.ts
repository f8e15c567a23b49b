import type { Palette } from './palette.ts';
import {
  absenceShapes,
  element,
  escapeXml,
  svgFrame,
  svgText,
  timeAxisShapes,
  valueAxisShapes,
} from './svg.ts';
import type { Caption } from './svg.ts';
import { EVENT_ROW_PX, type EventMark } from './event-marks.ts';
import type { TimelineMarks } from './timeline.ts';
import type { VolumeMarks } from './volume.ts';

const HATCH = 'part-of-a-bin';

/** A coverage timeline as a picture that explains itself. */
export function timelineSvg(marks: TimelineMarks, palette: Palette, caption: Caption): string {
  const { plot, width } = marks;
  const colour = palette.series[marks.focal.colour];
  const bars = marks.focal.bars.map(({ x, y, width: wide, height, isPartial }) =>
    element('rect', {
      x,
      y,
      width: wide,
      height,
      fill: isPartial ? `url(#${HATCH})` : colour,
      stroke: isPartial ? colour : undefined,
    }),
  );
  const outlines = marks.outlines.map(
    ({ d, colour: own }) =>
      element('path', { d, fill: 'none', stroke: palette.paper, 'stroke-width': 3 }) +
      element('path', { d, fill: 'none', stroke: palette.series[own], 'stroke-width': 1.5 }),
  );
  const labels = marks.labels.map(({ x, y, text, anchor, colour: own }) =>
    svgText(x, y, text, { 'text-anchor': anchor, 'font-weight': 600, fill: palette.seriesInk[own] }),
  );
  const shapes = [
    absenceShapes(marks.absences, plot.top, plot.base, palette),
    valueAxisShapes(marks.valueTicks, plot.left, plot.right, width, palette),
    svgText(plot.left, plot.top - 8, marks.axisTitle),
    ...bars,
    ...outlines,
    ...labels,
    ...marks.spikes.map(({ d }) => element('path', { d, fill: palette.text })),
    ...versionShapes(marks, palette),
    timeAxisShapes(marks.timeTicks, plot.left, plot.right, plot.base, palette),
  ].join('');
  const lines = marks.apart === undefined ? caption.lines : [...caption.lines, marks.apart];
  return svgFrame(
    marks,
    palette,
    { ...caption, lines },
    { shapes, isCaptionShown: true, hatches: { [HATCH]: colour } },
  );
}

function versionShapes({ versions, plot }: TimelineMarks, palette: Palette): readonly string[] {
  return versions.flatMap(({ x, label }) => [
    element('line', { x1: x, x2: x, y1: plot.top - 14, y2: plot.base, stroke: palette.axis }),
    ...(label ? [svgText(label.x, plot.top - 8, label.text, { 'text-anchor': label.anchor })] : []),
  ]);
}

/** The names of events end the lines that would cross them. */
const HALO = { 'paint-order': 'stroke', 'stroke-width': 4, 'stroke-linejoin': 'round' } as const;

/** A dashed line, a pennant and its name for each event; a name for which there is no room stands in the text around. */
function eventShapes(events: readonly EventMark[], plot: VolumeMarks['plot'], palette: Palette): string[] {
  const rows = Math.max(0, ...events.map(({ row }) => (row ?? -1) + 1));
  const first = plot.top - rows * EVENT_ROW_PX;
  const lines = events.map(({ x, row, band, words }) => {
    const y = row === undefined ? plot.top : first + row * EVENT_ROW_PX;
    const lasted =
      band === undefined
        ? ''
        : element('rect', {
            x: band.x,
            y: plot.top,
            width: band.width,
            height: plot.base - plot.top,
            fill: palette.accent,
            'fill-opacity': 0.08,
          });
    return element(
      'g',
      {},
      element('title', {}, escapeXml(words)) +
        lasted +
        element('path', {
          d: `M${x} ${y}V${plot.base}`,
          stroke: palette.accent,
          'stroke-dasharray': '2 2',
          fill: 'none',
        }),
    );
  });
  const names = events.map(({ x, row, isFlipped, text, words }) => {
    if (row === undefined) return '';
    const y = first + row * EVENT_ROW_PX;
    const side = isFlipped ? -1 : 1;
    return element(
      'g',
      {},
      element('title', {}, escapeXml(words)) +
        element('path', {
          d: `M${x} ${y}h${side * 8}l${side * -2} 3.5l${side * 2} 3.5h${side * -8}z`,
          fill: palette.accent,
        }) +
        svgText(x + side * 10, y + 8, text, {
          'text-anchor': isFlipped ? 'end' : 'start',
          fill: palette.accent,
          stroke: palette.paper,
          ...HALO,
        }),
    );
  });
  return [...lines, ...names];
}

/** Raw and unique volume for the inside of a report, whose text around it is the caption. */
export function volumeSvg(
  marks: VolumeMarks,
  palette: Palette,
  caption: Caption,
  /** A page with two pictures gives each hatch a name of its own. */
  hatch: string = HATCH,
): string {
  const { plot, width } = marks;
  const bars = marks.bars.map((bar) => {
    const { x, width: wide, isPartial } = bar;
    const dark = palette.series[1];
    return element(
      'g',
      {},
      element('title', {}, escapeXml(bar.text)) +
        element('rect', { x, y: bar.y, width: wide, height: bar.height, fill: palette.heat[2] }) +
        element('rect', {
          x,
          y: bar.uniqueY,
          width: wide,
          height: bar.uniqueHeight,
          fill: isPartial ? `url(#${hatch})` : dark,
          stroke: isPartial ? dark : undefined,
        }),
    );
  });
  const shapes = [
    absenceShapes(marks.absences, plot.top, plot.base, palette, marks.noImport),
    valueAxisShapes(marks.valueTicks, plot.left, plot.right, width, palette),
    svgText(plot.left, 14, marks.axisTitle),
    ...bars,
    ...eventShapes(marks.events, plot, palette),
    timeAxisShapes(marks.timeTicks, plot.left, plot.right, plot.base, palette),
  ].join('');
  return svgFrame(marks, palette, caption, {
    shapes,
    isCaptionShown: false,
    hatches: { [hatch]: palette.series[1] },
  });
}
