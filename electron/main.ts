import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu, nativeTheme, powerMonitor, type WebContents, type WebFrameMain } from 'electron';
import { createDesk, type Desk } from './desk.ts';
import { registerRequests } from './ipc/register.ts';
import { APP_VERSION } from './shell/app-version.ts';
import { noteCrashes } from './shell/crashes.ts';
import { createDesks } from './shell/desks.ts';
import { libraryNames, libraryToOpen, openLibraries } from './shell/libraries.ts';
import { openLog } from './shell/log.ts';
import { buildMenu } from './shell/menu.ts';
import { chooseLibrary, namedLibrary } from './shell/other-library.ts';
import { filesNamed } from './shell/opened-files.ts';
import { declarePageScheme, PAGE_URL, servePages, type ReportPages } from './shell/page-protocol.ts';
import { openSettings } from './shell/settings.ts';
import { managedSettingsFile, readManagedFeed } from './shell/update/managed-settings.ts';
import { installerKind } from './shell/update/signed-manifest.ts';
import { createUpdates } from './shell/update/updates.ts';
import { lockDown, showInFolder } from './shell/window.ts';
import { writeWholeFile } from './shell/write-whole-file.ts';

/** How often is looked whether it is time to ask for a newer version, where the organisation wants that. */
const LOOK_FOR_UPDATES_EVERY = 10 * 60_000;

/** What the organisation has set for this machine. Only an app that is not packed, as in tests, takes it from elsewhere. */
const managedFile =
  (app.isPackaged ? undefined : process.env['SOURCELINE_MANAGED_SETTINGS']) ??
  managedSettingsFile(process.platform, process.env['ProgramFiles']);
const managed = readManagedFeed(managedFile, {
  mustBeProtected: app.isPackaged,
  isLoopbackAllowed: !app.isPackaged,
});

/**
 * Composition root of the app: builds what all libraries share and opens the first one with its window (`desk.ts`). The
 * library is opened while Chromium is still getting ready.
 */
async function start(): Promise<void> {
  const built = import.meta.dirname;
  const profile = app.getPath('userData');
  const libraries = openLibraries(join(profile, 'libraries.json'), writeWholeFile);
  const named = namedLibrary(process.argv) ?? process.env['SOURCELINE_LIBRARY'];
  const log = openLog(join(profile, 'logs', 'sourceline.log'));
  noteCrashes(log);
  const settings = openSettings(join(profile, 'settings.json'));
  const noList = (error: unknown): void => log('No list of libraries', error);
  let pages = undefined as ReportPages | undefined;
  let isEnding = false;
  app.on('before-quit', () => (isEnding = true));

  const updates = createUpdates({
    managedFile,
    managed,
    version: APP_VERSION,
    folder: join(profile, 'Updates'),
    kind: installerKind(process.platform, process.env['APPIMAGE'] !== undefined),
    memory: { get: () => settings.updates(), set: (memory) => settings.setUpdates(memory) },
    open: async (parts) => (await import('./shell/update/feed-updater.ts')).openFeedUpdater(parts),
    showInFolder,
    tell(state) {
      for (const desk of desks.all()) desk.tell('updates.changed', state);
    },
    now: () => new Date().toISOString(),
  });
  const make = (folder: string): Desk =>
    createDesk(folder, {
      built,
      profile,
      settings,
      log,
      updates,
      pages() {
        if (pages === undefined) throw new Error('Electron is not ready yet');
        return pages;
      },
      isAmongOthers: () => desks.all().length > 1,
      onopened(opened) {
        void libraries.use(opened).then(showMenu).catch(noList);
      },
      ontheme(theme) {
        nativeTheme.themeSource = theme;
        for (const desk of desks.all()) desk.tell('theme.changed', { theme });
      },
      onfocus: (desk) => desks.use(desk),
      onclosed(desk) {
        // When the app ends all windows close: those are to come back.
        if (!isEnding && desks.all().length > 1) void libraries.leave(desk.folder).catch(noList);
        void desks.windowClosed(desk);
      },
    });
  const openLast = libraries.openLast();
  const first = make(libraryToOpen(named, [...openLast, ...libraries.recent()], join(profile, 'Library')));
  const desks = createDesks(make, keyOfFolder, first);
  const openLibrary = async (given?: string): Promise<void> => {
    const folder = await chooseLibrary(given);
    if (folder !== undefined) await desks.open(folder);
  };

  /** The libraries that were open beside the first one when the app ended; the first is in front. */
  const openAgain = async (): Promise<void> => {
    const others = openLast.filter((folder) => keyOfFolder(folder) !== keyOfFolder(first.folder));
    for (const folder of others) await desks.open(folder);
    if (others.length > 0) first.show();
  };

  await app.whenReady();
  nativeTheme.themeSource = settings.theme();
  pages = servePages(join(built, '..', 'renderer'));
  const deskOf = (contents: WebContents): Desk | undefined =>
    desks.all().find((desk) => desk.window()?.webContents === contents);
  registerRequests({
    answeringTo: deskOf,
    isTrusted: (frame: WebFrameMain | null) => frame?.parent === null && frame.url === PAGE_URL,
    onbug: (name, error) => log(`A bug in ${name}`, error),
  });

  function showMenu(): void {
    if (!app.isReady()) return;
    const folders = libraries.recent();
    const names = libraryNames(folders);
    Menu.setApplicationMenu(
      buildMenu((command) => desks.all()[0]?.tell('menu.command', { command }), {
        recent: folders.map((folder, i) => ({ folder, name: names[i] ?? folder })),
        open: (folder) => void openLibrary(folder),
      }),
    );
  }
  showMenu();
  first.show();
  setInterval(() => void updates.lookWhenDue(), LOOK_FOR_UPDATES_EVERY).unref();
  powerMonitor.on('resume', () => {
    for (const desk of desks.all()) desk.look();
  });
  app.on('activate', () => desks.all()[0]?.show());
  first.importFiles(filesNamed(process.argv, process.cwd()));
  app.on('second-instance', (_event, args, folder) => {
    const other = namedLibrary(args);
    const target = other === undefined ? Promise.resolve(desks.all()[0]) : desks.open(resolve(folder, other));
    void target.then((desk) => {
      desk?.show();
      desk?.importFiles(filesNamed(args, folder));
    });
  });
  app.on('open-file', (_event, path) => desks.all()[0]?.importFiles([path]));
  closeBeforeQuit(() => desks.close());
  if (named === undefined || named === '') await openAgain();
}

/** One name for a folder however it is written; one that is not there yet goes by its path. */
function keyOfFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return resolve(folder);
  }
}

/** The app ends after the files in hand are kept and every library is closed. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

declarePageScheme();
lockDown(managed.ok && managed.value !== undefined ? new URL(managed.value.address).hostname : undefined);
// Chromium refuses its sandbox to root; whoever starts us as root says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// Not awaited at the top level: Electron waits for this module before it is ready.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
