/** Opens a library in a thread, as the engine does, and tells what is in it. Takes { folder, sqlJsFolder }. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../../electron/library/open-library.ts';

const { folder, sqlJsFolder } = workerData as { readonly folder: string; readonly sqlJsFolder: string };
const opened = await openLibrary(folder, { sqlJsFolder, clock: { now: () => '2026-09-08T10:00:00.000Z' } });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const library = opened.value;
library.transaction(() =>
  library.saveTopic({ name: 'From a thread', query: 'dam', colour: 1, at: '2026-09-08T10:00:00.000Z' }),
);
parentPort?.postMessage(library.topics().map(({ name }) => name));
library.close();
