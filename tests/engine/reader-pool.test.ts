import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createReaderPool } from '../../electron/engine/reader-pool.ts';
import { scratchFolder } from '../helpers/scratch.ts';

/** A reader that does what the file's name says. */
const SCRIPT = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, fileName }) => {
  if (fileName === 'hang') for (;;);
  if (fileName === 'wait') return;
  if (fileName === 'work' || fileName === 'for ever') {
    let left = fileName === 'work' ? 12 : Infinity;
    const step = () => {
      if (left-- === 0) parentPort.postMessage({ id, yields: { articles: [], refusals: [], tried: ['worked'] } });
      else {
        parentPort.postMessage({ id, isAtWork: true });
        setTimeout(step, fileName === 'work' ? 200 : 20);
      }
    };
    step();
    return;
  }
  if (fileName === 'crash') throw new Error('boom');
  if (fileName === 'exit') process.exit(3);
  if (fileName === 'eat') { const held = []; for (;;) held.push(new Array(100_000).fill({})); }
  parentPort.postMessage({ id, yields: { articles: [], refusals: [], tried: [fileName] } });
});`;

/** By the bytes of a file: little time, and so little that even many times of it soon end. */
const LIMITS: Readonly<Record<number, number>> = { 1: 1_500, 2: 200 };
const BYTES: Readonly<Record<string, number>> = { hang: 1, wait: 1, work: 1, 'for ever': 2 };

function pool() {
  const script = join(scratchFolder(), 'reader.mjs');
  writeFileSync(script, SCRIPT);
  const reader = createReaderPool({
    script,
    size: 1,
    limit: (bytes) => LIMITS[bytes] ?? 60_000,
    memory: 64,
  });
  onTestFinished(() => reader.close());
  return (name: string) => reader.read(new Uint8Array(BYTES[name] ?? 3), name, { defaults: {} });
}

test.each(['hang', 'wait'])(
  'a file that makes us %s for ever is stopped, and the next one is read',
  async (how) => {
    const read = pool();
    const [hung, next] = await Promise.all([read(how), read('fine')]);
    expect(hung.refusals).toMatchObject([{ kind: 'reader-stopped', cause: 'timeout' }]);
    expect(next.tried).toEqual(['fine']);
  },
);

test.each(['crash', 'exit'])('a reader that ends by %s costs one file', async (how) => {
  const read = pool();
  const [lost, next] = await Promise.all([read(how), read('fine')]);
  expect(lost.refusals).toMatchObject([{ kind: 'reader-stopped', cause: 'crashed' }]);
  expect(next.tried).toEqual(['fine']);
});

test('a file that eats memory costs its thread, not us', async () => {
  const read = pool();
  const [lost, next] = await Promise.all([read('eat'), read('fine')]);
  expect(lost.refusals).toMatchObject([{ kind: 'reader-stopped', cause: 'memory' }]);
  expect(next.tried).toEqual(['fine']);
}, 60_000);

test('a file that tells it is at work has the time it takes, but not for ever', async () => {
  const read = pool();
  expect((await read('work')).tried).toEqual(['worked']);
  expect((await read('for ever')).refusals).toMatchObject([{ kind: 'reader-stopped', cause: 'timeout' }]);
}, 60_000);
