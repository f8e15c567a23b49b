import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launchSourceline, quit } from './launch.ts';

test('the app opens with an empty profile, and its page is locked down', async () => {
  const { app, window, userData, close } = await launchSourceline();
  try {
    await expect(window).toHaveTitle(/Sourceline/);
    await expect(window.getByRole('button').first()).toBeVisible();
    expect(await app.evaluate(({ app: inner }) => inner.getPath('userData'))).toBe(userData);

    // The page has neither Node nor Electron, only the named requests.
    expect(
      await window.evaluate(() => [typeof globalThis.process, 'require' in globalThis, 'api' in globalThis]),
    ).toEqual(['undefined', false, true]);
  } finally {
    await close();
  }
});

test('what the profile holds is there when the app opens again', async () => {
  const first = await launchSourceline();
  const { userData } = first;
  await quit(first.app);
  expect(readdirSync(userData)).toContain('Library');

  const second = await launchSourceline({ userData });
  await expect(second.window).toHaveTitle(/Sourceline/);
  await second.close();
});
