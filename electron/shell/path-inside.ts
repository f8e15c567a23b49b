import { join, normalize, sep } from 'node:path';

/** The file a page path names, or nothing when it would leave the folder. */
export function pathInside(folder: string, pathname: string): string | undefined {
  if (pathname.includes('\0')) return undefined;
  const file = normalize(join(folder, pathname));
  const isInside = file.startsWith(folder + sep) && file.length > folder.length + 1;
  return isInside ? file : undefined;
}
