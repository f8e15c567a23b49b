import { parentPort } from 'node:worker_threads';
import { readBytes } from '../core/read.ts';
import type { FromReader, ToReader } from './messages.ts';

/** The reader worker: bytes in, articles out. A hostile file can take down this thread and nothing else. */
parentPort?.on('message', ({ id, bytes, fileName, defaults }: ToReader) => {
  const answer: FromReader = { id, yields: readBytes(bytes, fileName, defaults) };
  parentPort?.postMessage(answer);
});
