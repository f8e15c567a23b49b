import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../scripts/setup/paths.mjs';

/** What the build wrote, read as text: what must not be in it cannot be reached by any way of using the app. */
const OUT = join(ROOT, 'out');
const scripts = (folder: string): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(join(OUT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/u.test(name) && statSync(join(OUT, folder, name)).isFile())
    .map((name) => ({ name, text: readFileSync(join(OUT, folder, name), 'utf8') }));
const holding = (folder: string, pattern: RegExp): string[] =>
  scripts(folder).flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([found]) => `${name}: ${found}`),
  );

test('what runs in the main process brings in nothing that reaches a network or starts a program', () => {
  expect(scripts('main').length).toBeGreaterThan(5);
  const modules =
    /(?:from|import|require\()\s*\(?["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|inspector|repl|undici|ws)(?:\/promises)?["']/gu;
  // The command line prints by starting Electron; the app itself starts nothing.
  expect(holding('main', modules)).toEqual(['cli.js: from "node:child_process"']);
});

test('nothing remote, no view in a page, no address opened, in any script of ours', () => {
  const words =
    /@electron\/remote|enableRemoteModule|<webview|webviewTag: true|nodeIntegration: true|sandbox: false|contextIsolation: false|openExternal\(|webSecurity: false/gu;
  for (const folder of ['main', 'preload', 'renderer']) expect(holding(folder, words)).toEqual([]);
});

test('the window writes no markup of its own making, and evaluates nothing', () => {
  const words = /\beval\(|new Function\(|document\.write\(|insertAdjacentHTML\(/gu;
  expect(holding('renderer', words)).toEqual([]);
});
