import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { app, BrowserWindow, clipboard, Menu, nativeTheme, powerMonitor, type WebFrameMain } from 'electron';
import type { Events } from './contract/events.ts';
import { createLibraryHost } from './engine/library-host.ts';
import { changePassphrase, renewRecoveryKey, unlockLibrary } from './library/encryption/protection.ts';
import { backupPath, backupsIn } from './library/archive/rolling.ts';
import { fileHandlers } from './ipc/handlers/files.ts';
import { libraryHandlers } from './ipc/handlers/library.ts';
import { reportHandlers } from './ipc/handlers/reports.ts';
import { askForFile, askWhereToSave, createSaveAs } from './ipc/handlers/save-as.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { updateHandlers } from './ipc/handlers/updates.ts';
import { registerRequests } from './ipc/register.ts';
import { APP_VERSION } from './shell/app-version.ts';
import { noteCrashes, offerReload } from './shell/crashes.ts';
import { diagnosticsText } from './shell/diagnostics.ts';
import { libraryNames, libraryToOpen, openLibraries } from './shell/libraries.ts';
import { openLog } from './shell/log.ts';
import { buildMenu } from './shell/menu.ts';
import { declarePageScheme, PAGE_URL, servePages } from './shell/page-protocol.ts';
import { namedLibrary, openOtherLibrary } from './shell/other-library.ts';
import { createPrinter } from './shell/print.ts';
import { createRollingBackups } from './shell/rolling-backups.ts';
import { createReportWriter } from './shell/report-writer.ts';
import { createScheduledReports } from './shell/scheduled-reports.ts';
import { copySamples } from './shell/samples.ts';
import { readLicences } from './shell/licences.ts';
import { openFile } from './shell/open-file.ts';
import { filesNamed } from './shell/opened-files.ts';
import { notify } from './shell/notify.ts';
import { openSettings } from './shell/settings.ts';
import { managedSettingsFile, readManagedFeed } from './shell/update/managed-settings.ts';
import { installerKind } from './shell/update/signed-manifest.ts';
import { createUpdates } from './shell/update/updates.ts';
import { lockDown, openWindow, showInFolder } from './shell/window.ts';
import { onWindowLeft, readWindowState } from './shell/window-state.ts';
import { writeWholeFile } from './shell/write-whole-file.ts';

/** How often is looked whether a scheduled report is due, in milliseconds. */
const LOOK_FOR_REPORTS_EVERY = 20_000;
/** How often is looked whether a backup is due; the first time when start-up is long over. */
const LOOK_FOR_BACKUPS_EVERY = 10 * 60_000;
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
 * Composition root of the app: builds the parts, hands them to each other, opens the window. The library is opened while
 * Chromium is still getting ready.
 */
