import { dirname } from 'node:path';
import { codeOf } from '../file/errno.ts';
import type { FileCalls } from '../file/file-calls.ts';
import { syncFolder } from '../file/sync-folder.ts';
import { CLEAR_LINES, type LedgerLine, type LineForm } from './ledger-line.ts';

const LINE_END = 10;
const CHUNK = 1 << 20;

/** The ledger on the disk, open for writing at its end. */
export type LedgerFile = {
  /** Writes lines that are encoded already and syncs them; a write that failed half way is taken back by the next. */
  append(encoded: string): void;
  /** Whether its path still leads to it: a file that was deleted or moved would go on being written, unseen. */
  isAtItsPath(): boolean;
  close(): void;
};

/** Opens the ledger to go on after its first `length` bytes; what stands behind them is cut off. */
export function openLedgerFile(file: string, length: number, calls: FileCalls): LedgerFile {
  const handle = calls.openSync(file, 'r+');
  let end = length;
  if (calls.fstatSync(handle).size > end) calls.ftruncateSync(handle, end);
  return {
    append: (encoded) => {
      const bytes = Buffer.from(encoded);
      writeAll(handle, bytes, end, calls);
      calls.fsyncSync(handle);
      end += bytes.length;
    },
    isAtItsPath: () => {
      try {
        return calls.statSync(file, { bigint: true }).ino === calls.fstatSync(handle, { bigint: true }).ino;
      } catch {
        return false;
      }
    },
    close: () => calls.closeSync(handle),
  };
}

/** Writes a whole ledger beside the one there is and puts it in its place; returns its length. */
export function replaceLedgerFile(
  file: string,
  lines: Iterable<string>,
  calls: FileCalls,
  form: LineForm = CLEAR_LINES,
): number {
  const draft = `${file}.part`;
  const handle = calls.openSync(draft, 'w');
  let end = 0;
  try {
    for (const json of lines) {
      const bytes = Buffer.from(form.encode(json));
      writeAll(handle, bytes, end, calls);
      end += bytes.length;
    }
    calls.fsyncSync(handle);
  } finally {
    calls.closeSync(handle);
  }
  calls.renameSync(draft, file);
  syncFolder(dirname(file), calls);
  return end;
}

function writeAll(handle: number, bytes: Buffer, at: number, calls: FileCalls): void {
  let written = 0;
  while (written < bytes.length) {
    written += calls.writeSync(handle, bytes, written, bytes.length - written, at + written);
  }
}

/** The last line that is what was written, the length of the file up to its end, and the first line if it is sound. */
export type LedgerEnd = {
  readonly line: LedgerLine;
  readonly length: number;
  readonly first: LedgerLine | undefined;
};

/**
 * Looks for the last sound line from the end of the file backwards; undefined when there is no ledger. A line cut short by
 * a power cut is passed over.
 */
export function endOfLedger(
  file: string,
  calls: FileCalls,
  form: LineForm = CLEAR_LINES,
): LedgerEnd | 'unreadable' | undefined {
  let handle: number;
  try {
    handle = calls.openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = calls.fstatSync(handle);
    if (size === 0) return undefined;
    for (let tail = Math.min(size, CHUNK); ; tail = Math.min(size, tail * 4)) {
      const bytes = Buffer.alloc(tail);
      readAll(handle, bytes, size - tail, calls);
      const found = lastLine(bytes, tail === size, form);
      if (found !== undefined) {
        return { line: found.line, length: size - tail + found.end, first: firstLine(handle, calls, form) };
      }
      if (tail === size) return 'unreadable';
    }
  } finally {
    calls.closeSync(handle);
  }
}

/** The first line is always short: it holds no rows. */
function firstLine(handle: number, calls: FileCalls, form: LineForm): LedgerLine | undefined {
  const head = Buffer.alloc(256);
  readAll(handle, head, 0, calls);
  return form.decode(head.toString('utf8', 0, Math.max(0, head.indexOf(LINE_END))));
}

function lastLine(
  bytes: Buffer,
  isWhole: boolean,
  form: LineForm,
): { line: LedgerLine; end: number } | undefined {
  let end = bytes.lastIndexOf(LINE_END);
  while (end >= 0) {
    const start = end === 0 ? -1 : bytes.lastIndexOf(LINE_END, end - 1);
    if (start < 0 && !isWhole) return undefined;
    const line = form.decode(bytes.toString('utf8', start + 1, end));
    if (line !== undefined) return { line, end: end + 1 };
    end = start;
  }
  return undefined;
}

function readAll(handle: number, into: Buffer, at: number, calls: FileCalls): void {
  let read = 0;
  while (read < into.length) {
    const count = calls.readSync(handle, into, read, into.length - read, at + read);
    if (count === 0) return;
    read += count;
  }
}

/** Every line in order; undefined in the place of one that is not what was written. */
export function* linesOfLedger(
  file: string,
  calls: FileCalls,
  form: LineForm = CLEAR_LINES,
): Generator<LedgerLine | undefined> {
  const handle = calls.openSync(file, 'r');
  try {
    let rest: Buffer[] = [];
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; ;) {
      const count = calls.readSync(handle, chunk, 0, CHUNK, at);
      if (count === 0) break;
      at += count;
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0 && end < count; end = chunk.indexOf(LINE_END, from)) {
        rest.push(chunk.subarray(from, end));
        yield form.decode(Buffer.concat(rest).toString('utf8'));
        rest = [];
        from = end + 1;
      }
      // Copied: the next piece of the file is read into the same memory.
      if (from < count) rest.push(Buffer.from(chunk.subarray(from, count)));
    }
    if (rest.length > 0) yield undefined;
  } finally {
    calls.closeSync(handle);
  }
}
