import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    env: { TZ: process.env['TZ'] ?? 'UTC' },
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
