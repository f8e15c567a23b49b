import { app, BrowserWindow, nativeTheme, shell, type Session, type WebContents } from 'electron';
import { languageArgument } from '../contract/window-language.ts';
import { PAGE_SCHEME, PAGE_URL } from './page-protocol.ts';
import { windowLanguage } from './window-language.ts';
import type { WindowState } from './window-state.ts';

const SIZE = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 } as const;
/** --bg-window of the design tokens, so that the first frame has the colour of the page. */
const BACKGROUND = { light: '#eef0f2', dark: '#131619' } as const;

/** Opens the window as it was left: sandboxed, isolated, with nowhere to go but its own page. */
export function openWindow(
  preload: string,
  left: WindowState | undefined,
  libraryName: string,
): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    ...left?.bounds,
    show: false,
    title: `${libraryName} – Sourceline`,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      additionalArguments: [languageArgument(windowLanguage())],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  // The page is the same for every library; only the window says which it is.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (left?.isMaximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(PAGE_URL);
  return window;
}

/**
 * Closes every way out of our pages, for every window and session there will ever be. Must run before the app is ready.
 * `updateHost`: the one host whose name may be looked up, where the organisation has set a feed of updates.
 */
export function lockDown(updateHost: string | undefined): void {
  // A page can have a name looked up without asking for anything; no name leads anywhere.
  const but = updateHost === undefined ? '' : `, EXCLUDE ${updateHost}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${but}`);
  app.on('session-created', lock);
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** The app works without a network and asks for nothing a page may ask for: whatever does is refused. */
function lock(created: Session): void {
  created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  created.setPermissionCheckHandler(() => false);
  created.setDevicePermissionHandler(() => false);
  // Left as it is, Chromium fetches a dictionary from its maker at every start, past the rule below.
  created.setSpellCheckerLanguages([]);
  created.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOurs(details.url) });
  });
  created.on('will-download', (event) => event.preventDefault());
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${PAGE_SCHEME}://preview/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isOurs(url: string): boolean {
  return ['sourceline:', 'devtools:', 'data:', 'blob:'].some((scheme) => url.startsWith(scheme));
}

/** Shows a file of the analyst's in the system's file manager. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}
