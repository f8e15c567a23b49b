import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {(child: import('node:child_process').ChildProcess) => void} [onstart]
 */

/**
 * Runs a command to its end; never throws for a command that fails or is missing (code 127, as in a shell).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, { cwd, env, quiet = false, onstart } = {}) =>
  new Promise((done) => {
    const child = spawn(command, [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: env ?? process.env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => done({ code: code ?? signalCode(signal), output }));
    onstart?.(child);
  });

/** @param {NodeJS.Signals | null} signal */
const signalCode = (signal) => (signal === 'SIGINT' ? 130 : 143);

/**
 * Runs npm, the one that runs us when there is one, so that no second version gets a say.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const npm = (args, options) => {
  const own = process.env['npm_execpath'] ?? '';
  return /npm-cli\.[cm]?js$/.test(own)
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, options);
};
