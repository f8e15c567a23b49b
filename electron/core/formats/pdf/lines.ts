import type { Piece } from './pdf-page.ts';

/** A line of text within one column. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  readonly marks: readonly string[];
};

/** In units of the type size. Words of justified text stand further apart than this only where nothing runs through. */
const SURE_GAP = 0.75;
const WORD_GAP = 0.13;
const WIDEST_GAP = 3;
/** How many lines high a blank strip must be to part columns and not only words; wider strips may be lower. */
const NARROW_STRIP = 1.3;
const RIVER_LINES = 5;
const GUTTER_LINES = 3;

/** The lines of a page: pieces on one baseline, broken where a blank strip between columns runs through. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const seen = withoutDoubles(pieces);
  const rows = rowsOf(seen);
  const strips = new StripFinder(seen);
  return rows.flatMap((row) => splitRow(row, strips)).sort((a, b) => a.y - b.y || a.left - b.left);
}

/** Some programs make type bold by setting it twice, a hair apart. */
function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  const places = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = places.get(piece.text) ?? [];
    const slack = piece.size * 0.2;
    if (
      same.some((other) => Math.abs(other.left - piece.left) < slack && Math.abs(other.y - piece.y) < slack)
    ) {
      return false;
    }
    if (same.length < 64) same.push(piece);
    places.set(piece.text, same);
    return true;
  });
}

function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const inOrder = [...pieces].sort((a, b) => a.y - b.y);
  const rows: Piece[][] = [];
  for (const piece of inOrder) {
    const row = rows.at(-1);
    const first = row?.[0];
    const slack = 0.35 * Math.min(piece.size, first?.size ?? piece.size);
    if (row !== undefined && first !== undefined && piece.y - first.y <= slack) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function splitRow(row: readonly Piece[], strips: StripFinder): readonly Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  for (const piece of row) {
    const before = open.at(-1);
    if (before !== undefined && isApart(before, piece, strips)) {
      lines.push(lineOf(open));
      open = [];
    }
    open.push(piece);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines;
}

function isApart(before: Piece, after: Piece, strips: StripFinder): boolean {
  const size = Math.min(before.size, after.size);
  const gap = after.left - before.right;
  if (gap <= SURE_GAP * size) return false;
  if (gap > WIDEST_GAP * size) return true;
  // Type of another size on one baseline (a drop capital aside) stands for itself.
  const needed = gap > NARROW_STRIP * size ? GUTTER_LINES : RIVER_LINES;
  return strips.height(before, after, SURE_GAP * size) >= needed * size * 1.15;
}

function lineOf(pieces: readonly Piece[]): Line {
  const isRightToLeft = pieces.filter((piece) => piece.isRightToLeft).length * 2 > pieces.length;
  const ordered = isRightToLeft ? [...pieces].reverse() : pieces;
  let text = '';
  let before: Piece | undefined;
  for (const piece of ordered) {
    if (before !== undefined && isParted(before, piece, text, isRightToLeft)) text += ' ';
    text += piece.text;
    before = piece;
  }
  const longest = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    isRightToLeft,
    marks: [...new Set(pieces.flatMap(({ mark }) => (mark === undefined ? [] : [mark])))],
  };
}

function isParted(before: Piece, piece: Piece, text: string, isRightToLeft: boolean): boolean {
  if (/\s$/.test(text) || /^\s/.test(piece.text)) return false;
  const gap = isRightToLeft ? before.left - piece.right : piece.left - before.right;
  return gap > WORD_GAP * Math.min(before.size, piece.size);
}

/** Finds how high the blank strip beside a gap is, up and down from its line to the next text that crosses it. */
class StripFinder {
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = [...pieces].sort((a, b) => a.y - b.y);
  }

  /** The higher of two strips of this width: one that ends where the right text begins, one that begins where the left ends. */
  height(before: Piece, after: Piece, width: number): number {
    return Math.max(
      this.#heightOf(after.left - width, after.left - 0.1, after.y, after.size),
      this.#heightOf(before.right + 0.1, before.right + width, before.y, before.size),
    );
  }

  #heightOf(left: number, right: number, y: number, size: number): number {
    // Where no text stands above or below at all, the strip ends with the line itself.
    let top = y;
    let bottom = y;
    for (const piece of this.#pieces) {
      const crosses = piece.left < right && piece.right > left;
      if (piece.y < y - 0.4 * size) {
        if (crosses) top = piece.y;
        else if (top === y) top = piece.y - size;
      } else if (piece.y > y + 0.4 * size) {
        bottom = crosses ? piece.y : piece.y + size;
        if (crosses) break;
      }
    }
    return bottom - top - size;
  }
}
