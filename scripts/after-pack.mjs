// electron-builder calls `afterPack` once the folder is assembled, before it is wrapped into an installer.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes Electron's own default app: the builder leaves it when the Electron was handed to it unpacked.
 * @param {{ appOutDir: string, packager: { getResourcesDir: (folder: string) => string } }} context
 */
export const afterPack = async ({ appOutDir, packager }) => {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
};
