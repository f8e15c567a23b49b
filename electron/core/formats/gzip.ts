import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import { entryName } from './archive/entry-name.ts';
import { gunzip, packedName } from './archive/gunzip.ts';
import { UNPACK_LIMITS } from './archive/unpack.ts';
import type { ArticleFormat } from './article-format.ts';

/** One file packed with gzip, read as the file it was. */
export const gzip: ArticleFormat = {
  id: 'gzip',
  label: FORMAT_LABELS.gzip,
  version: 2,
  extensions: ['gz', 'tgz'],
  recognises: ({ bytes }) => (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? 0.9 : 0),
  parse: ({ bytes, fileName }) => {
    const limit = UNPACK_LIMITS.entryBytes;
    const unpacked = gunzip(bytes, limit);
    if (!unpacked.ok && unpacked.error === 'too-large')
      return err({ kind: 'unpacks-too-far', what: 'bytes', limit });
    if (!unpacked.ok) return err({ kind: 'malformed', format: 'gzip', where: 'its packed bytes' });
    const kept = packedName(bytes);
    const name =
      kept === undefined
        ? lastStep(fileName)
            .replace(/\.gz$/i, '')
            .replace(/\.tgz$/i, '.tar')
        : entryName(new TextEncoder().encode(kept));
    return ok({ articles: [], refusals: [], members: [{ name: lastStep(name), bytes: unpacked.value }] });
  },
};

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
