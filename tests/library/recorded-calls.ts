import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { FileCalls } from '../../electron/library/file/file-calls.ts';

/** What was done to real files, in order. `data` is what was written; a mark is put there by the test. */
export type FileAct =
  | { readonly kind: 'create' | 'unlink'; readonly file: string }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'mark'; readonly mark: number };

/** Carries out the library's file calls and writes down what they do. */
export function recordedCalls(): { readonly calls: FileCalls; readonly acts: FileAct[] } {
  const acts: FileAct[] = [];
  const names = new Map<number, string>();
  const nameOf = (handle: number): string => names.get(handle) ?? '';
  const calls: FileCalls = {
    ...fs,
    openSync: ((path: string, ...others: [number | string, number]) => {
      const isNew = !fs.existsSync(path);
      const handle = fs.openSync(path, ...others);
      names.set(handle, path);
      if (isNew) acts.push({ kind: 'create', file: path });
      return handle;
    }) as typeof fs.openSync,
    writeSync: ((handle: number, bytes: Uint8Array, from: number, length: number, at: number) => {
      const written = fs.writeSync(handle, bytes, from, length, at);
      const data = Buffer.from(bytes.slice(from, from + written));
      acts.push({ kind: 'write', file: nameOf(handle), at, data });
      return written;
    }) as typeof fs.writeSync,
    ftruncateSync: (handle, length) => {
      fs.ftruncateSync(handle, length);
      acts.push({ kind: 'truncate', file: nameOf(handle), length: length ?? 0 });
    },
    unlinkSync: (path) => {
      fs.unlinkSync(path);
      acts.push({ kind: 'unlink', file: String(path) });
    },
    renameSync: (from, to) => {
      fs.renameSync(from, to);
      acts.push({ kind: 'rename', file: String(from), to: String(to) });
    },
    fsyncSync: (handle) => {
      acts.push({ kind: 'sync', file: nameOf(handle) });
    },
  };
  return { calls, acts };
}

/**
 * The files as a power cut after the first `cut` acts could leave them: what was synced is there; of the rest each act is
 * there or not as `chance` says, and a write may be torn at a sector. Files made or removed count once their folder was
 * synced.
 */
export function afterPowerCut(
  acts: readonly FileAct[],
  cut: number,
  chance: () => number,
): ReadonlyMap<string, Buffer> {
  const before = acts.slice(0, cut);
  const lastSync = new Map<string, number>();
  for (const [place, act] of before.entries()) if (act.kind === 'sync') lastSync.set(act.file, place);
  const keeping = chance();
  const files = new Map<string, Buffer>();
  for (const [place, act] of before.entries()) {
    if (act.kind === 'mark' || act.kind === 'sync') continue;
    const isSynced = place <= (lastSync.get(act.file) ?? -1);
    const isEntrySynced = place <= (lastSync.get(dirname(act.file)) ?? -1);
    switch (act.kind) {
      case 'create':
        if (isEntrySynced || chance() < keeping) files.set(act.file, Buffer.alloc(0));
        break;
      case 'unlink':
        if (isEntrySynced || chance() < keeping) files.delete(act.file);
        break;
      case 'rename': {
        // Before the folder is synced either name may stand there, never a third thing.
        const moved = files.get(act.file);
        if (moved === undefined || !(isEntrySynced || chance() < keeping)) break;
        files.delete(act.file);
        files.set(act.to, moved);
        break;
      }
      default:
        if (isSynced || chance() < keeping) apply(files, act, isSynced ? 1 : chance());
    }
  }
  return files;
}

const SECTOR = 512;

function apply(
  files: Map<string, Buffer>,
  act: Extract<FileAct, { kind: 'write' | 'truncate' }>,
  share: number,
): void {
  const old = files.get(act.file);
  if (old === undefined) return;
  if (act.kind === 'truncate') {
    const cut = Buffer.alloc(act.length);
    old.copy(cut, 0, 0, Math.min(act.length, old.length));
    files.set(act.file, cut);
    return;
  }
  const whole = share > 0.7 ? act.data.length : Math.floor((share * act.data.length) / SECTOR) * SECTOR;
  const data = act.data.subarray(0, whole);
  const grown = Buffer.alloc(Math.max(old.length, act.at + data.length));
  old.copy(grown);
  data.copy(grown, act.at);
  files.set(act.file, grown);
}
