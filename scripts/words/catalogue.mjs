// The catalogue: every word of the window and of the menus, collected from the sources into resources/words/en.po.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Hub, pofile } from 'wuchale';
import { ROOT } from '../setup/paths.mjs';
import { heuristic } from './rules.mjs';
import { RUNTIME, transform } from './transformers.mjs';

export const FOLDER = 'resources/words';
const LANGUAGE = 'en';

/** Where words stand: the window with the parts of core it may import, and what the main process shows by itself. */
const FILES = {
  window: {
    include: ['renderer/**/*.{svelte,ts}', 'electron/core/{domain,charts}/**/*.ts'],
    // Names that stand in the library itself.
    ignore: ['renderer/words/**', 'electron/core/domain/{attribution,quoted-source,language-names}.ts'],
  },
  shell: {
    include: ['electron/shell/{alert-words,crashes,menu,other-library}.ts', 'electron/desk.ts'],
    ignore: [],
  },
};

/** A file system that keeps in memory whatever is written: a build changes no file. */
function memory() {
  const kept = new Map();
  return {
    kept,
    async read(file) {
      return kept.get(file) ?? (await readFile(file, 'utf8').catch(() => null));
    },
    write: (file, text) => void kept.set(file, text),
    mkdir: () => {},
    exists: () => true,
    unlink: (file) => kept.delete(file),
  };
}

/** As wuchale keeps a catalogue, but always in the same order: by the words. */
const sorted = (make) => async (options) => {
  const storage = await make(options);
  const save = storage.save.bind(storage);
  const key = ({ translations, context }) => `${translations.get(LANGUAGE).join('\n')}\n${context ?? ''}`;
  const order = (one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  };
  return Object.assign(storage, {
    save: (data) =>
      save({ ...data, items: data.items.filter(({ references }) => references.length > 0).toSorted(order) }),
  });
};

const adapter = (room) => ({
  files: FILES[room],
  storage: sorted(pofile()),
  granularLoad: false,
  bundleLoad: false,
  generateLoadID: () => room,
  loaderExts: ['.js'],
  defaultLoaderPath: null,
  runtime: RUNTIME,
  transform: (source) => transform(source, heuristic),
});

/** Reads the catalogue and makes ready to take words out of the files of the rooms named; nothing is written to disk. */
export async function openCatalogue(rooms) {
  const fs = memory();
  const config = {
    locales: [LANGUAGE],
    fallback: {},
    localesDir: FOLDER,
    adapters: Object.fromEntries(rooms.map((room) => [room, adapter(room)])),
    hmr: true,
    ai: null,
    logLevel: 'error',
  };
  const hub = await Hub.create('cli', () => Promise.resolve(config), ROOT, 0, fs);
  const inFolder = (name) => resolve(ROOT, FOLDER, name);
  return {
    hub,
    /** The words of a room as a module, in the order the transformed sources ask for them. */
    compiled: (room) => fs.kept.get(inFolder(`.wuchale/${room}.${room}.${LANGUAGE}.compiled.js`)),
    /** The catalogue as it is to be kept; nothing when it has not changed. */
    changed: () => fs.kept.get(inFolder(`${LANGUAGE}.po`)),
  };
}

export const CATALOGUE = `${FOLDER}/${LANGUAGE}.po`;
