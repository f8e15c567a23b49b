import { linesByBox } from '../exports/by-box.ts';
import { around, type ExportLine } from '../exports/export-line.ts';

/** Parts a Europresse page into articles: by its boxes in the new layout, else where the name of an outlet stands. */
export function splitEuropresse(lines: readonly ExportLine[]): readonly (readonly ExportLine[])[] {
  const boxed = lines.some((line) => articleBox(line) !== undefined);
  return boxed ? linesByBox(lines, articleBox) : byOutlet(lines);
}

function articleBox(line: ExportLine): object | undefined {
  return around(line, '<article>');
}

function byOutlet(lines: readonly ExportLine[]): readonly (readonly ExportLine[])[] {
  const isOutlet = (line: ExportLine | undefined) =>
    line !== undefined && around(line, 'docpublicationname') !== undefined;
  const starts = lines.flatMap((line, at) => (isOutlet(line) && !isOutlet(lines[at - 1]) ? [at] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
}
