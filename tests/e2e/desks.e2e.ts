import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { must } from './api.ts';
import { volume } from './import-log.ts';
import { launchSourceline, temporaryFolder } from './launch.ts';
import { plainArticle } from './news-files.ts';

/** Several libraries at a time: a window, an engine and watches for each. */
const scratch = temporaryFolder('desks');
const [press, radio] = [join(scratch, 'Press'), join(scratch, 'Radio')];

test.afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** Chooses "Open another library…" in the menu, and this folder in the dialog of the system. */
async function openLibrary(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label === 'Open another library…')?.click();
  }, folder);
}

const folderOf = async (window: Page): Promise<string> =>
  (await must(window, 'library.info', undefined)).folder;
const isLocked = (folder: string): boolean => existsSync(join(folder, 'library.lock'));

test('a second library has its own window, engine and watch; each is closed by itself, and all at the end', async () => {
  test.setTimeout(120_000);
  mkdirSync(radio);
  const incoming = join(scratch, 'incoming');
  mkdirSync(incoming);
  const { app, window, close } = await launchSourceline({ library: press });
  expect(await folderOf(window)).toBe(press);

  const [second] = await Promise.all([app.waitForEvent('window'), openLibrary(app, radio)]);
  await second.waitForLoadState('domcontentloaded');
  expect(await folderOf(second)).toBe(radio);
  await must(second, 'watches.add', { path: incoming, name: 'Wire desk', defaults: {} });
  writeFileSync(join(incoming, 'weir.txt'), plainArticle('Weir at Lowmoor holds', 'The weir held'));
  await expect.poll(() => volume(second)).toEqual({ articles: 1, unique: 1 });
  expect(await volume(window)).toEqual({ articles: 0, unique: 0 });
  expect(await must(window, 'watches.list', undefined)).toEqual([]);

  // The same library once more is the same window, however its folder is written.
  await openLibrary(app, join(press, '..', 'Press'));
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.title)))
    .toHaveLength(2);
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.title),
  );
  expect(titles.toSorted()).toEqual(['Press – Sourceline', 'Radio – Sourceline']);

  // What the menu says is for the window somebody works in.
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    help?.submenu?.items.find(({ label }) => label === 'Keyboard shortcuts')?.click();
  });
  await expect(window.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await expect(second.getByRole('dialog')).toHaveCount(0);

  expect([isLocked(press), isLocked(radio)]).toEqual([true, true]);
  await second.close();
  await expect.poll(() => isLocked(radio)).toBe(false);
  expect(await folderOf(window)).toBe(press);

  const [again] = await Promise.all([app.waitForEvent('window'), openLibrary(app, radio)]);
  await again.waitForLoadState('domcontentloaded');
  expect(await volume(again)).toEqual({ articles: 1, unique: 1 });
  await close();
  expect([isLocked(press), isLocked(radio)]).toEqual([false, false]);
});

test('libraries that were open together are open again at the next start, without one whose window was closed', async () => {
  test.setTimeout(120_000);
  const userData = join(scratch, 'profile');
  const tv = join(scratch, 'Television');
  mkdirSync(tv);
  const titlesOf = (app: ElectronApplication): Promise<readonly string[]> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((one) => one.title)
        .toSorted(),
    );
  const both = ['Library – Sourceline', 'Television – Sourceline'];

  const before = await launchSourceline({ userData });
  const [second] = await Promise.all([before.app.waitForEvent('window'), openLibrary(before.app, tv)]);
  expect(await folderOf(second)).toBe(tv);
  await before.close();

  const then = await launchSourceline({ userData });
  await expect.poll(() => titlesOf(then.app)).toEqual(both);
  await expect.poll(() => isLocked(tv)).toBe(true);
  const other = then.app.windows().find((one) => one !== then.window);
  const closed = (await folderOf(then.window)) === tv ? then.window : other;
  await closed?.close();
  await expect.poll(() => isLocked(tv)).toBe(false);
  await then.close();

  const after = await launchSourceline({ userData });
  expect(await folderOf(after.window)).toBe(join(userData, 'Library'));
  expect(await titlesOf(after.app)).toEqual(['Library – Sourceline']);
  await after.close();
});
