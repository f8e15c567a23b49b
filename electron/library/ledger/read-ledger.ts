import type { FileCalls } from '../file/file-calls.ts';
import { linesOfLedger } from './ledger-file.ts';
import type { LedgerLine, LineForm } from './ledger-line.ts';

/** A line that follows the one before, or what is wrong at this place, in a sentence. */
export type LedgerEntry = { readonly line: LedgerLine } | { readonly problem: string };

/** Reads a whole ledger and tells what of it is missing or not what was written. */
export function* readLedger(file: string, calls: FileCalls, form?: LineForm): Generator<LedgerEntry> {
  let number = 0;
  let before: LedgerLine | undefined;
  let isStateWhole = false;
  for (const line of linesOfLedger(file, calls, form)) {
    number += 1;
    if (line === undefined) {
      yield { problem: `Line ${number} of ${file} is not what was written.` };
      continue;
    }
    const isNext = follows(line, before);
    if (!isNext) yield { problem: `Lines are missing before line ${number} of ${file}.` };
    isStateWhole ||= line.parts !== undefined;
    before = line;
    yield { line };
  }
  if (!isStateWhole) yield { problem: `The state that ${file} begins with has no end.` };
}

function follows(line: LedgerLine, before: LedgerLine | undefined): boolean {
  if (before === undefined) return line.part === 0;
  const nextPart = before.part === undefined ? undefined : before.part + 1;
  if (line.part !== undefined) return line.part === nextPart;
  if (line.parts !== undefined) return line.parts === nextPart;
  return line.seq === before.seq + 1;
}
