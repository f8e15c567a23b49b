import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { API_NAMES } from '../../electron/contract/api.ts';
import { must } from './api.ts';
import { launchSourceline, temporaryFolder, type Launched } from './launch.ts';

let sourceline: Launched;

test.beforeAll(async () => {
  sourceline = await launchSourceline();
});
test.afterAll(() => sourceline.close());

/** What every page of ours must be, and what Electron calls it. */
const SAFE = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

const saidOf = (found: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(SAFE).map((name) => [name, found[name] ?? false]));

test('the page has no Node, no Electron, and only the contract', async () => {
  const found = await sourceline.window.evaluate(() => {
    const page = globalThis as unknown as Record<string, object | undefined>;
    const view = document.createElement('webview');
    document.body.append(view);
    return {
      absent: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => page[name] !== undefined,
      ),
      api: Object.keys(page['api'] ?? {}).sort(),
      webview: 'getWebContentsId' in view,
    };
  });
  expect(found).toEqual({ absent: [], api: ['on', 'pathOf', 'platform', 'request'], webview: false });
});

test('what the page was given cannot be changed by it', async () => {
  const outcome = await sourceline.window.evaluate(() => {
    const page = globalThis as unknown as { api: { request: unknown } };
    const { request } = page.api;
    try {
      page.api.request = () => 'mine';
    } catch {
      // Refused aloud in strict code.
    }
    return page.api.request === request;
  });
  expect(outcome).toBe(true);
});

test('every window, and the page a PDF is printed from, is isolated and without Node', async () => {
  const { app, window } = sourceline;
  const folder = temporaryFolder('printed');
  await app.evaluate(
    ({ app: electron, dialog }, path) => {
      const seen: Readonly<Record<string, unknown>>[] = [];
      Object.assign(globalThis, { seen });
      electron.on('web-contents-created', (_event, contents) => {
        // What a page may do is settled once it loads.
        contents.once('did-start-loading', () =>
          seen.push(
            (
              contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
            ).getLastWebPreferences(),
          ),
        );
      });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    },
    join(folder, 'report.pdf'),
  );
  const spec = { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' } as const;
  await must(window, 'shell.exportReport', { spec, format: 'pdf' });
  const preferences = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().map((each) =>
      (
        each.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
    printed: (globalThis as unknown as { seen: Record<string, unknown>[] }).seen,
  }));
  expect(preferences.windows.map(saidOf)).toEqual([SAFE]);
  expect(preferences.printed.map(saidOf)).toEqual([SAFE]);
  expect(preferences.printed[0]).toMatchObject({ javascript: false });
});

test('the policy of the page is strict, and stands on every answer of our own scheme', async () => {
  const policies = await sourceline.window.evaluate(() =>
    Promise.all(
      ['sourceline://app/index.html', 'sourceline://app/none.js', 'sourceline://app/%'].map((address) =>
        fetch(address).then(({ headers }) => headers.get('content-security-policy') ?? ''),
      ),
    ),
  );
  for (const policy of policies) {
    expect(policy).not.toMatch(/unsafe|\*|https?:|wasm/u);
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-src': 'sourceline://preview',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  }
});

test('the policy holds: no inline script or style, no eval, nothing from outside', async () => {
  const tried = await sourceline.window.evaluate(async () => {
    const page = globalThis as unknown as Record<string, unknown>;
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    const handler = document.createElement('div');
    handler.setAttribute('onclick', 'globalThis.wasRun = true');
    const styled = document.createElement('style');
    styled.textContent = 'body { outline: 7px solid red }';
    const attributed = document.createElement('p');
    attributed.setAttribute('style', 'width: 7px');
    document.head.append(script, styled);
    document.body.append(handler, attributed);
    handler.click();
    // Outside this call: what the debugger evaluates is let through by Chromium.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // What a regression would allow is exactly what is tried here.
          // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
          resolve(String(new Function('return 1')()));
        } catch {
          resolve('refused');
        }
      });
    });
    const ways = {
      fetch: () => fetch('http://127.0.0.1:9/'),
      beacon: () =>
        navigator.sendBeacon('http://127.0.0.1:9/')
          ? Promise.reject(new Error('taken'))
          : Promise.reject(new Error('no')),
      file: () => fetch('file:///etc/hostname'),
      otherHost: () => fetch('sourceline://preview/1'),
      worker: () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
          worker.onmessage = resolve;
          worker.onerror = reject;
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('ws://127.0.0.1:9/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = 'http://127.0.0.1:9/pixel.gif';
        }),
      frame: () =>
        new Promise((_resolve, reject) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<script>parent.wasRun = true</' + 'script>';
          frame.onload = () => setTimeout(() => reject(new Error('empty')), 100);
          document.body.append(frame);
        }),
    };
    const answered: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      try {
        await way();
        answered.push(name);
      } catch {
        // As it must be.
      }
    }
    return {
      ran: 'wasRun' in page,
      evaluated,
      answered,
      outline: getComputedStyle(document.body).outlineWidth,
      width: attributed.style.width === '7px' && getComputedStyle(attributed).width === '7px',
    };
  });
  expect(tried).toMatchObject({ ran: false, evaluated: 'refused', answered: [], width: false });
  expect(tried.outline).not.toBe('7px');
});

