import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { FromReader } from '../../electron/engine/messages.ts';
import { bundled } from '../helpers/bundle.ts';

/** The reader as it ships, in a thread of its own; it tells when a promise was left alone, and changes nothing about it. */
const TELLING = `
import { parentPort } from 'node:worker_threads';
process.on('unhandledRejection', (reason) => {
  parentPort.postMessage({ left: reason.name });
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
});
`;
let script: string;
beforeAll(async () => {
  const reader = await bundled('electron/engine/reader-entry.ts');
  script = join(dirname(reader), 'telling.js');
  writeFileSync(script, `${TELLING}await import('./${basename(reader)}');\n`);
});
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

/** Four bytes by which the PDF library leaves a promise of its own that fails, and that nobody waits for. */
const DAMAGE: readonly (readonly [number, number])[] = [
  [475, 85],
  [1752, 25],
  [378, 81],
  [924, 209],
];

test('a promise the PDF library leaves alone costs the file, not the thread', async () => {
  const worker = new Worker(script);
  onTestFinished(() => void worker.terminate());
  const told: (FromReader | { readonly left: string })[] = [];
  let wake = (): void => undefined;
  let death: unknown;
  worker.on('message', (message: FromReader) => {
    told.push(message);
    wake();
  });
  worker.on('error', (error) => {
    death = error;
    wake();
  });
  const until = async (isThere: (message: (typeof told)[number]) => boolean) => {
    while (death === undefined && !told.some(isThere)) await new Promise<void>((resolve) => (wake = resolve));
    expect(death).toBeUndefined();
    return told.find(isThere);
  };
  const answered = (id: number) =>
    until((message) => 'id' in message && message.id === id && 'yields' in message);

  const damaged = Uint8Array.from(readFileSync('tests/fixtures/articles/pdf/scanned/source.pdf'));
  for (const [at, byte] of DAMAGE) damaged[at] = byte;
  const terms = { defaults: {} };
  worker.postMessage({ id: 1, bytes: damaged, fileName: 'damaged.pdf', terms });
  expect(await answered(1)).toMatchObject({
    yields: { articles: [], refusals: [{ kind: 'malformed', format: 'pdf' }] },
  });
  expect(await until((message) => 'left' in message)).toEqual({ left: 'XRefEntryException' });

  const text = 'Dam above Marren seeps\n\nThe dam seeps, the ministry said on Monday.\n';
  worker.postMessage({ id: 2, bytes: new TextEncoder().encode(text), fileName: 'dam.txt', terms });
  expect(await answered(2)).toMatchObject({ yields: { articles: [{}], refusals: [] } });
});
