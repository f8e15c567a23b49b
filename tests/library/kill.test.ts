import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { Library } from '#core/ports.ts';
import { bundled } from '../helpers/bundle.ts';
import { aFolder, aLibrary, SQL_JS_FOLDER } from './a-library.ts';
import { textOf } from './written-text.ts';

const KILLS = Number(process.env['SOURCELINE_KILLS'] ?? 10);
const A_BATCH = 20;

let script = '';
beforeAll(async () => {
  script = await bundled(join(import.meta.dirname, 'writing-child.ts'));
}, 60_000);
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

type Writer = {
  readonly child: ChildProcess;
  /** What it has acknowledged so far. */
  readonly kept: () => number;
  readonly gone: Promise<void>;
  /** Resolves when it has acknowledged so many more than at its start. */
  readonly more: (articles: number) => Promise<void>;
};

function writer(folder: string): Writer {
  const child = spawn(process.execPath, [script, folder, SQL_JS_FOLDER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  let onkept = (): void => undefined;
  const kept = (): number => Number(/kept (\d+)\n(?:kept \d*)?$/.exec(text)?.[1] ?? 0);
  const first = (): number => Number(/^kept (\d+)\n/.exec(text)?.[1] ?? Number.POSITIVE_INFINITY);
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString();
    onkept();
  });
  return {
    child,
    kept,
    gone: new Promise((resolve) => {
      child.once('close', () => resolve());
    }),
    more: (articles) =>
      new Promise((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`The writer ended with ${code}`)));
        onkept = () => {
          if (kept() >= first() + articles) resolve();
        };
        onkept();
      }),
  };
}

function articlesOf(library: Library): number {
  const volume = library.volume(EVERYTHING);
  if (!volume.ok) throw new Error(volume.error.message);
  return volume.value.articles;
}

/** Every article there is, once, whole, and in order of its number. */
function expectWhole(library: Library, atLeast: number): void {
  const articles = articlesOf(library);
  expect(articles).toBeGreaterThanOrEqual(atLeast);
  expect(articles % A_BATCH).toBe(0);
  expect(library.importCounts().imported).toBe(articles);
  for (let id = Math.max(1, articles - 200); id <= articles; id += 1) {
    expect(library.article(id)?.body).toBe(textOf(id));
    expect(library.seenFile(`/in/${id}.txt`)?.importId).toBe(id);
  }
  expect(library.verify()).toEqual([]);
}

test(
  `nothing acknowledged is lost and nothing is there twice in ${KILLS} kills`,
  { timeout: 60_000 + KILLS * 60_000 },
  async () => {
    const folder = aFolder();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, kept, gone, more } = writer(folder);
      await more(A_BATCH * (1 + (kill % 3)));
      // Somewhere in the batch after: while originals are written, in the transaction, or in its commit.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill('SIGKILL');
      await gone;
      acknowledged = kept();
      const library = await aLibrary(folder);
      expect(library.info().isReadOnly).toBe(false);
      expectWhole(library, acknowledged);
      library.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS * A_BATCH);
    process.stdout.write(
      `${KILLS} kills: ${acknowledged} articles acknowledged, 0 lost, 0 doubled, every check sound`,
    );
  },
);

test(
  'a reader beside a busy writer sees a sound state, no older than when it opened',
  { timeout: 120_000 },
  async () => {
    const folder = aFolder();
    const { child, kept, gone, more } = writer(folder);
    await more(A_BATCH);
    for (let round = 0; round < 4; round += 1) {
      const acknowledged = kept();
      const reader = await aLibrary(folder);
      expect(reader.info()).toMatchObject({
        isReadOnly: true,
        holder: expect.stringContaining(String(child.pid)) as string,
      });
      expectWhole(reader, acknowledged);
      reader.close();
    }
    child.kill('SIGKILL');
    await gone;
  },
);
