import { defineConfig } from '@playwright/test';

/** `npm run screens`: makes the pictures of docs/screens from the sample articles. It tests nothing. */
export default defineConfig({
  testDir: 'tests/screens',
  testMatch: 'screens.ts',
  outputDir: 'test-results/screens',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: 'off', actionTimeout: 30_000 },
});
