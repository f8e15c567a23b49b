import { count } from '../domain/figures.ts';
import type { HeatStripMarks } from './heat-strip.ts';
import type { Palette } from './palette.ts';
import { element, escapeXml, svgFrame, svgText, timeAxisShapes } from './svg.ts';
import type { Caption } from './svg.ts';

const HATCH = 'no-import';

/** A heat strip as a picture that explains itself. */
export function heatStripSvg(marks: HeatStripMarks, palette: Palette, caption: Caption): string {
  const rows = marks.rows.map(({ label, y, height, total, cells }) => {
    const text = y + height - 3;
    const squares = cells.map((cell) =>
      element(
        'rect',
        {
          x: cell.x,
          y,
          width: cell.width,
          height,
          fill: cell.step === 'no-import' ? `url(#${HATCH})` : palette.heat[cell.step],
        },
        element('title', {}, escapeXml(cell.text)),
      ),
    );
    return [
      svgText(marks.left - 8, text, label, { 'text-anchor': 'end', fill: palette.text }),
      ...squares,
      svgText(marks.width, text, count(total.articles), { 'text-anchor': 'end' }),
    ].join('');
  });
  const shapes =
    rows.join('') + timeAxisShapes(marks.timeTicks, marks.left, marks.right, marks.base, palette);
  return svgFrame(marks, palette, caption, {
    shapes,
    isCaptionShown: true,
    hatches: { [HATCH]: palette.noImportLine },
  });
}
