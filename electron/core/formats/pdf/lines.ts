import { hasRightToLeft, runsRightToLeft, textOfRow } from './line-text.ts';
import type { Piece } from './pdf-page.ts';

/** A line of text within one column. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  readonly font: string;
};

/** In units of the type size, but for the last. Words never stand nearer than the first when columns part them. */
const SURE_GAP = 0.75;
const LEAST_GUTTER = 9;
const WIDE_GAP = 1.3;
const WIDEST_GAP = 3;
const LEADING = 1.15;
/** Lines that begin at one edge make it a column's; words of justified text begin anywhere. */
const EDGE_LINES = 4;
/** Of short columns: lines that begin after the gap and lines that end before it. */
const EDGE_PAIR = 2;
const BOTH_EDGES = 5;
const EDGE_SLACK = 1;
const EDGE_REACH = 7;
const DEEPEST_INDENT = 2.5;
/** How many lines high a blank strip must be to part what it stands between. */
const EDGE_STRIP = 2.4;
const LONE_STRIP = 2;
const RIVER_STRIP = 7;
const COLUMN_REACH = 6.2;
/** Lines with text close to both sides of a gap: a strip beside a headline or a picture is blank without them. */
const RIVER_ROWS = 5;

/** The lines of a page: pieces on one baseline, broken where a blank strip between columns runs through. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const seen = withoutDoubles(pieces);
  const isRightToLeft = runsRightToLeft(seen);
  // Columns are told by the edge at which lines begin: of text from right to left, in a mirror.
  const rows = rowsOf(isRightToLeft ? seen.map(mirrored) : seen);
  const gutters = new GutterFinder(rows);
  return rows
    .flatMap((row) => splitRow(row, gutters))
    .map((parts) => lineOf(isRightToLeft ? parts.map(mirrored).reverse() : parts, isRightToLeft))
    .sort((a, b) => a.y - b.y || a.left - b.left);
}

function mirrored(piece: Piece): Piece {
  return { ...piece, left: -piece.right, right: -piece.left };
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

function splitRow(row: readonly Piece[], gutters: GutterFinder): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  for (const [index, piece] of row.entries()) {
    const open = parts.at(-1);
    const [first, before] = [open?.[0], open?.at(-1)];
    const isParted =
      first === undefined ||
      before === undefined ||
      gutters.part(before, piece, { first, last: lastBeforeGap(row, index) });
    if (open === undefined || isParted) parts.push([piece]);
    else open.push(piece);
  }
  return parts;
}

function lastBeforeGap(row: readonly Piece[], from: number): Piece | undefined {
  const at = row.findIndex((piece, index) => {
    const next = row[index + 1];
    return index >= from && (next === undefined || next.left - piece.right > leastGap(piece.size));
  });
  return row[at];
}

function unbrokenIn(row: readonly Piece[]) {
  const stretches: { left: number; right: number; y: number }[] = [];
  for (const [index, { left, right, y, size }] of row.entries()) {
    const [open, before] = [stretches.at(-1), row[index - 1]];
    if (open === undefined || before === undefined || left - before.right > leastGap(size))
      stretches.push({ left, right, y });
    else open.right = right;
  }
  return stretches;
}

/** The first piece of the line a gap stands in, and the last piece of what follows the gap. */
type Around = { readonly first: Piece; readonly last: Piece | undefined };

function lineOf(pieces: readonly Piece[], isPageRightToLeft: boolean): Line {
  const isRightToLeft = isPageRightToLeft
    ? pieces.some(({ text }) => hasRightToLeft(text))
    : runsRightToLeft(pieces);
  const longest = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  return {
    text: textOfRow(pieces, isRightToLeft),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: longest.y,
    size: longest.size,
    isRightToLeft,
    font: longest.font,
  };
}

/** The least gap between columns. Large type has wide gaps between words, and gutters are no wider for it. */
function leastGap(size: number): number {
  return Math.min(SURE_GAP * size, Math.max(LEAST_GUTTER, 0.4 * size));
}

/** Tells the gaps between columns from those between words. */
class GutterFinder {
  readonly #pieces: readonly Piece[];
  /** Pieces that begin a row, or stand after a gap, from top to bottom. */
  readonly #starts: readonly Piece[];

  /** Stretches of rows without a wide gap. */
  readonly #unbroken: readonly { readonly left: number; readonly right: number; readonly y: number }[];

