import { docRuns, runAt } from './doc-runs.ts';

/** Styles 1 to 9 are those of headings in every document of Word ([MS-DOC] 2.9.260). */
const LAST_HEADING = 9;
const PARAGRAPHS = { listAt: 0x102, entryLength: 13 };

/** Finds the level of the paragraph whose end stands at a byte of the main stream: 1 to 6 for headings, else 0. */
export function headingLevels(main: Uint8Array, table: Uint8Array): (at: number) => number {
  const runs = docRuns(main, table, PARAGRAPHS, levelOf);
  return (at) => runAt(runs, at)?.value ?? 0;
}

function levelOf(page: DataView, at: number): number | undefined {
  const styleAt = page.getUint8(at) === 0 ? at + 2 : at + 1;
  if (styleAt + 2 > page.byteLength) return undefined;
  const style = page.getUint16(styleAt, true);
  return style < 1 || style > LAST_HEADING ? undefined : Math.min(style, 6);
}
