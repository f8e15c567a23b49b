import { parentPort } from 'node:worker_threads';
import { readPortion } from '../core/read-portion.ts';
import { readBytes } from '../core/read.ts';
import { statementsOf } from '../core/understand/statements-of.ts';
import type { FromReader, ToReader } from './messages.ts';
import { yieldToWindow } from './thread-priority.ts';

/** One file at a time, in the order they were sent: the pool blames the first for time and memory. */
let last: Promise<void> = Promise.resolve();

/** How often we say that we are at work, in milliseconds. */
const TELL_EVERY = 1_000;
let told = performance.now();

function tellAtWork(id: number): void {
  const now = performance.now();
  if (now - told < TELL_EVERY) return;
  told = now;
  const answer: FromReader = { id, isAtWork: true };
  parentPort?.postMessage(answer);
}

yieldToWindow();

/** The reader worker: bytes in, articles out. A hostile file can take down this thread and nothing else. */
parentPort?.on('message', (message: ToReader) => {
  last = last.then(async () => {
    const answer = await answerTo(message);
    parentPort?.postMessage(answer);
  });
});

async function answerTo(message: ToReader): Promise<FromReader> {
  const { id } = message;
  if ('articles' in message) {
    const found = message.articles.map((article) => {
      tellAtWork(id);
      return statementsOf(article);
    });
    return { id, found };
  }
  const { bytes, fileName, terms, place } = message;
  const yields =
    place === undefined
      ? await readBytes(bytes, fileName, terms, () => tellAtWork(id))
      : await readPortion(bytes, fileName, terms, place, () => tellAtWork(id));
  return { id, yields };
}
