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

/** Raw and unique volume for the inside of a report, whose text around it is the caption. */
export function volumeSvg(marks: VolumeMarks, palette: Palette, caption: Caption): string {
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
          fill: isPartial ? `url(#${HATCH})` : dark,
          stroke: isPartial ? dark : undefined,
        }),
    );
  });
  const shapes = [
    absenceShapes(marks.absences, plot.top, plot.base, palette),
    valueAxisShapes(marks.valueTicks, plot.left, plot.right, width, palette),
    svgText(plot.left, plot.top - 8, marks.axisTitle),
    ...bars,
    timeAxisShapes(marks.timeTicks, plot.left, plot.right, plot.base, palette),
  ].join('');
  return svgFrame(marks, palette, caption, {
    shapes,
    isCaptionShown: false,
    hatches: { [HATCH]: palette.series[1] },
  });
}
