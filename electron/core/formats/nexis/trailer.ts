import type { ExportLine } from '../exports/export-line.ts';
import { isCopyright } from '../exports/printed-values.ts';
import { headingOf, labelOf, standsBelow, type LabelKind } from './labels.ts';

/** What stands below an article's text, by label; a value may run over several paragraphs. */
export type Trailer = { readonly start: number; readonly values: ReadonlyMap<LabelKind, readonly string[]> };

/** Captions and corrections run on over paragraphs; no more than this. */
const MOST_PARAGRAPHS = 12;
const RUNS_ON = new Set<LabelKind>(['graphic', 'correction']);

/**
 * Finds where the text ends: at the first label below which there is nothing but labels, what belongs to them, and the
 * line of rights. A label in the midst of the text has text below it and so is none.
 */
export function readTrailer(lines: readonly ExportLine[], from: number): Trailer {
  let start = lines.length;
  let loose = 0;
  let isAboveClassification = false;
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = lines[at];
    if (line === undefined) break;
    const found = kindBelow(line, lines[at + 1]);
    // The labels of a classification stand below its heading; above it only what runs on from the text.
    const kind =
      isAboveClassification && found !== 'rights' && found !== 'ignored' && !RUNS_ON.has(found ?? 'body')
        ? undefined
        : found;
    isAboveClassification ||= headingOf(line) === 'classification';
    if (kind === undefined) {
      loose += 1;
      if (loose > MOST_PARAGRAPHS) break;
      continue;
    }
    if (loose > 0 && !(kind !== 'rights' && RUNS_ON.has(kind))) break;
    start = at;
    loose = 0;
  }
  return { start, values: valuesOf(lines.slice(start)) };
}

function kindBelow(line: ExportLine, next: ExportLine | undefined): LabelKind | 'rights' | undefined {
  const label = labelOf(line);
  if (label !== undefined) return standsBelow(label) ? label.kind : undefined;
  if (isCopyright(line.text)) return 'rights';
  const heading = headingOf(line);
  if (heading === 'classification') return 'ignored';
  // A word alone may be a crosshead of the text: as a heading of Nexis it is bold, or labels follow.
  if (heading !== 'graphic' && heading !== 'correction') return undefined;
  return line.isBold || line.isLarge || (next !== undefined && labelOf(next) !== undefined)
    ? heading
    : undefined;
}

function valuesOf(lines: readonly ExportLine[]): ReadonlyMap<LabelKind, readonly string[]> {
  const values = new Map<LabelKind, string[]>();
  let kind: LabelKind = 'ignored';
  for (const line of lines) {
    const label = labelOf(line);
    const heading = headingOf(line);
    if (isCopyright(line.text) && label === undefined) continue;
    if (label !== undefined) kind = label.kind;
    else if (heading === 'graphic' || heading === 'correction' || heading === 'classification') {
      kind = heading === 'classification' ? 'ignored' : heading;
      continue;
    }
    const text = label === undefined ? line.text : label.value;
    if (text !== '') values.set(kind, [...(values.get(kind) ?? []), text]);
  }
  return values;
}
