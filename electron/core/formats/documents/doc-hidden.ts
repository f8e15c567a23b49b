import { docRuns, runAt } from './doc-runs.ts';

const LETTERS = { listAt: 0xfa, entryLength: 1 };
/** Marked as deleted while changes were tracked; hidden. */
const LEFT_OUT = new Set([0x0800, 0x083c]);
/** How many bytes the operand of a property takes, by the three highest bits of its number ([MS-DOC] 2.2.5.1). */
const OPERANDS = [1, 1, 2, 4, 2, 2, undefined, 3];

/** Tells of a byte of the main stream whether the letter there is no longer, or never was, to be seen. */
export function hiddenLetters(main: Uint8Array, table: Uint8Array): (at: number) => boolean {
  const runs = docRuns(main, table, LETTERS, isLeftOut);
  return (at) => runs.length > 0 && runAt(runs, at) !== undefined;
}

function isLeftOut(page: DataView, start: number): true | undefined {
  const end = Math.min(start + 1 + page.getUint8(start), page.byteLength);
  for (let at = start + 1; at + 3 <= end;) {
    const property = page.getUint16(at, true);
    if (LEFT_OUT.has(property) && page.getUint8(at + 2) === 1) return true;
    at += 2 + (OPERANDS[property >>> 13] ?? page.getUint8(at + 2) + 1);
  }
  return undefined;
}
