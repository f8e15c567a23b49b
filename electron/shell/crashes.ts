import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from './log.ts';

const RELOAD = { type: 'error', noLink: true, defaultId: 0, cancelId: 1 } as const;

/** A window whose page is gone, or does not answer, offers to load it again; the page finds its place by itself. */
export function offerReload(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`The window stopped: ${reason}, code ${exitCode}`);
    void ask(window, {
      ...RELOAD,
      message: 'The window stopped working.',
      detail:
        'Everything kept is in the library, and folders are still watched. Load the window again to go on where you were.',
      buttons: ['Load again', 'Quit'],
    });
  });
  window.on('unresponsive', () => {
    log('The window does not answer');
    void ask(window, {
      ...RELOAD,
      message: 'The window does not answer.',
      detail: 'It may come back by itself. Everything kept is in the library.',
      buttons: ['Load again', 'Wait'],
    });
  });
}

async function ask(window: BrowserWindow, question: Electron.MessageBoxOptions): Promise<void> {
  const { response } = await dialog.showMessageBox(window, question);
  if (response === 0) window.webContents.reload();
  else if (question.buttons?.[1] === 'Quit') app.quit();
}

/** What ends in the background, or breaks where nobody waits for it, is written down. */
export function noteCrashes(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`A helper process ended: ${type}, ${reason}, code ${exitCode}`);
  });
  // Only looks on: Electron's own dialog still tells the analyst.
  process.on('uncaughtExceptionMonitor', (error) => log('A bug nobody caught', error));
}
