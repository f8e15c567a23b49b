import { spawn } from 'node:child_process';
import { argv, execPath, stdout } from 'node:process';
import { milliseconds, now, timesOf, type Times } from './clock.ts';
import { open } from './made.ts';

const RUNS = 7;

export type Opening = { readonly afterClose: Times; readonly afterKill: Times };

async function timeToOpen(sqlJsFolder: string, folder: string): Promise<number> {
  const began = now();
  const library = await open(sqlJsFolder, folder);
  // The first thing a window asks, so that nothing of opening is put off.
  library.articles({ filters: [] }, 'newest', { offset: 0, limit: 50 });
  const time = now() - began;
  library.close();
  return time;
}

/** Writes into the library until it is killed, and says when its journal is long. */
export async function write(sqlJsFolder: string, folder: string): Promise<void> {
  const library = await open(sqlJsFolder, folder);
  for (let round = 0; ; round += 1) {
    const time = milliseconds(() =>
      library.transaction(() => {
        for (let id = 1 + round; id < 9000; id += 37) library.markArticle(id, { isRead: round % 2 === 0 });
      }),
    );
    if (round === 12) stdout.write(`written ${time}\n`);
  }
}

async function killedWhileWriting(folder: string): Promise<void> {
  const child = spawn(execPath, [argv[1] ?? '', argv[2] ?? '', '--phase', 'write', folder, '0']);
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
}

export async function opening(sqlJsFolder: string, folder: string): Promise<Opening> {
  const [closed, killed]: [number[], number[]] = [[], []];
  await timeToOpen(sqlJsFolder, folder);
  for (let run = 0; run < RUNS; run += 1) closed.push(await timeToOpen(sqlJsFolder, folder));
  for (let run = 0; run < RUNS; run += 1) {
    await killedWhileWriting(folder);
    killed.push(await timeToOpen(sqlJsFolder, folder));
  }
  return { afterClose: timesOf(closed), afterKill: timesOf(killed) };
}
