import type { Terminal } from './command.ts';

/** The terminal of this process: results on stdout, everything said to a person on stderr. */
export function processTerminal(): Terminal {
  let isLineOpen = false;
  const endLine = () => {
    if (isLineOpen) process.stderr.write('\n');
    isLineOpen = false;
  };
  // A reader that went away (a pager, head) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out(line) {
      process.stdout.write(`${line}\n`);
    },
    say(line) {
      endLine();
      process.stderr.write(`${line}\n`);
    },
    input: process.stdin,
    isInteractive: process.stderr.isTTY,
    progress(line) {
      if (!process.stderr.isTTY) return;
      isLineOpen = true;
      process.stderr.write(`\r\u001B[K${line}`);
    },
  };
}
