// Runs inside the fallback Electron, in the place of the default app that an official Electron carries in its
// resources folder: it opens the app whose folder or file is the first plain argument, as `electron PATH` does.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as publicApp } from 'electron';

/**
 * Electron leaves these two out of its types, but its own default app needs them as well.
 * @typedef {{ setVersion: (version: string) => void, setAppPath: (path: string) => void }} Unlisted
 */
const app = /** @type {import('electron').App & Unlisted} */ (publicApp);

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Usage: electron PATH_OF_AN_APP\n');
  process.exit(2);
}

const path = resolve(named);
const description = join(path, 'package.json');
if (existsSync(description)) {
  const { name, productName, version } = JSON.parse(readFileSync(description, 'utf8'));
  if (version) app.setVersion(version);
  if (productName ?? name) app.name = productName ?? name;
}

const main = createRequire(join(path, 'here')).resolve(path);
app.setAppPath(existsSync(description) ? path : dirname(main));
// Awaited at the top level: Electron holds back the ready event until the app's code is loaded.
await import(pathToFileURL(main).href);
