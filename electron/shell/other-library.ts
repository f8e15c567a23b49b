import { dialog } from 'electron';
import { canBeLibrary } from './libraries.ts';

const SWITCH = '--library=';

/** The library that was named when the app was started. */
export function namedLibrary(argv: readonly string[]): string | undefined {
  return argv.find((one) => one.startsWith(SWITCH))?.slice(SWITCH.length);
}

/** The folder of a library to open beside those that are open, asked for where none is given; undefined where there is none. */
export async function chooseLibrary(given?: string): Promise<string | undefined> {
  const folder = given ?? (await askForLibrary());
  if (folder === undefined || canBeLibrary(folder)) return folder;
  dialog.showErrorBox(
    'There is no library in this folder',
    `${folder} holds other things, or is not there. Choose a folder with a library in it, or an empty one for a new library.`,
  );
  return undefined;
}

async function askForLibrary(): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog({
    title: 'Open a library, or choose an empty folder for a new one',
    buttonLabel: 'Open library',
    properties: ['openDirectory', 'createDirectory'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}
