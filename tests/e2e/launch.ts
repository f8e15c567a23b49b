import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { findRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { isRootOnLinux } from '../../scripts/setup/launch-switches.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { packedForTests } from '../../scripts/setup/packed.mjs';
import { ownDisplay } from './displays.ts';
import { guarded, watchNetwork } from './network.ts';

/** How long the app may take to show its window, or to end, in milliseconds. */
const PATIENCE = 30_000;

export type Launched = {
  readonly app: ElectronApplication;
  /** The first window, its page loaded. Dark mode: `window.emulateMedia({ colorScheme: 'dark' })`. */
  readonly window: Page;
  readonly userData: string;
  /**
   * Quits the app as its user would, and removes the profile unless the caller brought it. An app that asked anything of a
   * network, from its start to its end, fails here.
   */
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
  /** Managed settings that name a feed of updates, and its host and port: the one place this start may ask. */
  readonly managed?: { readonly file: string; readonly feed: string };
  /** The moment the app takes for now when it starts, ISO 8601 in UTC; the window keeps the machine's clock. */
  readonly now?: string;
  /** Root reads what it likes; held to permissions, the app may not read a file that nobody may read. */
  readonly isHeldToPermissions?: boolean;
};

/** A folder for one test, outside the repository. */
export const temporaryFolder = (purpose: string): string =>
  mkdtempSync(join(tmpdir(), `sourceline-${purpose}-`));

/** Opens the real app with a profile of its own, and waits for its first window. */
export const launchSourceline = async (options: LaunchOptions = {}): Promise<Launched> => {
  const userData = options.userData ?? temporaryFolder('profile');
  const { executablePath, leading } = target(options.executable ?? chosenTarget());
  const network = watchNetwork(options.managed?.feed);
  const program = guarded(executablePath, network.folder);
  const app = await _electron.launch({
    executablePath: options.isHeldToPermissions === true ? heldToPermissions(program) : program,
    args: [...leading, `--user-data-dir=${userData}`, ...network.args, ...(options.args ?? [])],
    // Chromium's sandbox is part of what we test; only root must do without.
    chromiumSandbox: !isRootOnLinux(),
    cwd: ROOT,
    env: { ...environment(options), ...network.env },
  });
  try {
    const window = await app.firstWindow({ timeout: PATIENCE });
    await window.waitForLoadState('domcontentloaded');
    const close = async () => {
      await quit(app);
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
      const asked = network.attempts();
      if (asked.length > 0) throw new Error(`the app asked a network:\n${asked.slice(0, 20).join('\n')}`);
    };
    return { app, window, userData, close };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw new Error(`no window opened; the log says:\n${logOf(userData)}`, { cause: error });
  }
};

/** Quits the app as its user would; one that does not end is killed, and that is a failure. */
export const quit = async (app: ElectronApplication): Promise<void> => {
  const child = app.process();
  let isLate = false as boolean;
  const late = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, PATIENCE);
  await app.close();
  clearTimeout(late);
  if (isLate) throw new Error(`the app did not quit within ${PATIENCE} ms`);
};

const logOf = (userData: string): string => {
  const log = join(userData, 'logs', 'sourceline.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '(there is none)';
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

/** The same program; where we are root, without the powers that let root pass over permissions. */
const heldToPermissions = (executable: string): string => {
  if (!isRootOnLinux()) return executable;
  const script = join(temporaryFolder('held'), 'electron.sh');
  const powers = '-dac_override,-dac_read_search';
  writeFileSync(
    script,
    `#!/bin/sh\nexec setpriv --inh-caps=${powers} --bounding-set=${powers} -- '${executable}' "$@"\n`,
    { mode: 0o755 },
  );
  return script;
};

const environment = ({ library, managed, now, env = {} }: LaunchOptions): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    SOURCELINE_LOCALE: 'en-GB',
    ...ownDisplay(),
    ...(library === undefined ? {} : { SOURCELINE_LIBRARY: library }),
    ...(managed === undefined ? {} : { SOURCELINE_MANAGED_SETTINGS: managed.file }),
    ...(now === undefined ? {} : { SOURCELINE_TEST_NOW: now, SOURCELINE_TEST_BEGAN: String(Date.now()) }),
    ...env,
  };
};
