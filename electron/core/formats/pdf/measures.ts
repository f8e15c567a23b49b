import type { TextBlock } from './blocks.ts';

/** What the type of a document is set in. */
export type TypeMeasures = {
  /** The size most of the text has. */
  readonly bodySize: number;
  /** From baseline to baseline, in units of the size. */
  readonly leading: number;
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean;
};

/** Measures the type of a document over all its blocks. */
export function measuresOf(blocks: readonly TextBlock[]): TypeMeasures {
  const letters = new Map<number, number>();
  for (const { lines } of blocks) {
    for (const { size, text } of lines) {
      const step = Math.round(size * 2) / 2;
      letters.set(step, (letters.get(step) ?? 0) + text.length);
    }
  }
  const bodySize = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const distances: number[] = [];
  let starts = 0;
  let indented = 0;
  for (const { lines } of blocks.filter((block) => Math.abs(block.size - bodySize) < 0.75)) {
    const edge = edgeOf(lines);
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined) continue;
      distances.push((line.y - before.y) / line.size);
      const isStart = /[.!?]["'”’»)]?$/u.test(before.text) && /^[\p{Lu}“"„«‘]/u.test(line.text);
      if (!isStart) continue;
      starts += 1;
      if (indentOf(line, edge) > 0.6 * line.size) indented += 1;
    }
  }
  distances.sort((a, b) => a - b);
  return {
    bodySize,
    leading: distances[Math.floor(distances.length / 2)] ?? 1.2,
    isIndented: indented >= 2 && indented * 4 >= starts,
  };
}

type Edged = { readonly left: number; readonly right: number; readonly isRightToLeft: boolean };

/** Where most lines of a block begin. */
export function edgeOf(lines: readonly Edged[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const step = Math.round(startOf(line));
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  // Of several, the outermost: in a block of two lines the second one tells where the column begins.
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([step]) => step));
}

/** Where a line begins and ends, measured so that every text runs to greater numbers. */
export function startOf(line: Edged): number {
  return line.isRightToLeft ? -line.right : line.left;
}

/** See `startOf`. */
export function endOf(line: Edged): number {
  return line.isRightToLeft ? -line.left : line.right;
}

/** How far a line is set in from an edge. */
export function indentOf(line: Edged, edge: number): number {
  return startOf(line) - edge;
}