async function start(): Promise<void> {
  const built = import.meta.dirname;
  const profile = app.getPath('userData');
  const libraries = openLibraries(join(profile, 'libraries.json'), writeWholeFile);
  const named = namedLibrary(process.argv) ?? process.env['SOURCELINE_LIBRARY'];
  const libraryFolder = libraryToOpen(named, libraries.recent(), join(profile, 'Library'));
  const log = openLog(join(profile, 'logs', 'sourceline.log'));
  noteCrashes(log);
  const settings = openSettings(join(profile, 'settings.json'), libraryFolder);
  const tell = <Name extends keyof Events>(name: Name, event: Events[Name]) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(name, event);
  };

  const showTopic = (topicId: number): void => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    tell('topics.show', { topicId });
  };

  const library = createLibraryHost({
    engineScript: join(built, 'engine.js'),
    careScript: join(built, 'care.js'),
    start: {
      libraryFolder,
      sqlJsFolder: join(built, 'sql.js'),
      readerScript: join(built, 'reader.js'),
      appVersion: APP_VERSION,
      session: randomUUID(),
    },
    keys: {
      unlock: unlockLibrary,
      setPassphrase: changePassphrase,
      newRecoveryKey: renewRecoveryKey,
    },
    now: () => new Date().toISOString(),
    onevent(name, event) {
      if (name === 'library.trouble') log('The library is in trouble', event);
      if (name === 'topics.alert') notify((event as Events['topics.alert']).alerts, showTopic);
      tell(name, event);
    },
    onrestart(detail) {
      log('The engine was started again', detail);
      tell('engine.restarted', {});
      tell('library.changed', { articles: 0 });
    },
  });
  // The window loads while the library is opened; what it asks meanwhile waits for that.
  const opened = library.open('write').then(({ standing }) => {
    if (standing.kind === 'closed' && standing.error.kind !== 'locked')
      log('The library could not be opened', standing.error);
    else void libraries.use(libraryFolder).catch((error: unknown) => log('No list of libraries', error));
  });
  const request: typeof library.request = async (...question) => {
    await opened;
    return library.request(...question);
  };
  const forgetWindow = (): void => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
  };

  await app.whenReady();
  nativeTheme.themeSource = settings.get().theme;
  const pages = servePages(join(built, '..', 'renderer'));
  const samples = app.isPackaged
    ? join(process.resourcesPath, 'samples')
    : join(built, '..', '..', 'resources', 'samples');
  const now = () => new Date().toISOString();
  const write = createReportWriter({ printer: createPrinter(pages), askEngine: request });
  const scheduled = createScheduledReports({
    write,
    askEngine: request,
    writeWholeFile,
    now,
    tell: (event) => tell('reports.ran', event),
  });
  const save = createSaveAs(writeWholeFile);
  const rolling = createRollingBackups({
    rule: { get: () => settings.backups(), set: (rule) => settings.setBackups(rule) },
    library,
    filesIn: (folder) => backupsIn(folder, libraryFolder),
    now,
  });
  const updates = createUpdates({
    managedFile,
    managed,
    version: APP_VERSION,
    folder: join(profile, 'Updates'),
    kind: installerKind(process.platform, process.env['APPIMAGE'] !== undefined),
    memory: { get: () => settings.updates(), set: (memory) => settings.setUpdates(memory) },
    open: async (parts) => (await import('./shell/update/feed-updater.ts')).openFeedUpdater(parts),
    showInFolder,
    tell: (state) => tell('updates.changed', state),
    now,
  });
  registerRequests({
    shell: {
      ...updateHandlers(updates),
      ...reportHandlers({
        write,
        showPage: pages.show,
        askEngine: request,
        save,
        tell,
        runSchedule: (id) => scheduled.run(id),
      }),
      ...fileHandlers({
        askEngine: request,
        save,
        showInFolder,
        openFile,
        placeSamples() {
          const folder = join(profile, 'Samples');
          copySamples(samples, folder);
          return folder;
        },
      }),
      ...libraryHandlers(
        { ...library, forgetWindow },
        {
          ...rolling,
          suggestedName: () => basename(backupPath('', libraryFolder, now())),
          askWhereTo: askWhereToSave,
          askWhich: () => askForFile('Backup of a library', 'tar'),
        },
      ),
      ...settingsHandlers({
        settings,
        appVersion: APP_VERSION,
        onchange({ theme }) {
          nativeTheme.themeSource = theme;
          tell('theme.changed', { theme });
        },
        async diagnose() {
          const info = await request('library.info', undefined);
          return diagnosticsText({
            appVersion: APP_VERSION,
            theme: settings.get().theme,
            standing: library.state().standing,
            info: info.ok ? info.value : undefined,
            log,
          });
        },
        async copyText(text) {
          await clipboard.writeText(text);
        },
        licences: () => readLicences(join(built, 'licences.json')),
      }),
    },
    askEngine: request,
    isTrusted: (frame: WebFrameMain | null) => frame?.parent === null && frame.url === PAGE_URL,
    onbug: (name, error) => log(`A bug in ${name}`, error),
  });

  const others = libraries.recent().filter((folder) => folder !== libraryFolder);
  const otherNames = libraryNames(others);
  Menu.setApplicationMenu(
    buildMenu((command) => tell('menu.command', { command }), {
      recent: others.map((folder, i) => ({ folder, name: otherNames[i] ?? folder })),
      open: (folder) => void openOtherLibrary(libraries, folder),
    }),
  );
  const windowFile = join(profile, 'window.json');
  const open = () => {
    const window = openWindow(join(built, '..', 'preload', 'preload.cjs'), readWindowState(windowFile));
    onWindowLeft(window, (state) => {
      void writeWholeFile(windowFile, JSON.stringify(state)).catch((error: unknown) =>
        log('How the window was left could not be kept', error),
      );
    });
    offerReload(window, log);
    // What was missed is made up for once there is a window that can say so.
    window.webContents.once('did-finish-load', () => void scheduled.look());
  };
  open();
  setInterval(() => void scheduled.look(), LOOK_FOR_REPORTS_EVERY).unref();
  setInterval(() => rolling.look(), LOOK_FOR_BACKUPS_EVERY).unref();
  setInterval(() => void updates.lookWhenDue(), LOOK_FOR_UPDATES_EVERY).unref();
  powerMonitor.on('resume', () => void scheduled.look());
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  const importFiles = (paths: readonly string[]): void => {
    if (paths.length > 0) void request('imports.addFiles', { paths });
  };
  importFiles(filesNamed(process.argv, process.cwd()));
  app.on('second-instance', (_event, args, folder) => importFiles(filesNamed(args, folder)));
  app.on('open-file', (_event, path) => importFiles([path]));
  closeBeforeQuit(() => opened.then(() => library.close()));
}

/** The app ends after the file in hand is kept and the library is closed. */
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
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  // Not awaited at the top level: Electron waits for this module before it is ready.
  void start();
} else {
  app.quit();
}
