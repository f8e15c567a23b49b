import { NODE_FILE_CALLS, type FileCalls } from './file-calls.ts';

/** Syncs a folder, so that a file made, renamed or removed in it is so after a power cut as well. */
export function syncFolder(
  folder: string,
  calls: Pick<FileCalls, 'openSync' | 'fsyncSync' | 'closeSync'> = NODE_FILE_CALLS,
  platform: NodeJS.Platform = process.platform,
): void {
  // Windows opens no folder for syncing; there the file system's own journal holds the entry.
  if (platform === 'win32') return;
  const handle = calls.openSync(folder, 'r');
  try {
    calls.fsyncSync(handle);
  } finally {
    calls.closeSync(handle);
  }
}
