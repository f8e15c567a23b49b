import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OriginalCalls } from './original-calls.ts';

export type Staging = {
  /** Puts a file on the disk in the background: when it resolves, the bytes are whole and durable under their name. */
  stage(file: string, bytes: Uint8Array): Promise<void>;
  /** Whether a folder was just made, and may be gone after a power cut. */
  isMaking(folder: string): boolean;
};

/**
 * One sync after the other takes a hundred files as many waits for the disk; side by side they share them. `synced` names the
 * folders of which all entries are on the disk: one is no such folder while a name put into it is not synced.
 */
export function staging(libraryFolder: string, calls: OriginalCalls, synced: Set<string>): Staging {
  const sync = promisify(calls.fsync);
  const underWay = new Map<string, number>();
  const syncFolder = async (folder: string): Promise<void> => {
    // As where they are kept at once: Windows opens no folder for syncing.
    if (process.platform === 'win32') return;
    const handle = calls.openSync(folder, 'r');
    try {
      await sync(handle);
    } finally {
      calls.closeSync(handle);
    }
  };
  const making = new Map<string, Promise<unknown>>();
  const makeFolder = async (folder: string): Promise<void> => {
    if (!making.has(folder)) {
      if (calls.existsSync(folder)) return;
      calls.mkdirSync(folder, { recursive: true });
      making.set(folder, Promise.all([dirname(folder), libraryFolder].map(syncFolder)));
    }
    try {
      // Whoever comes in between waits for the same syncs.
      await making.get(folder);
    } finally {
      making.delete(folder);
    }
  };
  const write = async (file: string, bytes: Uint8Array): Promise<void> => {
    const handle = calls.openSync(file, 'wx');
    try {
      let written = 0;
      while (written < bytes.length) written += calls.writeSync(handle, bytes, written);
      await sync(handle);
    } finally {
      calls.closeSync(handle);
    }
  };
  const name = async (draft: string, file: string): Promise<void> => {
    const folder = dirname(file);
    underWay.set(folder, (underWay.get(folder) ?? 0) + 1);
    synced.delete(folder);
    try {
      calls.renameSync(draft, file);
      await syncFolder(folder);
    } finally {
      underWay.set(folder, (underWay.get(folder) ?? 1) - 1);
    }
    if (underWay.get(folder) === 0) synced.add(folder);
  };
  return {
    stage: async (file, bytes) => {
      const draft = join(dirname(file), `.${randomUUID()}.part`);
      try {
        await makeFolder(dirname(file));
        await write(draft, bytes);
        await name(draft, file);
      } catch (error) {
        calls.rmSync(draft, { force: true });
        throw error;
      }
    },
    isMaking: (folder) => making.has(folder),
  };
}
