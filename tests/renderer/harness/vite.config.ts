import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

/** `npx vite --config tests/renderer/harness/vite.config.ts`: the window without Electron, on an invented library. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: join(ROOT, 'svelte.config.js') })],
  server: { port: 5199, fs: { allow: [ROOT] } },
  build: { outDir: join(ROOT, 'out/harness'), emptyOutDir: true },
});
