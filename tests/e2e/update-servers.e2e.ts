import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder } from './launch.ts';
import { page } from './news-files.ts';
import { selfSigned } from './self-signed.ts';
import { openFeed } from './update-feed.ts';

// As for updates.e2e.ts: the settings of a test are no administrator's, and its feed is one for Linux.
test.skip(
  process.env['SOURCELINE_E2E_TARGET'] === 'packed' || process.platform !== 'linux',
  'cannot be here',
);

const section = (window: Page) => window.getByRole('region', { name: 'Newer versions' });

/** The app with managed settings that name this feed, its settings open. */
async function withFeed(address: string, publicKey: string) {
  const folder = temporaryFolder('managed');
  const file = join(folder, 'managed.json');
  writeFileSync(file, JSON.stringify({ version: 1, updates: { feed: address, publicKey } }));
  writeFileSync(
    join(folder, 'dam.html'),
    page('Dam above Marren seeps', ['The dam seeps, the ministry said.']),
  );
  const started = await launchSourceline({ managed: { file, feed: new URL(address).host } });
  const { window } = started;
  await must(window, 'imports.addFiles', { paths: [join(folder, 'dam.html')] });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(1);
  await window.getByRole('button', { name: 'Settings' }).first().click();
  return { ...started, file };
}

const SHOTS = process.env['SOURCELINE_SHOTS'];

test('a feed that is named and not numbered is found by its name, and no other name is', async () => {
  const feed = await openFeed();
  const named = `http://localhost:${new URL(feed.address).port}/desk/`;
  feed.publish('9.1.0', Buffer.from('an installer'));
  const { window, close } = await withFeed(named, feed.publicKey);
  await section(window).getByRole('button', { name: 'Look now' }).click();
  await expect(section(window)).toContainText('Version 9.1.0 can be had');
  // Nobody has said how often it may look by itself.
  await expect(section(window).getByRole('checkbox')).toHaveCount(0);
  await close();
  feed.close();
});

test('a server whose certificate nobody vouches for is not believed, and never asked for anything', async () => {
  const asked: string[] = [];
  const server = createServer(selfSigned('localhost'), (request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const feed = await openFeed();
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/desk/`;
  const { window, close } = await withFeed(address, feed.publicKey);
  await section(window).getByRole('button', { name: 'Look now' }).click();
  await expect(section(window)).toContainText('this computer does not trust its certificate');
  await close();
  expect(asked).toEqual([]);
  server.close();
  feed.close();
});

test('settings that cannot be used are said to be so, and nothing is asked', async () => {
  const feed = await openFeed();
  const { window, app, file, close } = await withFeed('http://updates.example.org/', feed.publicKey);
  await expect(section(window).getByRole('alert')).toContainText('does not begin with https');
  await expect(section(window)).toContainText(file);
  await expect(section(window).getByRole('button')).toHaveCount(0);
  expect(await app.evaluate(({ app: it }) => it.commandLine.getSwitchValue('host-resolver-rules'))).toBe(
    'MAP * ~NOTFOUND',
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(window)).toEqual([]);
    await section(window).scrollIntoViewIfNeeded();
    if (SHOTS !== undefined)
      await window.screenshot({ path: join(SHOTS, `updates-unusable-${colorScheme}.png`) });
  }
  await close();
  feed.close();
});

test('with none, the settings say where an administrator would name a feed', async () => {
  const { window, app, close } = await launchSourceline({
    env: { SOURCELINE_MANAGED_SETTINGS: join(temporaryFolder('managed'), 'none.json') },
  });
  await must(window, 'watches.add', { path: temporaryFolder('watched'), name: 'Desk', defaults: {} });
  await window.reload();
  await window.getByRole('button', { name: 'Settings' }).first().click();
  await expect(section(window)).toContainText('Sourceline asks nobody whether there is a newer version');
  await expect(section(window).getByRole('button')).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 768));
  await section(window).scrollIntoViewIfNeeded();
  if (SHOTS !== undefined) await window.screenshot({ path: join(SHOTS, 'updates-off-1024.png') });
  await close();
});
