// node scripts/with-display.mjs COMMAND …: runs any command with a display and the Electron to use in SOURCELINE_ELECTRON.
import { openDisplay } from './setup/display.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { run } from './setup/run.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('usage: node scripts/with-display.mjs COMMAND …\n');
  process.exit(2);
}
const { executable } = await ensureRuntime();
const display = await openDisplay();
const { code } = await run(command, args, {
  env: { ...process.env, ...display.env, SOURCELINE_ELECTRON: executable },
});
display.close();
process.exit(code);
