// Prints the path of the Electron to use, installing one first if need be; what is said about it goes to stderr.
import { ensureRuntime } from './setup/electron-runtime.mjs';

const { executable } = await ensureRuntime();
process.stdout.write(`${executable}\n`);
