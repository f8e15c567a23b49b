// Prints the path of the Electron to use, installing one first if need be; what is said about it goes to stderr.
// Other programs call this, so it never touches node_modules: the packages must be there.
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { task } from './setup/task.mjs';

await task(async () => {
  const { executable } = await ensureRuntime();
  process.stdout.write(`${executable}\n`);
  return 0;
});
