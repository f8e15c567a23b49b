// node scripts/with-display.mjs COMMAND …: runs any command with a display and the Electron to use in SOURCELINE_ELECTRON.
import { openDisplay } from './setup/display.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { run } from './setup/run.mjs';
import { ensureSystem } from './setup/system.mjs';
import { task } from './setup/task.mjs';

await task(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Error('usage: node scripts/with-display.mjs COMMAND …');
  const { executable } = await ensureRuntime();
  await ensureSystem(executable);
  const display = await openDisplay();
  const env = { ...process.env, ...display.env, SOURCELINE_ELECTRON: executable };
  const { code } = await run(command, args, { env });
  display.close();
  return code;
});
