import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The files that the system asks the app to open, of everything that stands on its command line. */
export function filesNamed(args: readonly string[], folder: string): readonly string[] {
  return args
    .slice(1)
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(folder, arg))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
