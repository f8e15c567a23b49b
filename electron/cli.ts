import { join } from 'node:path';
import { main } from './command/main.ts';

/** The headless command, from the same parts as the app. */
const built = import.meta.dirname;
process.exitCode = await main(process.argv.slice(2), {
  sqlJsFolder: join(built, 'sql.js'),
  readerScript: join(built, 'reader.js'),
  printScript: join(built, 'print.js'),
  projectFolder: join(built, '..', '..'),
});
