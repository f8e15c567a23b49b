import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { bundled } from '../helpers/bundle.ts';
import { aFolder, aLibrary, SQL_JS_FOLDER } from './a-library.ts';

test('works bundled in a worker thread, and leaves the library free when it is closed', async () => {
  const script = await bundled(join(import.meta.dirname, 'thread-child.ts'));
  onTestFinished(() => rmSync(dirname(script), { recursive: true, force: true }));
  const folder = aFolder();
  const worker = new Worker(script, { workerData: { folder, sqlJsFolder: SQL_JS_FOLDER } });
  const [told] = (await once(worker, 'message')) as [readonly string[]];
  expect(told).toEqual(['From a thread']);
  await once(worker, 'exit');
  const library = await aLibrary(folder);
  expect(library.info().isReadOnly).toBe(false);
  expect(library.topics().map(({ name }) => name)).toEqual(['From a thread']);
});
