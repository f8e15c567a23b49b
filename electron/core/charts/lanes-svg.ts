import { count } from '../domain/figures.ts';
import type { LanesMarks } from './lanes.ts';
import type { Palette } from './palette.ts';
import { statementPath } from './statement-shape.ts';
import { element, svgFrame, svgText, timeAxisShapes } from './svg.ts';
import type { Caption } from './svg.ts';

/** Statements by quoted source as a picture that explains itself. */
export function lanesSvg(marks: LanesMarks, palette: Palette, caption: Caption): string {
  const colour = palette.series[1];
  const lanes = marks.lanes.map((lane) => {
    const middle = lane.y + lane.height / 2 + 4;
    return [
      element('path', { d: `M${marks.left} ${lane.line + 6.5}H${marks.right}`, stroke: palette.grid }),
      lane.rule
        ? element('path', {
            d: `M${lane.rule.from} ${lane.line + 0.5}H${lane.rule.to}`,
            stroke: palette.axis,
          })
        : '',
      svgText(0, middle, lane.quotedSource, { 'font-weight': 600, fill: palette.text }),
      svgText(marks.width, middle, count(lane.statements), { 'text-anchor': 'end' }),
      ...lane.bars.map(
        (bar) =>
          element('rect', { x: bar.x, y: bar.y, width: bar.width, height: bar.height, fill: colour }) +
          (bar.isNumbered
            ? svgText(bar.x + bar.width / 2, bar.y - 3, count(bar.count), { 'text-anchor': 'middle' })
            : ''),
      ),
      ...lane.marks.map((mark) =>
        element('path', {
          d: statementPath(mark),
          fill: mark.isHollow ? palette.paper : colour,
          stroke: colour,
          'stroke-width': mark.isHollow ? 1.6 : 1,
        }),
      ),
    ].join('');
  });
  const title = svgText(marks.width, 11, 'statements', { 'text-anchor': 'end' });
  const shapes =
    title + lanes.join('') + timeAxisShapes(marks.timeTicks, marks.left, marks.right, marks.base, palette);
  return svgFrame(marks, palette, caption, { shapes, isCaptionShown: true });
}
