import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * The folder electron-builder's `dir` target makes on this system, and the program in it.
 * @type {Readonly<Record<string, { folder: string, program: string }>>}
 */
const PLATFORMS = {
  linux: { folder: 'linux-unpacked', program: 'sourceline' },
  win32: { folder: 'win-unpacked', program: 'Sourceline.exe' },
  darwin: { folder: 'mac', program: 'Sourceline.app/Contents/MacOS/Sourceline' },
};

/** The folder with the packed app as it ships. */
export const packedFolder = () => {
  const { folder } = platform();
  const ofArch = join(ROOT, 'dist', folder.replace(/^(\w+?)(-unpacked)?$/, `$1-${process.arch}$2`));
  return existsSync(ofArch) ? ofArch : join(ROOT, 'dist', folder);
};

/** The packed app's program as it ships. */
export const packed = () => join(packedFolder(), platform().program);

/** The program of the copy that differs by one fuse, so that Playwright can drive it. */
export const packedForTests = () => join(`${packedFolder()}-for-tests`, platform().program);

const platform = () => {
  const found = PLATFORMS[process.platform];
  if (found === undefined) throw new Error(`Sourceline is not packed for ${process.platform}`);
  return found;
};
