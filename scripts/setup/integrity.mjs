import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Refuses a file whose SHA-512 is not the pinned one (written as in package-lock.json: `sha512-` and base64).
 * @param {string} path
 * @param {string} pinned
 */
export const checkIntegrity = async (path, pinned) => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== pinned)
    throw new Error(`${path} is not the file we pinned: expected ${pinned}, found ${found}`);
};
