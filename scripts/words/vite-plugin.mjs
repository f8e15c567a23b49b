import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { FOLDER, openCatalogue } from './catalogue.mjs';

/** What each room looks words up with. */
const SPEECH = { window: 'renderer/words/speech.ts', shell: 'electron/shell/words/speech.ts' };
const WORDS = 'virtual:words';

const sources = async () => {
  const files = await Promise.all(
    ['renderer', 'electron'].map(async (folder) => {
      const names = await readdir(resolve(ROOT, folder), { recursive: true });
      return names.map((name) => resolve(ROOT, folder, name));
    }),
  );
  return files.flat().filter((file) => /\.(?:svelte|ts)$/u.test(file) && !file.endsWith('.d.ts'));
};

/**
 * Puts a look-up in the place of every text of a room while it is built (docs/decisions/0021). What the catalogue has not
 * yet is in the built window all the same; only `npm run check` says that it is missing.
 */
export function words(room) {
  let catalogue;
  /** What became of each file with words in it. */
  const spoken = new Map();
  return {
    name: 'words',
    enforce: 'pre',
    async buildStart() {
      catalogue = await openCatalogue([room]);
      for (const file of await sources()) {
        const code = await readFile(file, 'utf8');
        const [output] = await catalogue.hub.transform(code, file);
        if (output.code !== undefined) spoken.set(file, { code, output });
      }
    },
    resolveId(id) {
      if (id === WORDS) return `\0${WORDS}`;
      return id.endsWith(`${FOLDER}/${room}.loader.js`) ? resolve(ROOT, SPEECH[room]) : undefined;
    },
    load: (id) => (id === `\0${WORDS}` ? `${catalogue.compiled(room)}\nexport default c;` : undefined),
    async transform(code, id) {
      const [file, query] = id.split('?');
      if (query !== undefined && query !== '') return undefined;
      const known = spoken.get(resolve(file));
      if (known === undefined) return undefined;
      if (known.code === code) return known.output;
      const [output] = await catalogue.hub.transform(code, file);
      return output;
    },
  };
}
