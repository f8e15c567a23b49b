// npm run screens: builds the app and makes the pictures of docs/screens, from the sample articles in a real window.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup/paths.mjs';

/** @param {readonly string[]} args */
function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run([join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build']);
const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
run([
  join(ROOT, 'scripts/with-display.mjs'),
  process.execPath,
  playwright,
  'test',
  '--config=playwright.screens.config.ts',
]);
