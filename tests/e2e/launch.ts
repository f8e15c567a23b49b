import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { findRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { isRootOnLinux } from '../../scripts/setup/launch-switches.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { packedForTests } from '../../scripts/setup/packed.mjs';

export type Launched = {
  readonly app: ElectronApplication;
  /** The first window, its page loaded. Dark mode: `window.emulateMedia({ colorScheme: 'dark' })`. */
  readonly window: Page;
  readonly userData: string;
  /** Quits the app as its user would, and removes the profile unless the caller brought it. */
  readonly close: () => Promise<void>;
};

type LaunchOptions = {
  /** A profile to open again; a new empty one otherwise. */
  readonly userData?: string;
  readonly args?: readonly string[];
  /** The library's folder; without it the app takes the one of its settings. */
  readonly library?: string;
  /** `built`: out/ in the Electron found; `packed`: the folder that `npm run package` made for tests. */
  readonly executable?: 'built' | 'packed';
  readonly env?: Readonly<Record<string, string>>;
};

/** A folder for one test, outside the repository. */
export const temporaryFolder = (purpose: string): string =>
  mkdtempSync(join(tmpdir(), `sourceline-${purpose}-`));

/** Opens the real app with a profile of its own, and waits for its first window. */
export const launchSourceline = async (options: LaunchOptions = {}): Promise<Launched> => {
  const userData = options.userData ?? temporaryFolder('profile');
  const { executablePath, leading } = target(options.executable ?? chosenTarget());
  const app = await _electron.launch({
    executablePath,
    args: [...leading, `--user-data-dir=${userData}`, ...(options.args ?? [])],
    // Chromium's sandbox is part of what we test; only root must do without.
    chromiumSandbox: !isRootOnLinux(),
    cwd: ROOT,
    env: environment(options),
  });
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return {
    app,
    window,
    userData,
    close: async () => {
      await app.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
};

/** Copies a file into a folder that the app watches, as an analyst would drop it there. */
export const drop = (file: string, folder: string, name: string): void => {
  cpSync(file, join(folder, name));
};

/** The same journeys serve both: SOURCELINE_E2E_TARGET=packed runs them on the packed app. */
const chosenTarget = (): 'built' | 'packed' =>
  process.env['SOURCELINE_E2E_TARGET'] === 'packed' ? 'packed' : 'built';

const target = (which: 'built' | 'packed'): { executablePath: string; leading: string[] } => {
  if (which === 'packed') {
    const executablePath = packedForTests();
    if (!existsSync(executablePath))
      throw new Error(`run "npm run package" first: there is no ${executablePath}`);
    return { executablePath, leading: [] };
  }
  const runtime = findRuntime();
  if (runtime === undefined)
    throw new Error('there is no Electron yet: run "node scripts/electron.mjs" first');
  return { executablePath: runtime.executable, leading: [ROOT] };
};

const environment = ({ library, env = {} }: LaunchOptions): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    ...(library === undefined ? {} : { SOURCELINE_LIBRARY: library }),
    ...env,
  };
};
