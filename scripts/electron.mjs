// Prints the path of the Electron to use, installing one first if need be; what is said about it goes to stderr.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureRuntime } from './setup/electron-runtime.mjs';
import { task } from './setup/task.mjs';

await task(async () => {
  await ensureDependencies();
  const { executable } = await ensureRuntime();
  process.stdout.write(`${executable}\n`);
  return 0;
});
