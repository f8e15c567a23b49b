import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundled } from '../helpers/bundle.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';

let script = '';

/** Bundles the child that works until it is killed; once for a file of tests. */
export function withWorkingChild(): void {
  beforeAll(async () => {
    script = await bundled(join(import.meta.dirname, 'working-child.ts'));
    // One of them is run by somebody else.
    chmodSync(dirname(script), 0o755);
  }, 120_000);
  afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));
}

export type Worker = {
  readonly child: ChildProcess;
  /** The lines it has said so far, whole ones only. */
  said(): readonly string[];
  /** What it died of, if it died by itself. */
  complaint(): string;
  readonly gone: Promise<void>;
  /** Resolves once it has said so many lines. */
  lines(count: number): Promise<void>;
  /** Kills it as a power button would a program; resolves when it is gone. */
  kill(): Promise<void>;
};

/** Starts a work in a process of its own. */
export function startWork(work: string, folder: string, beside = '', uid?: number): Worker {
  const child = spawn(process.execPath, [script, work, folder, beside, SQL_JS_FOLDER], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  let text = '';
  let onsaid = (): void => undefined;
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString();
    onsaid();
  });
  const said = (): readonly string[] => text.split('\n').slice(0, -1);
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    child,
    said,
    complaint: () => complaint,
    gone,
    lines: (count) =>
      new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`${work} ended with ${code}: ${complaint}`)));
        onsaid = () => {
          if (said().length >= count) resolve();
        };
        onsaid();
      }),
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** Lets a work say so many lines, goes on for a random while, and kills it; returns what it had said. */
export async function killedAt(
  work: string,
  { folder, beside, lines, within }: { folder: string; beside?: string; lines: number; within: number },
): Promise<readonly string[]> {
  const worker = startWork(work, folder, beside);
  await worker.lines(lines);
  // Not a wait for anything: the kill is to come at any moment of the work.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * within));
  await worker.kill();
  return worker.said();
}