  constructor(rows: readonly (readonly Piece[])[]) {
    this.#unbroken = rows.flatMap(unbrokenIn);
    this.#pieces = rows.flat().sort((a, b) => a.y - b.y);
    this.#starts = rows
      .flatMap((row) =>
        row.filter((piece, index) => {
          const before = row[index - 1];
          return (
            before === undefined || piece.left - before.right > leastGap(Math.min(before.size, piece.size))
          );
        }),
      )
      .sort((a, b) => a.y - b.y);
  }

  /** Whether two pieces of a row belong to columns, or entries, of their own. */
  part(before: Piece, after: Piece, { first, last = after }: Around): boolean {
    const size = Math.min(before.size, after.size);
    const gap = after.left - before.right;
    if (gap <= leastGap(size)) return false;
    const isFar = gap > WIDEST_GAP * size && !this.#fillsColumn(first, last);
    for (const edge of this.#edges(before, after, size, isFar)) {
      if (this.#blankBeside(edge, before, after, leastGap(size)) >= EDGE_STRIP * size * LEADING) return true;
    }
    // Far apart and alone: a date and a page number over a page. In justified text other lines cross the gap.
    const isLone = this.#blank(before.right + 0.1, after.left - 0.1, after.y, size) >= LONE_STRIP * size;
    if (isFar && isLone) return true;
    const blank = Math.max(
      this.#blankBeside(after.left, before, after, SURE_GAP * size),
      this.#blank(before.right + 0.1, before.right + SURE_GAP * size, before.y, before.size),
    );
    return (
      gap > WIDE_GAP * size && blank >= RIVER_STRIP * size * LEADING && this.#isBetweenRows(before, after)
    );
  }

  /** Edges at which lines nearby begin, from the right piece's own back over the deepest indent. */
  #edges(before: Piece, after: Piece, size: number, isFar: boolean): readonly number[] {
    const reach = EDGE_REACH * size * LEADING;
    const lowest = Math.max(before.right, after.left - DEEPEST_INDENT * size);
    const near: number[] = [];
    const ends = this.#endsAt(before, reach);
    for (const { y, left } of this.#starts) {
      if (y > after.y + reach) break;
      if (y >= after.y - reach && left > lowest && left <= after.left + EDGE_SLACK) near.push(left);
    }
    return [...new Set(near)].filter((edge) => {
      const starts = near.filter((left) => Math.abs(left - edge) <= EDGE_SLACK).length;
      const isPair = starts >= EDGE_PAIR && (isFar || (ends >= EDGE_PAIR && starts + ends >= BOTH_EDGES));
      return starts >= EDGE_LINES || isPair;
    });
  }

  /** How many lines nearby end where a piece ends: justified columns have a right edge too. */
  #endsAt({ right, y }: Piece, reach: number): number {
    let count = 0;
    for (const piece of this.#pieces) {
      if (piece.y > y + reach) break;
      if (piece.y >= y - reach && Math.abs(piece.right - right) <= EDGE_SLACK) count += 1;
    }
    return count;
  }

  /** Whether an unbroken line nearby begins and ends where two pieces do: then they are one justified line. */
  #fillsColumn(first: Piece, last: Piece): boolean {
    const reach = COLUMN_REACH * Math.min(first.size, last.size) * LEADING;
    return this.#unbroken.some(
      ({ left, right, y }) =>
        Math.abs(y - last.y) <= reach &&
        Math.abs(left - first.left) <= EDGE_SLACK &&
        Math.abs(right - last.right) <= EDGE_SLACK,
    );
  }

  #isBetweenRows(before: Piece, after: Piece): boolean {
    const size = Math.min(before.size, after.size);
    const middle = (before.right + after.left) / 2;
    const reach = 2 * RIVER_STRIP * size * LEADING;
    const [left, right] = [new Set<number>(), new Set<number>()];
    for (const piece of this.#pieces) {
      if (piece.y > after.y + reach) break;
      if (piece.y < after.y - reach) continue;
      if (Math.abs(piece.right - middle) < WIDEST_GAP * size && piece.right < middle)
        left.add(Math.round(piece.y));
      if (Math.abs(piece.left - middle) < WIDEST_GAP * size && piece.left > middle)
        right.add(Math.round(piece.y));
    }
    return Math.min(left.size, right.size) >= RIVER_ROWS;
  }

  #blankBeside(edge: number, before: Piece, after: Piece, width: number): number {
    return this.#blank(
      Math.max(edge - width, before.right),
      edge - 0.5 * EDGE_SLACK - 0.1,
      after.y,
      after.size,
    );
  }

  /** How high a strip is blank, up and down from a row to the next text that crosses it, without the row itself. */
  #blank(left: number, right: number, y: number, size: number): number {
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
