import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';
import { plainArticle } from './news-files.ts';

const scratch = temporaryFolder('crash');
const incoming = join(scratch, 'incoming');
const SECRET = 'Gauge at Quillmere falls silent';
let sourceline: Launched;

test.beforeAll(async () => {
  mkdirSync(incoming);
  writeFileSync(join(incoming, 'Jane Doe notes.txt'), plainArticle(SECRET, 'The gauge stopped at noon'));
  sourceline = await launchSourceline({ library: join(scratch, 'library') });
  const { window } = sourceline;
  await must(window, 'watches.add', { path: incoming, name: 'Desk', defaults: {} });
  await expect.poll(async () => (await must(window, 'library.info', undefined)).volume.articles).toBe(1);
});
test.afterAll(async () => {
  await sourceline.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('an engine that dies is started again, says so, and has lost nothing', async () => {
  const { app, window } = sourceline;
  await app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    // The next question that is asked ends the thread that was to answer it.
    Worker.prototype.postMessage = function kill(this: InstanceType<typeof Worker>) {
      Worker.prototype.postMessage = postMessage;
      void this.terminate();
    };
  });
  const reply = await window.evaluate(() =>
    (globalThis as unknown as { api: { request(name: string): Promise<unknown> } }).api.request(
      'library.info',
    ),
  );
  expect(reply).toMatchObject({ ok: false, error: { kind: 'engine-stopped' } });
  await expect(window.getByText('stopped and was started again')).toBeVisible();
  expect((await must(window, 'library.info', undefined)).volume.articles).toBe(1);
});

test('what is copied for somebody who helps holds no article, no file and no folder', async () => {
  const { app, window, userData } = sourceline;
  // Files that fail, each in its own way, and say the word in their name and their text.
  const failing: Readonly<Record<string, string | Uint8Array>> = {
    'Quillmere.xml': '<nitf><body>Quillmere <unclosed',
    'Quillmere.json': '{"headline": "Quillmere", ',
    'Quillmere.zip': Buffer.from('PK\u0003\u0004 Quillmere is no archive'),
    'Quillmere.pdf': '%PDF-1.7 Quillmere %%EOF',
    'Quillmere.docx': Buffer.from('PK\u0003\u0004 Quillmere'),
    'Quillmere.msg': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]),
    'Quillmere.bin': new Uint8Array([0, 1, 2, 0, 255, 254]),
  };
  const paths = Object.entries(failing).map(([name, content]) => {
    const path = join(scratch, name);
    writeFileSync(path, content);
    return path;
  });
  await must(window, 'imports.addFiles', { paths });
  await expect
    .poll(async () => (await must(window, 'imports.list', { offset: 0, limit: 1 })).counts.all, {
      timeout: 60_000,
    })
    .toBe(1 + paths.length);
  await app.evaluate(({ clipboard }) => clipboard.writeText(''));
  await window.getByRole('button', { name: 'Settings' }).first().click();
  await window.getByRole('button', { name: 'Versions, licences, diagnostics…' }).click();
  await window.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(window.getByText('Copied. Look it over')).toBeVisible();
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  await window.keyboard.press('Escape');
  expect(text).toMatch(/\d articles/u);
  expect(text).toContain('The engine was started again');
  const log = readFileSync(join(userData, 'logs', 'sourceline.log'), 'utf8');
  for (const written of [text, log]) {
    for (const held of ['Quillmere', 'Jane Doe', scratch, userData]) expect(written).not.toContain(held);
  }
});

test('a window that stops offers to load again, and goes on where it was', async () => {
  const { app, window } = sourceline;
  await window.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Articles' }).click();
  await window.getByRole('complementary', { name: 'Articles' }).getByText(SECRET).click();
  await expect(window.getByRole('main', { name: 'Article' }).getByText(SECRET).first()).toBeVisible();
  const found = await app.evaluate(async ({ BrowserWindow, dialog }, words) => {
    const [own] = BrowserWindow.getAllWindows();
    if (own === undefined) return undefined;
    const asked = new Promise<string>((resolve) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        resolve((args.at(-1) as { message: string }).message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    const loaded = new Promise((resolve) =>
      own.webContents.once('did-finish-load', () => resolve(undefined)),
    );
    own.webContents.forcefullyCrashRenderer();
    const message = await asked;
    await loaded;
    const isBack = `(async () => {
      for (let tries = 0; tries < 200; tries += 1) {
        if (document.querySelector('main[aria-label=Article]')?.textContent.includes(${JSON.stringify(words)})) return true;
        await new Promise(requestAnimationFrame);
      }
      return false;
    })()`;
    return { message, isBack: (await own.webContents.executeJavaScript(isBack)) as boolean };
  }, SECRET);
  expect(found).toEqual({ message: 'The window stopped working.', isBack: true });
});
