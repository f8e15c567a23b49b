import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, clipboard, type BrowserWindow } from 'electron';
import type { Events } from './contract/events.ts';
import { createLibraryHost } from './engine/library-host.ts';
import { fileHandlers } from './ipc/handlers/files.ts';
import { libraryHandlers } from './ipc/handlers/library.ts';
import { reportHandlers } from './ipc/handlers/reports.ts';
import { askForFile, askWhereToSave, createSaveAs } from './ipc/handlers/save-as.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { updateHandlers } from './ipc/handlers/updates.ts';
import type { Answering } from './ipc/register.ts';
import { backupPath, backupsIn } from './library/archive/rolling.ts';
import { changePassphrase, renewRecoveryKey, unlockLibrary } from './library/encryption/protection.ts';
import { APP_VERSION } from './shell/app-version.ts';
import { offerReload } from './shell/crashes.ts';
import type { Openable } from './shell/desks.ts';
import { diagnosticsText } from './shell/diagnostics.ts';
import { readLicences } from './shell/licences.ts';
import type { Log } from './shell/log.ts';
import { notify } from './shell/notify.ts';
import { openFile } from './shell/open-file.ts';
import type { ReportPages } from './shell/page-protocol.ts';
import { createPrinter } from './shell/print.ts';
import { createReportWriter } from './shell/report-writer.ts';
import { createRollingBackups } from './shell/rolling-backups.ts';
import { copySamples } from './shell/samples.ts';
import { createScheduledReports } from './shell/scheduled-reports.ts';
import type { SettingsFile } from './shell/settings.ts';
import type { Updates } from './shell/update/updates.ts';
import { openWindow, showInFolder } from './shell/window.ts';
import { onWindowLeft, readWindowState, windowFile } from './shell/window-state.ts';
import { writeWholeFile } from './shell/write-whole-file.ts';

/** How often is looked whether a scheduled report is due, in milliseconds. */
const LOOK_FOR_REPORTS_EVERY = 20_000;
/** How often is looked whether a backup is due; the first time when start-up is long over. */
const LOOK_FOR_BACKUPS_EVERY = 10 * 60_000;

/** One library: its engine, its window, its watches, schedules and backups. */
export type Desk = Openable &
  Answering & {
    readonly name: string;
    /** Its window, where one is open. */
    window(): BrowserWindow | undefined;
    tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
    importFiles(paths: readonly string[]): void;
    /** Looks whether a scheduled report is due. */
    look(): void;
  };

/** What all desks share. `pages` and windows are there once Electron is ready. */
export type DeskParts = {
  /** Where the scripts of this build lie. */
  readonly built: string;
  readonly profile: string;
  readonly settings: SettingsFile;
  readonly log: Log;
  readonly updates: Updates;
  readonly pages: () => ReportPages;
  /** Whether other libraries are open too. */
  isAmongOthers(): boolean;
  onopened(folder: string): void;
  ontheme(theme: Events['theme.changed']['theme']): void;
  onfocus(desk: Desk): void;
  onclosed(desk: Desk): void;
};

/** Opens a library and all that works on it; its window comes with `show`. */
export function createDesk(folder: string, parts: DeskParts): Desk {
  const { built, profile, log, settings: settingsFile } = parts;
  const name = basename(folder);
  const settings = settingsFile.of(folder);
  const now = () => new Date().toISOString();
  let window: BrowserWindow | undefined;
  const tell: Desk['tell'] = (event, detail) => window?.webContents.send(event, detail);

  const library = createLibraryHost({
    engineScript: join(built, 'engine.js'),
    careScript: join(built, 'care.js'),
    start: {
      libraryFolder: folder,
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
    now,
    onevent(event, detail) {
      if (event === 'library.trouble') log('The library is in trouble', detail);
      if (event === 'topics.alert') {
        const { alerts } = detail as Events['topics.alert'];
        notify(alerts, parts.isAmongOthers() ? name : undefined, (topicId) => {
          desk.show();
          tell('topics.show', { topicId });
        });
      }
      tell(event, detail);
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
    else parts.onopened(folder);
  });
  const request: typeof library.request = async (...question) => {
    await opened;
    return library.request(...question);
  };

  const write = createReportWriter({
    printer: { toPdf: (html, signal) => createPrinter(parts.pages()).toPdf(html, signal) },
    askEngine: request,
  });
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
    filesIn: (backups) => backupsIn(backups, folder),
    now,
  });
  const timers = [
    setInterval(() => void scheduled.look(), LOOK_FOR_REPORTS_EVERY),
    setInterval(() => rolling.look(), LOOK_FOR_BACKUPS_EVERY),
  ];
  for (const timer of timers) timer.unref();

  function openOwnWindow(): BrowserWindow {
    const file = windowFile(profile, folder);
    const left = readWindowState(file) ?? readWindowState(join(profile, 'window.json'));
    const own = openWindow(join(built, '..', 'preload', 'preload.cjs'), left, name);
    onWindowLeft(own, (state) => {
      mkdirSync(dirname(file), { recursive: true });
      void writeWholeFile(file, JSON.stringify(state)).catch((error: unknown) =>
        log('How the window was left could not be kept', error),
      );
    });
    offerReload(own, log);
    own.on('focus', () => parts.onfocus(desk));
    own.on('closed', () => {
      window = undefined;
      parts.onclosed(desk);
    });
    // What was missed is made up for once there is a window that can say so.
    own.webContents.once('did-finish-load', () => void scheduled.look());
    return own;
  }

  let closed: Promise<void> | undefined;
  const desk: Desk = {
    folder,
    name,
    window: () => window,
    tell,
    askEngine: request,
    look: () => void scheduled.look(),
    importFiles(paths) {
      if (paths.length > 0) void request('imports.addFiles', { paths });
    },
    show() {
      window ??= openOwnWindow();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    close() {
      for (const timer of timers) clearInterval(timer);
      return (closed ??= opened.then(() => library.close()));
    },
    shell: {
      ...updateHandlers(parts.updates),
      ...reportHandlers({
        write,
        showPage: (html) => parts.pages().show(html),
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
          const samples = join(profile, 'Samples');
          copySamples(samplesOf(built), samples);
          return samples;
        },
      }),
      ...libraryHandlers(
        { ...library, forgetWindow: () => window?.webContents.reload() },
        {
          ...rolling,
          suggestedName: () => basename(backupPath('', folder, now())),
          askWhereTo: askWhereToSave,
          askWhich: () => askForFile('Backup of a library', 'tar'),
        },
      ),
      ...settingsHandlers({
        settings,
        appVersion: APP_VERSION,
        onchange: ({ theme }) => parts.ontheme(theme),
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
  };
  return desk;
}

function samplesOf(built: string): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'samples')
    : join(built, '..', '..', 'resources', 'samples');
}
