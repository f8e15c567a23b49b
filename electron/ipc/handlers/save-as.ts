import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ExportFailure } from '../../contract/api.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { fileNameFor } from '../../core/text/file-name.ts';

/** Asks where a file is to go, and writes it there. */
export type SaveAs = (
  name: string,
  content: string | Uint8Array,
) => Promise<Result<{ path: string; bytes: number }, ExportFailure>>;

export function createSaveAs(
  writeWholeFile: (path: string, content: string | Uint8Array) => Promise<void>,
): SaveAs {
  return async (name, content) => {
    const path = await askWhereToSave(name);
    if (path === undefined) return err({ kind: 'cancelled' });
    try {
      await writeWholeFile(path, content);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return err({ kind: 'cannot-write', path, detail });
    }
    return ok({ path, bytes: Buffer.byteLength(content) });
  };
}

/** Asks where a file of this name is to go; undefined when the person thinks better of it. */
export async function askWhereToSave(name: string): Promise<string | undefined> {
  const options = { defaultPath: join(app.getPath('documents'), fileNameFor(name)) };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled ? undefined : answer.filePath;
}

/** Asks for a file that is there. */
export async function askForFile(title: string, extension: string): Promise<string | undefined> {
  const options = {
    title,
    properties: ['openFile' as const],
    filters: [{ name: title, extensions: [extension] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? undefined : answer.filePaths[0];
}
