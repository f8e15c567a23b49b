import { basename, extname } from 'node:path';
import type { Exclusion } from '../core/domain/import-record.ts';

const UNFINISHED = new Set([
  '.tmp',
  '.temp',
  '.part',
  '.partial',
  '.crdownload',
  '.download',
  '.filepart',
  '.swp',
]);

const PICTURES_AND_MEDIA = new Set([
  '.jpg', '.jpeg', '.png', '.gif', '.webp', '.bmp', '.tif', '.tiff', '.svg', '.ico', '.heic', '.avif',
  '.mp3', '.mp4', '.m4a', '.wav', '.ogg', '.flac', '.avi', '.mov', '.mkv', '.webm',
  '.woff', '.woff2', '.ttf', '.otf', '.css', '.js', '.map',
]); // prettier-ignore

/** Files that are left out by their name alone: no article can be in them, or they are not finished. */
export function exclusionOf(path: string): Exclusion | undefined {
  const name = basename(path);
  const extension = extname(name).toLowerCase();
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return { kind: 'lock-file' };
  if (name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini') return { kind: 'hidden-file' };
  if (name.endsWith('~') || UNFINISHED.has(extension)) return { kind: 'temporary-file' };
  if (PICTURES_AND_MEDIA.has(extension)) return { kind: 'picture-or-media' };
  return undefined;
}
