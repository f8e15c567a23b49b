import { defineConfig } from '@playwright/test';
import { displays } from './tests/e2e/displays.ts';

/** Journeys drive the real app in the real Electron, one on a display, and none is tried twice to look green. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/whole-run.ts',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: 'off', actionTimeout: 60_000 },
});
