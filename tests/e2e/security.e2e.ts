import { expect, test } from '@playwright/test';
import { launchSourceline, type Launched } from './launch.ts';

let sourceline: Launched;

test.beforeAll(async () => {
  sourceline = await launchSourceline();
});
test.afterAll(() => sourceline.close());

test('the page has no Node, no Electron, and only the contract', async () => {
  const found = await sourceline.window.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    api: Object.keys((globalThis as unknown as { api: object }).api).sort(),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    api: ['on', 'pathOf', 'platform', 'request'],
  });
});

test('every window is isolated and without Node', async () => {
  const preferences = await sourceline.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron's types leave this one out.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    },
  ]);
});

test('the policy of the page allows no inline script, no eval and nothing from outside', async () => {
  const tried = await sourceline.window.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.wasRun = true';
    document.head.append(script);
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
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    );
    return { inline: 'wasRun' in globalThis, evaluated, fetched };
  });
  expect(tried).toEqual({ inline: false, evaluated: 'refused', fetched: 'refused' });
});

test('the page cannot leave, open a window or ask for a permission', async () => {
  const { window, app } = sourceline;
  const before = window.url();
  const result = await window.evaluate(async () => {
    location.href = 'https://example.org/';
    const opened = open('https://example.org/');
    const permission = await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state);
    return { opened: opened === null, permission };
  });
  expect(result).toEqual({ opened: true, permission: 'denied' });
  expect(window.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('a request that is not in the contract, or does not fit it, reaches no handler', async () => {
  const answers = await sourceline.window.evaluate(async () => {
    const { api } = globalThis as unknown as {
      api: { request(name: string, input: unknown): Promise<unknown> };
    };
    const unknown = await Promise.resolve()
      .then(() => api.request('shell.run', { command: 'ls' }))
      .then(
        () => 'answered',
        () => 'refused',
      );
    const unfit = await api.request('articles.get', { id: 'one' });
    return { unknown, unfit };
  });
  expect(answers.unknown).toBe('refused');
  expect(answers.unfit).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
});

test('a path cannot leave the folder of the page', async () => {
  const statuses = await sourceline.window.evaluate(() =>
    Promise.all(
      ['/index.html', '/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js', '/none.js'].map(
        (path) => fetch(`sourceline://app${path}`).then(({ status }) => status),
      ),
    ),
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});
