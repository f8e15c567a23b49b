import { say } from './say.mjs';

/** The oldest Node that the tools and the engine run on; the README asks for 22.12, which fetches the official Electron. */
const OLDEST_NODE = [20, 19];

/**
 * Whether this version of Node is new enough.
 * @param {string} version
 */
export const isNodeNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
};

/**
 * Runs one of our commands and ends with its exit code; what went wrong outside our code is told in one sentence, a fault
 * of our own with its stack.
 * @param {() => Promise<number>} main
 */
export const task = async (main) => {
  if (!isNodeNewEnough(process.versions.node)) {
    say(
      `Node ${OLDEST_NODE.join('.')} or newer is needed (22.12 is better); this is ${process.versions.node}`,
    );
    process.exit(1);
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    const isPlain = error instanceof Error && error.constructor === Error;
    say(isPlain ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
};
