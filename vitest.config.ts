import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    env: { TZ: process.env['TZ'] ?? 'UTC' },
    // What goes on for ever ends here; a machine busy with other work is no fault.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A promise that the PDF library leaves alone; the reader holds it (core/formats/pdf/pdf-library.ts).
    onUnhandledError: (error): boolean => error.name !== 'XRefEntryException',
    pool: 'forks',
    // A third of the time went into loading the same modules again for each file; what a module keeps, it keeps in the app too.
    isolate: false,
    maxWorkers: 2,
  },
});
