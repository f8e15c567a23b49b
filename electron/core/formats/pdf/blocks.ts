import type { Line } from './lines.ts';

/** Lines that stand under one another in one column and one size of type. */
export type TextBlock = {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly page: number;
};

/** In units of the type size: baselines further apart do not belong together. */
const WIDEST_LEADING = 2.1;
const SIZE_TOLERANCE = 0.12;
/** Large type is set close and in sizes of its own: a newspaper's name over its headline. In points. */
const DISPLAY_SIZE = 14;
const DISPLAY_LEADING = 1.55;
const DISPLAY_TOLERANCE = 0.06;

/** Puts the lines of a page together to blocks. */
export function blocksOf(lines: readonly Line[], page: number): readonly TextBlock[] {
  const open: Line[][] = [];
  const closed: Line[][] = [];
  const pending = [...lines];
  while (pending.length > 0) {
    const row = takeRow(pending);
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const last = open[at]?.at(-1);
      if (last === undefined || (row[0]?.y ?? 0) - last.y > WIDEST_LEADING * last.size) {
        closed.push(...open.splice(at, 1));
      }
    }
    const tails = new Map(open.map((block) => [block, block.at(-1)]));
    for (const line of row) {
      const above = [...tails.keys()].filter((block) => overlaps(tails.get(block), line));
      const below = row.filter((other) => above.some((block) => overlaps(tails.get(block), other)));
      const [only] = above;
      if (above.length === 1 && only !== undefined && below.length <= 1 && isSameType(only, line))
        only.push(line);
      else {
        for (const block of above) closeBlock(block, open, closed);
        open.push([line]);
      }
    }
  }
  return [...closed, ...open]
    .map((block) => boxOf(block, page))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function closeBlock(block: Line[], open: Line[][], closed: Line[][]): void {
  const at = open.indexOf(block);
  if (at >= 0) closed.push(...open.splice(at, 1));
}

/** The next lines that share a baseline. */
function takeRow(pending: Line[]): readonly Line[] {
  const first = pending.shift();
  if (first === undefined) return [];
  const row = [first];
  while (pending[0] !== undefined && pending[0].y - first.y < 0.3 * first.size) {
    const next = pending.shift();
    if (next !== undefined) row.push(next);
  }
  return row;
}

function overlaps(above: Line | undefined, line: Line): boolean {
  if (above === undefined || above.y >= line.y - 0.1 * line.size) return false;
  const shared = Math.min(above.right, line.right) - Math.max(above.left, line.left);
  return shared > 0.25 * Math.min(line.size, above.size);
}

function isSameType(block: readonly Line[], line: Line): boolean {
  const last = block.at(-1);
  if (last === undefined) return false;
  const isDisplay = Math.min(last.size, line.size) >= DISPLAY_SIZE;
  const tolerance = isDisplay ? DISPLAY_TOLERANCE : SIZE_TOLERANCE;
  if (Math.abs(last.size - line.size) > tolerance * Math.max(last.size, line.size)) return false;
  if (isDisplay && block.length === 1 && line.y - last.y > DISPLAY_LEADING * line.size) return false;
  const before = block.at(-2);
  // A wider distance than before parts blocks only when it is much wider: paragraphs with space between stay together.
  return before === undefined || line.y - last.y <= Math.max(1.9 * (last.y - before.y), 1.3 * line.size);
}

function boxOf(lines: readonly Line[], page: number): TextBlock {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: (lines[0]?.y ?? 0) - size,
    bottom: (lines.at(-1)?.y ?? 0) + 0.25 * size,
    size,
    page,
  };
}
