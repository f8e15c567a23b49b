import { join } from 'node:path';
import { main } from './command/main.ts';

/** The headless command, from the same parts as the app. */
const built = import.meta.dirname;
const code = await main(process.argv.slice(2), {
  sqlJsFolder: join(built, 'sql.js'),
  readerScript: join(built, 'reader.js'),
  printScript: join(built, 'print.js'),
  projectFolder: join(built, '..', '..'),
});
process.exitCode = code;
// Ended by a signal: a report that was being worked out is not worked out to its end.
if (code > 128) process.exit();
