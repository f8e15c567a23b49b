import { NODE_FILE_CALLS, type FileCalls } from './file-calls.ts';

/** Syncs a file that something else wrote, so that its bytes are there after a power cut. */
export function syncFile(
  file: string,
  calls: Pick<FileCalls, 'openSync' | 'fsyncSync' | 'closeSync'> = NODE_FILE_CALLS,
): void {
  const handle = calls.openSync(file, 'r+');
  try {
    calls.fsyncSync(handle);
  } finally {
    calls.closeSync(handle);
  }
}