test('the page cannot leave, nor open a window, nor download', async () => {
  const { window, app } = sourceline;
  const before = window.url();
  const opened = await window.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
    for (const target of ['_self', '_blank', '_top']) {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = target;
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    }
    const saved = document.createElement('a');
    saved.href = URL.createObjectURL(new Blob(['x']));
    saved.download = 'dropped.sh';
    saved.click();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = '0;url=https://example.org/';
    document.head.append(refresh);
    location.href = 'https://example.org/';
    location.assign('file:///etc/hostname');
    return [
      'https://example.org/',
      'sourceline://app/index.html',
      'javascript:1',
      'about:blank',
      'file:///',
    ].filter((address) => open(address) !== null);
  });
  expect(opened).toEqual([]);
  // Asked of the main process: to Playwright a navigation that was refused is one that never ends.
  const after = await app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(async ({ webContents }) => ({
        url: webContents.getURL(),
        buttons: (await webContents.executeJavaScript(
          'document.querySelectorAll("button").length > 0',
        )) as boolean,
      })),
    ),
  );
  expect(after).toEqual([{ url: before, buttons: true }]);
});

test('no permission is given', async () => {
  const { window, app } = sourceline;
  const asked = await window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => `${name} ${state}`,
          () => `${name} denied`,
        ),
      ),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    );
    const screen = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      () => 'refused',
    );
    return {
      states: states.filter((state) => !state.endsWith('denied')),
      media,
      screen,
      notices: await Notification.requestPermission(),
    };
  });
  expect(asked).toEqual({ states: [], media: 'refused', screen: 'refused', notices: 'denied' });
  expect(await app.evaluate(({ session }) => session.defaultSession.getStoragePath() !== null)).toBe(true);
});

test('main answers the requests of the contract, and listens to nothing else', async () => {
  const heard = await sourceline.app.evaluate(({ ipcMain }) => {
    // Electron keeps the handlers in a map of its own.
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    return {
      handled: [...handlers.keys()],
      listened: ipcMain.eventNames().filter((name) => name !== 'error'),
    };
  });
  expect(heard.handled.sort()).toEqual([...API_NAMES].sort());
  expect(heard.listened).toEqual([]);
});

test('a request that is not in the contract, or does not fit it, reaches no handler', async () => {
  const answers = await sourceline.window.evaluate(async () => {
    const { api } = globalThis as unknown as {
      api: {
        request(name: string, input: unknown): Promise<unknown>;
        on(name: string, heard: () => void): void;
      };
    };
    const refused = (run: () => unknown) =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'answered',
          () => 'refused',
        );
    return {
      unknown: await refused(() => api.request('shell.run', { command: 'ls' })),
      inherited: await refused(() => api.request('constructor', undefined)),
      event: await refused(() => api.on('console', () => undefined)),
      unfit: await api.request('articles.get', { id: 'one' }),
    };
  });
  expect(answers).toMatchObject({ unknown: 'refused', inherited: 'refused', event: 'refused' });
  expect(answers.unfit).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
});

test('a page that is not the window, even with our own preload, may not ask', async () => {
  const { app } = sourceline;
  const preload = join(import.meta.dirname, '../../out/preload/preload.cjs');
  const outcome = await app.evaluate(async ({ BrowserWindow }, script) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
    await other.loadURL('data:text/html,<title>Other</title>');
    const said = (await other.webContents.executeJavaScript(
      "api.request('settings.get').then(() => 'answered', (error) => String(error))",
    )) as string;
    other.destroy();
    return said;
  }, preload);
  expect(outcome).toContain('This page may not ask.');
});

test('a path cannot leave the folder of the page', async () => {
  const folder = temporaryFolder('beside');
  mkdirSync(join(folder, 'in'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), '1');
  const paths = [
    '/index.html',
    '/../main/main.js',
    '/%2e%2e/main/main.js',
    '/..%2fmain%2fmain.js',
    '/..%5cmain%5cmain.js',
    '/assets/..%2f..%2f..%2fpackage.json',
    '//etc/hostname',
    `/..%2f..%2f..%2f..%2f..%2f..${encodeURIComponent(folder)}%2fsecret.js`,
    '/index.html%00.js',
    '/%',
    '/none.js',
    '/',
  ];
  const statuses = await sourceline.window.evaluate(
    (asked) =>
      Promise.all(asked.map((path) => fetch(`sourceline://app${path}`).then(({ status }) => status))),
    paths,
  );
  expect(statuses).toEqual([200, ...paths.slice(1).map(() => 404)]);
});
