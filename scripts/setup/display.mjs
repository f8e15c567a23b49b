import { spawn } from 'node:child_process';
import { say } from './say.mjs';

/** How long an X server may take to come up, in milliseconds. */
const PATIENCE = 15_000;

/** @typedef {{ env: NodeJS.ProcessEnv, close: () => void }} Display */

/**
 * Whether windows can open here: macOS and Windows always have a screen, Linux has one when it is named.
 * @param {NodeJS.ProcessEnv} [env]
 */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/**
 * The display that is there, or an own Xvfb on a free number, ended by its own process id when closed.
 * @returns {Promise<Display>}
 */
export const openDisplay = async () => {
  if (hasDisplay()) return { env: {}, close: () => {} };
  const { display, close } = await startXvfb();
  say(`no display here: windows open in Xvfb ${display}, where nobody sees them`);
  return { env: { DISPLAY: display }, close };
};

/**
 * Displays for journeys that go side by side: windows on one display would take the keyboard from each other. Where a screen
 * is there they go on it, one after the other.
 * @param {number} wanted
 * @returns {Promise<Display & { displays: readonly string[] }>}
 */
export const openDisplays = async (wanted) => {
  if (hasDisplay()) return { env: {}, close: () => {}, displays: [] };
  const servers = await Promise.all(Array.from({ length: wanted }, startXvfb));
  const displays = servers.map(({ display }) => display);
  say(`no display here: windows open in Xvfb ${displays.join(', ')}, where nobody sees them`);
  return { env: { DISPLAY: displays[0] }, close: () => servers.forEach(({ close }) => close()), displays };
};

/** @returns {Promise<{ display: string, close: () => void }>} */
const startXvfb = () =>
  new Promise((done, fail) => {
    // With -displayfd the server takes a free number by itself and writes it once it can be used.
    const args = ['-displayfd', '3', '-screen', '0', '2560x1440x24', '-nolisten', 'tcp', '-ac'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    const close = () => void server.kill();
    const late = setTimeout(() => {
      close();
      fail(new Error(`Xvfb did not come up within ${PATIENCE / 1000} s`));
    }, PATIENCE);
    let complaint = '';
    let number = '';
    server.stderr?.on('data', (text) => (complaint += text));
    server.stdio[3]?.on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(late);
      // Neither the server nor its pipes should keep us from ending.
      for (const kept of [server, ...server.stdio]) /** @type {{ unref?: () => void }} */ (kept)?.unref?.();
      process.once('exit', close);
      done({ display: `:${number.trim()}`, close });
    });
    server.once('error', (error) => fail(new Error(`Xvfb cannot be started: ${error.message}`)));
    server.once('exit', () => fail(new Error(`Xvfb ended at once: ${complaint.trim()}`)));
    process.once('exit', () => clearTimeout(late));
  });
