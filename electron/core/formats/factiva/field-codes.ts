import type { ExportLine } from '../exports/export-line.ts';

/** Factiva's field codes, in the order an article prints them. */
const ORDER =
  'SE HD CLM BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY CX ART LP TD CT RF NT CO IN NS RE IPC IPD PUB AN'.split(
    ' ',
  );
const CODES = new Set(ORDER);

/** A line of an article printed with field codes; `code` is set where a field begins. */
export type CodedLine = { readonly code?: string; readonly text: string; readonly line: ExportLine };

/** Lines with the codes told from what they stand for; nothing where the export prints no codes. */
export function codedLines(lines: readonly ExportLine[]): readonly CodedLine[] | undefined {
  const apart = lines.map(codeApart);
  if (isCoded(apart)) return apart;
  const inLine = codesInLine(lines);
  return isCoded(inLine) ? inLine : undefined;
}

/** A code in a cell or on a line of its own. */
function codeApart(line: ExportLine): CodedLine {
  const [first = '', ...rest] = line.text.split('\t');
  return CODES.has(first.trim())
    ? { code: first.trim(), text: rest.join('\t'), line }
    : { text: line.text, line };
}

/** Codes parted from their text by one blank: only believed in the order Factiva prints them, so "IN" may begin a sentence. */
function codesInLine(lines: readonly ExportLine[]): readonly CodedLine[] {
  let rank = ORDER.length;
  return lines.map((line) => {
    const [, code = '', text = ''] = /^([A-Z]{2,3})\s+(\S.*)$/.exec(line.text) ?? [];
    const at = ORDER.indexOf(code);
    const isFirst = code === 'HD' || code === 'SE';
    if (at < 0 || !(isFirst || (at > rank && rank < ORDER.length))) return { text: line.text, line };
    rank = code === 'AN' ? ORDER.length : at;
    return { code, text, line };
  });
}

function isCoded(lines: readonly CodedLine[]): boolean {
  const has = (...codes: readonly string[]) =>
    lines.some(({ code }) => code !== undefined && codes.includes(code));
  return has('HD', 'LP', 'TD') && has('PD', 'SN') && has('AN', 'LP', 'TD');
}
