import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { canBeLibrary, type Libraries } from './libraries.ts';
import { filesNamed } from './opened-files.ts';

const SWITCH = '--library=';

/** The library that was named when the app was started. */
export function namedLibrary(argv: readonly string[]): string | undefined {
  return argv.find((one) => one.startsWith(SWITCH))?.slice(SWITCH.length);
}

/** Closes this library and starts anew with another one, asked for where none is given; one file has one writer. */
export async function openOtherLibrary(libraries: Libraries, given?: string): Promise<void> {
  const folder = given ?? (await askForLibrary());
  if (folder === undefined) return;
  if (!canBeLibrary(folder)) {
    dialog.showErrorBox(
      'There is no library in this folder',
      `${folder} holds other things, or is not there. Choose a folder with a library in it, or an empty one for a new library.`,
    );
    return;
  }
  await libraries.use(folder);
  // Files this start was asked to open are in the library that is left.
  const opened = filesNamed(process.argv, process.cwd());
  const args = process.argv
    .slice(1)
    .filter((one) => !one.startsWith(SWITCH) && !opened.includes(resolve(one)));
  app.relaunch({ args: [...args, `${SWITCH}${folder}`] });
  app.quit();
}

async function askForLibrary(): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog({
    title: 'Open a library, or choose an empty folder for a new one',
    buttonLabel: 'Open library',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}
