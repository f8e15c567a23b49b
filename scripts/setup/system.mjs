import { hasDisplay } from './display.mjs';
import { isRootOnLinux } from './launch-switches.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** What Electron needs of Debian; where a release renamed a package, the newer name comes first. */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
];
const DISPLAY_SERVER = [['xvfb'], ['xauth']];

/**
 * Makes sure that Electron finds the system's libraries and a display or Xvfb: installs what is missing as root on Debian
 * and its kin, tells the exact command otherwise.
 * @param {string} executable
 */
export const ensureSystem = async (executable) => {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executable);
  const needsServer = !hasDisplay() && !(await exists('Xvfb'));
  if (libraries.length === 0 && !needsServer) return;

  const lacking = [...libraries, ...(needsServer ? ['a display or Xvfb'] : [])].join(', ');
  const wanted = [...(libraries.length > 0 ? LIBRARIES : []), ...(needsServer ? DISPLAY_SERVER : [])];
  if (!(await exists('apt-get'))) {
    throw new Error(
      `this system lacks ${lacking}: install what provides them (GTK 3, NSS, ALSA, GBM, Xss, Xvfb)`,
    );
  }
  if (!isRootOnLinux()) {
    const names = (await packageNames(wanted)).join(' ');
    throw new Error(
      `this system lacks ${lacking}. Run:\n  sudo apt-get update && sudo apt-get install -y ${names}`,
    );
  }
  await install(lacking, wanted);
};

/**
 * @param {string} lacking
 * @param {readonly string[][]} wanted
 */
const install = async (lacking, wanted) => {
  say(`this system lacks ${lacking}`);
  await apt(['update']);
  const names = await packageNames(wanted);
  say(`installing ${names.join(' ')} (apt-get) …`);
  await apt(['install', '-y', '--no-install-recommends', ...names]);
};

/** @param {readonly string[]} args */
const apt = async (args) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Somebody else may be installing: wait for the lock instead of failing.
  const { code, output } = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    quiet: true,
  });
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`);
};

/**
 * The name that this release of Debian has for each package; the older one when the lists do not tell.
 * @param {readonly string[][]} wanted
 * @returns {Promise<string[]>}
 */
const packageNames = (wanted) =>
  Promise.all(
    wanted.map(async (names) => {
      const older = names.at(-1) ?? '';
      if (names.length === 1) return older;
      const { output } = await run('apt-cache', ['show', names[0] ?? ''], { quiet: true });
      return output.includes('Package:') ? (names[0] ?? older) : older;
    }),
  );

/** @param {string} executable */
const missingLibraries = async (executable) => {
  const { output } = await run('ldd', [executable], { quiet: true });
  return parseMissing(output);
};

/**
 * The libraries that `ldd` does not find.
 * @param {string} output
 * @returns {string[]}
 */
export const parseMissing = (output) =>
  [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');

/** @param {string} command */
const exists = async (command) =>
  (await run('sh', ['-c', `command -v ${command}`], { quiet: true })).code === 0;
