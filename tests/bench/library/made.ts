import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { Library } from '../../../electron/core/ports.ts';
import { openLibrary } from '../../../electron/library/open-library.ts';

export const NOW = '2026-11-01T00:00:00.000Z';
/** Files of one transaction, near what the import queue takes. */
export const BATCH = 50;

export async function open(sqlJsFolder: string, folder: string): Promise<Library> {
  const opened = await openLibrary(folder, { sqlJsFolder, clock: { now: () => NOW } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Where libraries are made, and kept from one run to the next when SOURCELINE_BENCH_LIBRARIES names a folder. */
export function benchFolder(): { readonly folder: string; readonly remove: () => void } {
  const kept = env['SOURCELINE_BENCH_LIBRARIES'];
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    return { folder: kept, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'library-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function folderOf(base: string, size: number): string {
  return join(base, String(size));
}

export function isMade(folder: string): boolean {
  return existsSync(join(folder, 'made'));
}
