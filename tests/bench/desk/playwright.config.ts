import { defineConfig } from '@playwright/test';

/** `npm run bench desk`: drives the real app over a library of generated articles and prints medians. */
export default defineConfig({
  testDir: '.',
  testMatch: 'desk.ts',
  outputDir: '../../../test-results/bench',
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [['line']],
  use: { trace: 'off', actionTimeout: 60_000 },
});
