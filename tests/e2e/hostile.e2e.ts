import { createServer, type Server } from 'node:http';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { articlesWith, HOSTILE_FORMATS } from '../helpers/hostile-articles.ts';
import { hostilePayloads } from '../helpers/hostile-payloads.ts';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

/** SOURCELINE_HOSTILE=all puts each payload into each part of an article of each format. */
const TURNS = process.env['SOURCELINE_HOSTILE'] === 'all' ? 10 : 1;
/** Articles opened in the reader, one after the other. */
const MOST_READ = TURNS * 130;
const PATIENCE = 60_000 + TURNS * 120_000;
test.describe.configure({ timeout: PATIENCE, mode: 'serial' });

const scratch = temporaryFolder('hostile');
const incoming = join(scratch, 'incoming');
let listening: Server;
/** Whatever reached the address in the payloads. */
const calls: string[] = [];
/** Whatever a page of the app asked for that is not its own, even when it was refused. */
const tried: string[] = [];
const dialogs: string[] = [];
let sourceline: Launched;
let payloads: readonly string[];

test.beforeAll(async () => {
  listening = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  listening.on('connection', () => calls.push('connection'));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  // What ran marks the page it ran in and the one above, and calls home.
  const script = `try{top.wasRun=1}catch(e){};globalThis.wasRun=1;new Image().src='${url}/ran'`;
  payloads = hostilePayloads({ script, url }).map(({ text }) => text);

  mkdirSync(incoming);
  for (const [place, [format, make]] of Object.entries(HOSTILE_FORMATS).entries()) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const folder = join(incoming, `${format}-${turn}`);
      mkdirSync(folder);
      // Each format meets a payload in another part.
      for (const { name, bytes } of make(articlesWith(payloads, turn + place))) {
        writeFileSync(join(folder, name), bytes);
      }
    }
  }
  // Names of files are the analyst's screen too; what a disk does not take in a name is left out.
  for (const [at, payload] of payloads.entries()) {
    const name = payload.replaceAll(/[/\\\p{Cc}\ud800-\udfff]/gu, '').slice(0, 60);
    if (process.platform !== 'win32' && at % 5 === 0) writeFileSync(join(incoming, `${name} ${at}.txt`), '');
  }

  sourceline = await launchSourceline({ library: join(scratch, 'library') });
  const { window, app } = sourceline;
  // Articles of the same payloads are copies of each other: each has to be looked at.
  await must(window, 'settings.set', { isFoldingCopies: false });
  await window.reload();
  window.context().on('request', (request) => {
    if (!/^(sourceline|data|blob|devtools):/u.test(request.url())) tried.push(request.url());
  });
  window.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  // The page a PDF is printed from counts as one, too.
  app.on('window', (page) => {
    if (!page.url().startsWith('sourceline://preview/')) tried.push(`window ${page.url()}`);
  });
});

test.afterAll(async () => {
  await sourceline.close();
  await new Promise((resolve) => listening.close(resolve));
  rmSync(scratch, { recursive: true, force: true });
});

/** No page of the window was marked, asked for anything, or said anything. */
async function expectHarmless(window: Page): Promise<void> {
  for (const frame of window.frames()) {
    // A preview gives way to the next one.
    const wasRun = await frame
      .evaluate(() => 'wasRun' in globalThis)
      .catch((error: unknown) => {
        if (frame.isDetached()) return false;
        throw error;
      });
    expect(wasRun, frame.url()).toBe(false);
  }
  expect(tried).toEqual([]);
  expect(calls).toEqual([]);
  expect(dialogs).toEqual([]);
}

const view = async (window: Page, name: string): Promise<void> => {
  await window
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
    .first()
    .click();
  await expect(window.getByRole('main').first()).toBeVisible();
  await expectHarmless(window);
};

