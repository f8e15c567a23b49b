import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import { asideByName, isSystemFile } from './archive/aside.ts';
import { isTar, tarEntries } from './archive/tar-entries.ts';
import type { ArticleFormat } from './article-format.ts';

/** A tar archive: files in a row, each read as a file of its own. Packed with gzip, gzip's reader hands it on. */
export const tar: ArticleFormat = {
  id: 'tar',
  label: FORMAT_LABELS.tar,
  version: 1,
  extensions: ['tar'],
  recognises: ({ bytes }) => (isTar(bytes) ? 0.9 : 0),
  cutting: () => 'bytes',
  parse: ({ bytes, portion }) => {
    const { entries, refusals, readTo } = tarEntries(bytes, portion);
    const setAside: string[] = [];
    const members = entries.filter(({ name }) => {
      const word = asideByName(name);
      if (word !== undefined) setAside.push(word);
      return word === undefined && !isSystemFile(name);
    });
    return ok({ articles: [], refusals, members, setAside, ...(readTo !== undefined && { readTo }) });
  },
};
