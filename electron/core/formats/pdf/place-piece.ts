import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Piece } from './pdf-page.ts';

/** How a page's own measure becomes points from its top left. */
export type Placement = {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Text set at a slant or on its side is a watermark, a credit beside a picture, an axis: no running text. */
const MOST_SLANT = 0.05;
const LEAST_TURNED = 0.7;
/** Arabic letters by their shape in a word; what is searched for are the letters themselves. */
const PRESENTATION_FORMS = /[\ufb1d-\ufdf9\ufe70-\ufefc]+/g;

/** A piece of text in its place on the page; undefined when it is blank, turned, or off the page. */
export function pieceOf(
  item: Pick<TextItem, 'str' | 'transform' | 'width' | 'fontName'>,
  { transform, width, height }: Placement,
  mark: { readonly id?: string; readonly isArtifact: boolean },
): Piece | undefined {
  if (item.str.trim() === '') return undefined;
  const [a, b, c, d, e, f] = multiply(transform, item.transform as readonly number[]);
  const across = Math.hypot(a, b);
  const size = Math.hypot(c, d);
  if (!(across > 0) || !(size > 0) || a <= 0 || Math.abs(b) > MOST_SLANT * across) return undefined;
  const isOff = e > width + size || e + item.width < -size || f > height + size || f < -size;
  if (isOff || !Number.isFinite(e + f + size + item.width)) return undefined;
  return {
    text: item.str.replace(PRESENTATION_FORMS, (letters) => letters.normalize('NFKC')),
    left: e,
    right: e + item.width,
    y: f,
    size,
    font: item.fontName,
    ...(mark.id === undefined ? {} : { mark: mark.id }),
    ...(mark.isArtifact ? { isArtifact: true } : {}),
  };
}

/** Of a page most of whose text is set on its side: by how many degrees, clockwise, it is to be turned. */
export function quarterTurnOf(
  items: readonly Pick<TextItem, 'str' | 'transform'>[],
  transform: readonly number[],
): 0 | 90 | 180 | 270 {
  const letters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const item of items) {
    const [a, b] = multiply(transform, item.transform as readonly number[]);
    letters[turnOf(a, b)] += item.str.trim().length;
  }
  const all = letters[0] + letters[90] + letters[180] + letters[270];
  return ([90, 180, 270] as const).find((turn) => letters[turn] > LEAST_TURNED * all) ?? 0;
}

function turnOf(across: number, down: number): 0 | 90 | 180 | 270 {
  if (Math.abs(down) > Math.abs(across)) return down > 0 ? 270 : 90;
  return across < 0 ? 180 : 0;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = other;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
