import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { must } from './api.ts';
import { violations } from './axe.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { page } from './news-files.ts';
import { INSTALLER, NAMES, openFeed, type Feed } from './update-feed.ts';

// A packed app believes managed settings only where nobody but an administrator could have written them.
test.skip(process.env['SOURCELINE_E2E_TARGET'] === 'packed', 'the feed of a test is no administrator’s');
// Feeds, installers and their names are those of the system; the tests make those of Linux.
test.skip(process.platform !== 'linux', 'makes a feed for Linux');
test.describe.configure({ mode: 'serial' });

const NEWER = randomBytes(3_000_000);
const file = join(temporaryFolder('managed'), 'managed.json');
let feed: Feed;
let sourceline: Launched;

test.beforeAll(async () => {
  feed = await openFeed();
  const updates = { feed: feed.address, publicKey: feed.publicKey, every: 'day' };
  writeFileSync(file, JSON.stringify({ version: 1, updates }));
  sourceline = await launchSourceline({ managed: { file, feed: feed.hostAndPort } });
  const { window } = sourceline;
  const article = join(temporaryFolder('one'), 'dam.html');
  writeFileSync(article, page('Dam above Marren seeps', ['The dam seeps, the ministry said.']));
  await must(window, 'imports.addFiles', { paths: [article] });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(1);
  await window.getByRole('button', { name: 'Settings' }).first().click();
});
test.afterAll(async () => {
  await sourceline.close();
  feed.close();
});

const section = (window: Page) => window.getByRole('region', { name: 'Newer versions' });
const look = async (window: Page) => {
  const button = section(window).getByRole('button', { name: 'Look now' });
  await button.focus();
  await window.keyboard.press('Enter');
};
/** Everything that stands where downloads are put. */
const kept = (): string[] => {
  const folder = join(sourceline.userData, 'Updates');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
};
const says = (sentence: string | RegExp) => expect(section(sourceline.window)).toContainText(sentence);

test('at the start nothing is asked, though a feed is set', async () => {
  await says('Set by your organisation.');
  await says(feed.address);
  await says('Not looked since Sourceline was started.');
  expect(feed.asked).toEqual([]);
});

test('a signed newer version is offered, downloaded when asked for, and shown', async () => {
  const { window, app } = sourceline;
  feed.publish('9.1.0', NEWER);
  await look(window);
  await says('Version 9.1.0 can be had, 3 MB.');
  expect(kept()).toEqual([]);
  await shoot(window, 'offered');
  await section(window).getByRole('button', { name: 'Download' }).press('Enter');
  await says('Version 9.1.0 is downloaded and is what was signed.');
  await expect(section(window).getByRole('button', { name: 'Show the installer' })).toBeFocused();
  await shoot(window, 'ready');
  const path = join(sourceline.userData, 'Updates', 'pending', INSTALLER);
  expect(readFileSync(path).equals(NEWER)).toBe(true);
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => void ((globalThis as { shown?: string }).shown = shown);
  });
  await section(window).getByRole('button', { name: 'Show the installer' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(window)).toEqual([]);
  }
});

const SHOTS = process.env['SOURCELINE_SHOTS'];
async function shoot(window: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await section(window).scrollIntoViewIfNeeded();
    await window.screenshot({ path: join(SHOTS, `updates-${name}-${colorScheme}.png`) });
  }
}

test('what is sent tells nobody apart', () => {
  expect(feed.asked.map((line) => line.split(' ')[0])).toEqual([NAMES.manifest, NAMES.signature, INSTALLER]);
  const sent = new Set(feed.asked.flatMap((line) => JSON.parse(line.slice(line.indexOf('['))) as string[]));
  for (const name of sent)
    expect(['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'host', 'pragma', 'sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'user-agent']).toContain(name); // prettier-ignore
  expect(readdirSync(sourceline.userData)).not.toContain('.updaterId');
});

test('an installer changed after it was downloaded is not shown, and goes', async () => {
  appendFileSync(join(sourceline.userData, 'Updates', 'pending', INSTALLER), 'x');
  await section(sourceline.window).getByRole('button', { name: 'Show the installer' }).click();
  await says('The installer is not the one that was signed. It was removed.');
  expect(kept()).toEqual([]);
});

const other = generateKeyPairSync('ed25519').privateKey;
const HASH = createHash('sha512').update(NEWER).digest('base64');
const manifest = (version: string, url: string, more = ''): string =>
  `version: ${version}\nfiles:\n  - url: ${url}\n    sha512: ${HASH}\n    size: ${NEWER.length}\n${more}`;