test('hostile articles of every format are imported, and everything that can be named is named with a payload', async () => {
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: payloads[0] ?? '', defaults: {} });
  const isResting = async () => !(await must(window, 'imports.progress', undefined)).isRunning;
  const articles = async () => (await must(window, 'library.info', undefined)).volume.articles;
  await expect
    .poll(async () => (await isResting()) && (await articles()), { timeout: PATIENCE })
    .toBeGreaterThan((TURNS * Object.keys(HOSTILE_FORMATS).length * payloads.length) / 20);
  process.stdout.write(`${payloads.length} payloads, ${await articles()} hostile articles\n`);

  const rows = await must(window, 'articles.list', {
    selection: { filters: [] },
    order: 'newest',
    offset: 0,
    limit: 50,
  });
  for (const [at, payload] of payloads.slice(0, 12).entries()) {
    const name = payload.trim().slice(0, 80);
    await must(window, 'topics.save', { name: `${name}${at}`, query: 'gauge' });
    await must(window, 'articles.tag', { ids: [rows[at]?.id ?? 0], tag: name, isOn: true });
    await must(window, 'outlets.save', { entry: { name: `${name} ${at}`, aliases: [payload], domains: [] } });
    await must(window, 'articles.correct', {
      id: rows[at]?.id ?? 0,
      field: 'headline',
      text: `corrected ${payload}`,
      why: payload,
    });
  }
  await expectHarmless(window);
});

test('every view shows them, and nothing runs and nothing is fetched', async () => {
  const { window } = sourceline;
  for (const name of [
    'Coverage',
    'Attribution',
    'Stories',
    'Articles',
    'Import log',
    'Reports',
    'Settings',
  ]) {
    await view(window, name);
  }
  for (const by of ['topic', 'outlet', 'origin', 'quoted-source', 'language'] as const) {
    await must(window, 'coverage.timeline', { selection: { filters: [] }, by, bin: 'auto' });
  }
});

test('the reader shows each of them', async () => {
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Articles', exact: true }).first().click();
  const { articles } = (await must(window, 'library.info', undefined)).volume;
  await window.locator('[role=option]').first().click();
  const seen = new Set<string>();
  for (let at = 0; at < Math.min(articles, MOST_READ); at += 1) {
    seen.add(
      (await window
        .getByRole('article')
        .first()
        .textContent()
        .catch(() => '')) ?? '',
    );
    await window.keyboard.press('j');
  }
  expect(seen.size).toBeGreaterThan(Math.min(articles, MOST_READ) / 3);
  await expectHarmless(window);
});

test('a report of them, in the frame and as a page by itself, is inert', async () => {
  const { window, app } = sourceline;
  await window.getByRole('button', { name: 'Reports', exact: true }).first().click();
  await expect(window.locator('iframe').last().contentFrame().locator('h1').first()).toBeVisible();
  await expectHarmless(window);

  const path = join(scratch, 'report.html');
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to });
  }, path);
  const title = payloads[0] ?? '';
  const summary = payloads.map((text) => ({
    type: 'paragraph' as const,
    runs: [{ text, href: text.slice(0, 300) }],
  }));
  const spec = {
    kind: 'analysis',
    title,
    summary,
    selection: { filters: [] },
    topics: [],
    text: 'full',
  } as const;
  for (const format of ['html', 'pdf'] as const) {
    await must(window, 'shell.exportReport', { spec, format });
  }
  await expectHarmless(window);

  // Opened by a reader's browser, without our policy on the answer: the page itself must hold nothing that acts.
  const ran = await app.evaluate(async ({ BrowserWindow }, file) => {
    const asked: string[] = [];
    const reader = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'reader' } });
    reader.webContents.session.webRequest.onBeforeRequest((details, answer) => {
      if (!details.url.startsWith('file:') && !details.url.startsWith('data:')) asked.push(details.url);
      answer({ cancel: false });
    });
    await reader.loadFile(file);
    const wasRun = (await reader.webContents.executeJavaScript('"wasRun" in globalThis')) as boolean;
    reader.destroy();
    return { wasRun, asked };
  }, path);
  expect(ran).toEqual({ wasRun: false, asked: [] });
  expect(calls).toEqual([]);
});
