// npm start: sets up whatever is missing, then opens the app. Arguments after -- go to the app.
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { isRootOnLinux, launchSwitches } from './setup/launch-switches.mjs';
import { ROOT } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { ensureSystem } from './setup/system.mjs';
import { task } from './setup/task.mjs';

await task(async () => {
  await ensureDependencies();
  const { executable } = await ensureRuntime();
  await ensureSystem(executable);
  await ensureBuilt();
  if (isRootOnLinux()) say('running as root, so Chromium has to do without its sandbox (--no-sandbox)');
  const display = await openDisplay();
  const args = [...launchSwitches(), ROOT, ...process.argv.slice(2)];
  const env = { ...process.env, ...display.env, SOURCELINE_ELECTRON: executable };
  const { code } = await run(executable, args, { env });
  display.close();
  return code;
});
