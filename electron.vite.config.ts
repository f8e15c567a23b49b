import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { IMPORT_NAMES } from './electron/library/file/import-names.ts';

/** The oldest runtime we serve is Electron 33: Node 20.18, Chromium 130. */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The library loads a private copy of sql.js by path, so it must stand as files beside the bundle. */
const copySqlJs = {
  name: 'copy-sql-js',
  /** A release of sql.js that our file functions were not fitted to must not be shipped. */
  async buildStart() {
    const script = './scripts/generate-import-map.mjs';
    const { troubleWithBuild } = (await import(script)) as {
      troubleWithBuild: (folder: string, known: object) => Promise<string | undefined>;
    };
    const trouble = await troubleWithBuild(resolve('node_modules/sql.js/dist'), IMPORT_NAMES);
    if (trouble !== undefined) throw new Error(trouble);
  },
  writeBundle() {
    for (const file of ['sql-wasm.js', 'sql-wasm.wasm']) {
      cpSync(resolve('node_modules/sql.js/dist', file), resolve('out/main/sql.js', file));
    }
    // Our own package is of ES modules; sql.js is CommonJS.
    writeFileSync(resolve('out/main/sql.js/package.json'), '{ "type": "commonjs" }\n');
  },
};

/** The writer of slides could fetch pictures by their address. Ours are given as bytes, and nothing that ships can fetch. */
const slidesWithoutNetwork = {
  name: 'slides-without-network',
  transform(code: string, id: string) {
    if (!id.includes('/pptxgenjs/')) return undefined;
    return code.replaceAll(/import\(\s*['"]node:https['"]\s*\)/gu, 'Promise.resolve({ default: undefined })');
  },
};

/** One for all three bundles: what any of them holds is shipped. */
const collector = './scripts/setup/shipped-packages.mjs';
const { shippedPackages } = (await import(collector)) as {
  shippedPackages: (besides: readonly string[]) => Plugin;
};
const shipped = shippedPackages(['sql.js']);

/** Words are looked up in the catalogue. */
const builder = './scripts/words/vite-plugin.mjs';
const { words } = (await import(builder)) as { words: (room: 'window' | 'shell') => Plugin };

export default defineConfig({
  main: {
    plugins: [words('shell'), slidesWithoutNetwork, copySqlJs, shipped],
    // Its build for Node declares a `require` of its own, which clashes with the one electron-vite gives each module.
    resolve: { alias: [{ find: /^fflate$/u, replacement: resolve('node_modules/fflate/esm/browser.js') }] },
    define: { __APP_VERSION__: JSON.stringify(VERSION) },
    build: {
      target: NODE_TARGET,
      // Everything is bundled, so the packed app carries no node_modules.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          cli: resolve('electron/cli.ts'),
          engine: resolve('electron/engine/entry.ts'),
          care: resolve('electron/engine/care-entry.ts'),
          print: resolve('electron/print.ts'),
          reader: resolve('electron/engine/reader-entry.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [shipped],
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [words('window'), svelte({ configFile: resolve('svelte.config.js') }), shipped],
    build: {
      target: CHROME_TARGET,
      minify: true,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
});
