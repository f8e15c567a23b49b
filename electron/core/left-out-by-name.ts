import { fileName } from './domain/file-name.ts';
import type { Exclusion } from './domain/import-record.ts';

/** What browsers, mirrors, mail programs, editors and office programs call a file they have not finished. */
const UNFINISHED = new Set([
  '.tmp', '.temp', '.part', '.partial', '.crdownload', '.download', '.filepart', '.opdownload', '.aria2', '.!ut',
  '.swp', '.swo', '.swx', '.lck', '.lock', '.wbk', '.bak~',
]); // prettier-ignore

/** Folders in which programs keep what is theirs: archives' shadows, recycle bins, thumbnails of network drives. */
const FOLDERS_OF_PROGRAMS = new Set([
  '__MACOSX',
  '$RECYCLE.BIN',
  'System Volume Information',
  '@eaDir',
  '.git',
  '.Trash',
  '.Spotlight-V100',
]);

const PICTURES_AND_MEDIA = new Set([
  '.jpg', '.jpeg', '.png', '.gif', '.webp', '.bmp', '.tif', '.tiff', '.svg', '.ico', '.heic', '.avif',
  '.mp3', '.mp4', '.m4a', '.wav', '.ogg', '.flac', '.avi', '.mov', '.mkv', '.webm',
  '.woff', '.woff2', '.ttf', '.otf', '.css', '.js', '.map',
]); // prettier-ignore

/** Files that are left out by their name alone: no article can be in them, or they are not finished. */
export function leftOutByName(path: string): Exclusion | undefined {
  const name = fileName(path);
  const extension = /(?<=.)\.[^.]*$/su.exec(name)?.[0].toLowerCase() ?? '';
  if (
    path
      .split(/[\\/]/u)
      .slice(0, -1)
      .some((folder) => FOLDERS_OF_PROGRAMS.has(folder))
  ) {
    return { kind: 'hidden-file' };
  }
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return { kind: 'lock-file' };
  if (name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini') return { kind: 'hidden-file' };
  if (/^#.*#$/u.test(name) || name.endsWith('~') || UNFINISHED.has(extension))
    return { kind: 'temporary-file' };
  if (PICTURES_AND_MEDIA.has(extension)) return { kind: 'picture-or-media' };
  return undefined;
}
