import type { ExportLine } from './export-line.ts';

/** Lines by the box each stands in, in the order of the boxes; lines outside of any are left out. */
export function linesByBox(
  lines: readonly ExportLine[],
  boxOf: (line: ExportLine) => object | undefined,
): readonly (readonly ExportLine[])[] {
  const boxes = new Map<object, ExportLine[]>();
  for (const line of lines) {
    const box = boxOf(line);
    if (box === undefined) continue;
    const inside = boxes.get(box);
    if (inside === undefined) boxes.set(box, [line]);
    else inside.push(line);
  }
  return [...boxes.values()];
}
