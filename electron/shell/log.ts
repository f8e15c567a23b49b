import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { logText } from './log-text.ts';

/** A log grows to this many bytes, then the one before it is dropped. */
const LARGEST = 1_000_000;

export type Log = {
  (what: string, detail?: unknown): void;
  /** The last lines written, oldest first. */
  tail(lines: number): readonly string[];
};

/** Writes what went wrong to a file beside the settings. Never article text, never a reason to stop. */
export function openLog(path: string): Log {
  const write = (what: string, detail?: unknown): void => {
    const line = `${new Date().toISOString()} ${what} ${logText(detail)}`.trimEnd() + '\n';
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, line);
    } catch {
      process.stderr.write(line);
    }
  };
  const tail = (lines: number): readonly string[] => {
    try {
      return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines);
    } catch {
      return [];
    }
  };
  return Object.assign(write, { tail });
}
