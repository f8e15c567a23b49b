import { xmlWritable } from '../domain/xml-text.ts';
import { NO_IMPORT, type AbsenceBand } from './absence.ts';
import type { Palette } from './palette.ts';
import type { TimeTick } from './time-axis.ts';

/** What a chart that leaves the app says about itself inside the picture. */
export type Caption = {
  readonly title: string;
  /** Query, dates, measure, zone and when it was made, a line each. */
  readonly lines: readonly string[];
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for XML; characters XML cannot hold become a replacement character. */
export function escapeXml(text: string): string {
  return xmlWritable(text).replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}

/** One element; attributes that are undefined are left out. `inner` is markup already. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

export function svgText(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

const CAPTION_LINE = 15;
const CAPTION_GAP = 8;
const FONT = 'system-ui, "Segoe UI", "Noto Sans", sans-serif';

/** The picture around a chart's shapes: size, font, hatches, name for readers aloud, caption below. */
export function svgFrame(
  size: { readonly width: number; readonly height: number },
  palette: Palette,
  caption: Caption,
  options: {
    readonly shapes: string;
    readonly isCaptionShown: boolean;
    readonly hatches?: Readonly<Record<string, string>>;
  },
): string {
  const lines = options.isCaptionShown ? [caption.title, ...caption.lines] : [];
  const height = size.height + (lines.length > 0 ? CAPTION_GAP + lines.length * CAPTION_LINE : 0);
  const hatches = Object.entries(options.hatches ?? {}).map(([id, colour]) =>
    element(
      'pattern',
      { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('rect', { width: 4, height: 4, fill: palette.paper }) +
        element('rect', { width: 1.8, height: 4, fill: colour }),
    ),
  );
  const words = lines.map((line, i) =>
    svgText(
      0,
      size.height + CAPTION_GAP + (i + 0.7) * CAPTION_LINE,
      line,
      i === 0 ? { 'font-weight': 600, fill: palette.text } : {},
    ),
  );
  const inner = [
    element('title', {}, escapeXml(caption.title)),
    caption.lines.length === 0 ? '' : element('desc', {}, escapeXml(caption.lines.join(' · '))),
    hatches.length > 0 ? element('defs', {}, hatches.join('')) : '',
    element('rect', { width: size.width, height, fill: palette.paper }),
    options.shapes,
    ...words,
  ].join('');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${height}`,
      width: size.width,
      height,
      role: 'img',
      'font-family': FONT,
      'font-size': 11,
      fill: palette.quiet,
    },
    inner,
  );
}

/** The time axis with its ticks and labels, at the height of its base line. */
export function timeAxisShapes(
  ticks: readonly TimeTick[],
  left: number,
  right: number,
  base: number,
  palette: Palette,
): string {
  const line = element('path', { d: `M${left} ${base}H${right}`, stroke: palette.axis });
  return ticks
    .map(
      ({ x, label }) =>
        element('path', { d: `M${x} ${base}v4`, stroke: palette.axis }) +
        (label ? svgText(label.x, base + 13, label.text) : ''),
    )
    .concat(line)
    .join('');
}

/** Grey bands that say "no import". */
export function absenceShapes(
  bands: readonly AbsenceBand[],
  top: number,
  base: number,
  palette: Palette,
  words: string = NO_IMPORT,
): string {
  return bands
    .map(({ x, width, label }) => {
      const band = element('rect', { x, y: top, width, height: base - top, fill: palette.noImport });
      const middle = x + width / 2;
      if (label === 'across') return band + svgText(middle, top + 16, words, { 'text-anchor': 'middle' });
      if (label === 'upwards')
        return band + svgText(0, 0, words, { transform: `translate(${middle + 4} ${base - 6}) rotate(-90)` });
      return band;
    })
    .join('');
}

/** Hairlines and labels of the value axis, at the right. */
export function valueAxisShapes(
  ticks: readonly { readonly y: number; readonly label: string; readonly isBase: boolean }[],
  left: number,
  right: number,
  width: number,
  palette: Palette,
): string {
  return ticks
    .map(
      ({ y, label, isBase }) =>
        (isBase ? '' : element('path', { d: `M${left} ${y}H${right}`, stroke: palette.grid })) +
        svgText(width, y + 4, label, { 'text-anchor': 'end' }),
    )
    .join('');
}
