import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log grows to this many bytes, then the one before it is dropped. */
const LARGEST = 1_000_000;

export type Log = (what: string, detail?: unknown) => void;

/** Writes what went wrong to a file beside the settings. Never article text, never a reason to stop. */
export function openLog(path: string): Log {
  return (what, detail) => {
    const reason = detail instanceof Error ? (detail.stack ?? detail.message) : detail;
    const line = `${new Date().toISOString()} ${what}${reason === undefined ? '' : ` ${typeof reason === 'string' ? reason : JSON.stringify(reason)}`}\n`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, line);
    } catch {
      process.stderr.write(line);
    }
  };
}
