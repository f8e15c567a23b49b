import { parentPort } from 'node:worker_threads';
import { readBytes } from '../core/read.ts';
import type { FromReader, ToReader } from './messages.ts';
import { yieldToWindow } from './thread-priority.ts';

/** One file at a time, in the order they were sent: the pool blames the first for time and memory. */
let last: Promise<void> = Promise.resolve();

yieldToWindow();

/** The reader worker: bytes in, articles out. A hostile file can take down this thread and nothing else. */
parentPort?.on('message', ({ id, bytes, fileName, terms }: ToReader) => {
  last = last.then(async () => {
    const answer: FromReader = { id, yields: await readBytes(bytes, fileName, terms) };
    parentPort?.postMessage(answer);
  });
});
