import { stat } from 'node:fs/promises';
import { shell } from 'electron';
import { isProgram } from './programs.ts';
import { showInFolder } from './window.ts';

/** Opens a file in the program the system has for it; one that is a program itself is only shown in its folder. */
export async function openFile(path: string): Promise<{ readonly isOpen: boolean }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return { isOpen: false };
  if (isProgram(path)) {
    showInFolder(path);
    return { isOpen: true };
  }
  return { isOpen: (await shell.openPath(path)) === '' };
}
