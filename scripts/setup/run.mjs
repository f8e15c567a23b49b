import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {(child: import('node:child_process').ChildProcess) => void} [onstart]
 */

/**
 * Runs a command to its end and passes on to it the signals that ask us to end; never throws for a command that fails or
 * is missing (code 127, as in a shell).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, interrupted: boolean }>}
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
    let interrupted = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    const parent = process.ppid;
    // npm hands SIGTERM to a shell that dies without handing it on: a parent that is gone has asked us to end, too.
    const orphaned = setInterval(() => {
      if (BY_NPM && process.ppid !== parent) passOn('SIGTERM');
    }, 500);
    const end = (/** @type {number} */ code) => {
      clearInterval(orphaned);
      for (const signal of SIGNALS) process.off(signal, passOn);
      done({ code, output, interrupted });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.once('close', (code, signal) => end(code ?? signalCode(signal)));
    onstart?.(child);
  });

const BY_NPM = process.env['npm_lifecycle_event'] !== undefined;

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A shell's code for a command that a signal ended.
 * @param {NodeJS.Signals | null} signal
 */
const signalCode = (signal) => 128 + (signal === null ? 0 : constants.signals[signal]);

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