/** What may be wrong with a feed; each begins with one that is right. */
const REFUSED: readonly [what: string, spoil: () => void, sentence: string][] = [
  ['a manifest changed by one letter', () => feed.shelf.set(NAMES.manifest, `${String(feed.shelf.get(NAMES.manifest))} `), 'is not signed with the key of your organisation'],
  ['a signature by another key', () => feed.shelf.set(NAMES.signature, sign(null, Buffer.from(String(feed.shelf.get(NAMES.manifest))), other).toString('base64')), 'is not signed with the key of your organisation'],
  ['a signature that is none', () => feed.shelf.set(NAMES.signature, '<html>'), 'is not signed with the key of your organisation'],
  ['no signature', () => feed.shelf.delete(NAMES.signature), 'There is no latest-linux.yml.sig at the feed (the server says 404).'],
  ['no manifest', () => feed.shelf.delete(NAMES.manifest), 'There is no latest-linux.yml at the feed (the server says 404).'],
  ['YAML that is broken, and signed', () => feed.signed('version: [9.1.0\nfiles'), 'is signed, but cannot be understood'],
  ['YAML of something else, and signed', () => feed.signed('- 1\n- 2\n'), 'is signed, but cannot be understood'],
  ['an older version', () => feed.publish('0.0.9', NEWER), 'The feed offers version 0.0.9, which is older than this one.'],
  ['a file at another host', () => feed.signed(manifest('9.1.0', 'https://example.org/sourceline.deb')), 'names a file that does not lie beside it'],
  ['a file in another folder', () => feed.signed(manifest('9.1.0', '../../etc/sourceline.deb')), 'names a file that does not lie beside it'],
  ['no installer for this system', () => feed.signed(manifest('9.1.0', 'sourceline-9.1.0.exe')), 'no installer for this system'],
  ['a manifest without end', () => feed.shelf.set(NAMES.manifest, Buffer.alloc(1_000_000, 'a')), 'The server sent more than it may.'],
  ['an answer that ends in the middle', () => feed.shelf.set(NAMES.manifest, (response) => { response.writeHead(200, { 'content-length': 500 }); response.write('version:', () => response.destroy()); }), 'The server stopped in the middle.'],
  ['a server that fails', () => feed.shelf.set(NAMES.manifest, (response) => response.writeHead(500).end()), 'the server says 500'],
]; // prettier-ignore

for (const [what, spoil, sentence] of REFUSED) {
  test(`${what}: refused in a sentence, nothing kept`, async () => {
    feed.publish('9.1.0', NEWER);
    spoil();
    await look(sourceline.window);
    await says(sentence);
    await says('Nothing was taken');
    expect(kept()).toEqual([]);
  });
}

test('a redirection is not followed, neither to another host nor to this one', async () => {
  const elsewhere: string[] = [];
  const server = createServer((request, response) => {
    elsewhere.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const location of [
    `http://127.0.0.1:${port}/x.yml`,
    'http://example.org/x.yml',
    `${feed.address}x.yml`,
  ]) {
    feed.publish('9.1.0', NEWER);
    feed.shelf.set('x.yml', feed.shelf.get(NAMES.manifest) ?? '');
    feed.shelf.set(NAMES.manifest, (response) => response.writeHead(302, { location }).end());
    await look(sourceline.window);
    await says('The server sends us to another address.');
    expect(kept()).toEqual([]);
  }
  await shoot(sourceline.window, 'refused');
  server.close();
  expect(elsewhere).toEqual([]);
  expect(feed.asked.some((line) => line.startsWith('x.yml'))).toBe(false);
});

/** What may be wrong with an installer whose manifest is right. */
const SPOILT: readonly [what: string, spoil: () => void, sentence: string][] = [
  ['other bytes', () => feed.shelf.set(INSTALLER, Buffer.alloc(NEWER.length, 1)), 'The installer is not the one that was signed.'],
  ['fewer bytes', () => feed.shelf.set(INSTALLER, NEWER.subarray(0, 1000)), 'The installer is not the one that was signed.'],
  ['more bytes', () => feed.shelf.set(INSTALLER, Buffer.concat([NEWER, NEWER])), 'The server sent more than it may.'],
  ['an end in the middle', () => feed.shelf.set(INSTALLER, (response) => { response.writeHead(200, { 'content-length': NEWER.length }); response.write(NEWER.subarray(0, 100_000), () => response.destroy()); }), 'The server stopped in the middle.'],
  ['nothing', () => feed.shelf.delete(INSTALLER), `There is no ${INSTALLER} at the feed`],
  ['a redirection', () => feed.shelf.set(INSTALLER, (response) => response.writeHead(307, { location: 'http://example.org/' }).end()), 'The server sends us to another address.'],
]; // prettier-ignore

for (const [what, spoil, sentence] of SPOILT) {
  test(`an installer of ${what} is refused, nothing kept`, async () => {
    const { window } = sourceline;
    feed.publish('9.1.0', NEWER);
    await look(window);
    await says('Version 9.1.0 can be had');
    spoil();
    await section(window).getByRole('button', { name: 'Download' }).click();
    await says(sentence);
    expect(kept()).toEqual([]);
  });
}

test('a download is stopped, and nothing of it stays', async () => {
  const { window } = sourceline;
  feed.publish('9.1.0', NEWER);
  await look(window);
  feed.shelf.set(INSTALLER, (response) => {
    response.writeHead(200, { 'content-length': NEWER.length });
    response.write(NEWER.subarray(0, 1_000_000));
  });
  await section(window).getByRole('button', { name: 'Download' }).click();
  await expect(section(window).getByRole('progressbar')).toBeVisible();
  await shoot(window, 'downloading');
  await section(window).getByRole('button', { name: 'Stop' }).click();
  await says('Version 9.1.0 can be had');
  await expect.poll(kept).toEqual([]);
});

test('a feed of this very version says so', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  feed.publish(version, NEWER);
  await look(sourceline.window);
  await says('This is the newest version.');
});

test('the switch for looking by itself is there, and is remembered', async () => {
  const { window } = sourceline;
  const box = section(window).getByRole('checkbox', { name: /Look each day/u });
  await expect(box).toBeChecked();
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await window.reload();
  await window.getByRole('button', { name: 'Settings' }).first().click();
  await expect(section(window).getByRole('checkbox')).not.toBeChecked();
});
