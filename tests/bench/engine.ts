/**
 * How long the window waits for a first page and its days while an import runs at full load, in the real worker.
 * Files of one article each are held back by reading them; a CSV of many articles is the full load for the library.
 * usage: engine.ts BUILT-FOLDER ARTICLES [EACH] [KEPT]   (npx electron-vite build && npm run bench engine out/main 600)
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startEngine, type EngineClient } from '../../electron/engine/client.ts';
import { generateArticles } from '../helpers/library-generator.ts';

const [built = 'out/main', articles = '600', each = '1', kept = '1000'] = argv.slice(2);
/** The window asks this often, whether it was answered or not. */
const EVERY = 40;
const FIRST_PAGE = { selection: { filters: [] }, order: 'newest', offset: 0, limit: 100 } as const;
const SEARCH = { ...FIRST_PAGE, selection: { query: 'water OR minister', filters: [] } } as const;

function quoted(text: string | undefined): string {
  return `"${(text ?? '').replaceAll('"', '""')}"`;
}

function write(folder: string, count: number, inOne: number, seed: number): string {
  mkdirSync(folder);
  const lines: string[] = [];
  for (const { position, article, file } of generateArticles({ count, seed }).articles) {
    if (inOne === 1) {
      const { name, bytes } = file();
      writeFileSync(join(folder, name), bytes);
      continue;
    }
    const { headline, body, outlet, datePublished } = article;
    lines.push([headline, body, datePublished?.value, outlet?.name].map(quoted).join(','));
    if (lines.length < inOne && position < count - 1) continue;
    const table = ['headline,text,date,publication', ...lines.splice(0)].join('\n');
    writeFileSync(join(folder, `export-${position}.csv`), table);
  }
  return folder;
}

async function imported(engine: EngineClient, folder: string): Promise<void> {
  const added = await engine.request('imports.addFiles', { paths: [folder] });
  if (!added.ok) throw new Error(added.error.kind);
}

async function isRunning(engine: EngineClient): Promise<boolean> {
  const progress = await engine.request('imports.progress', undefined);
  return progress.ok && progress.value.isRunning;
}

function line(name: string, waits: readonly number[]): string {
  const sorted = [...waits].sort((one, other) => one - other);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1)} ms`;
  return `${name}: ${sorted.length} answers, p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, longest ${at(0.9999)}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'sourceline-engine-'));
try {
  const parts = resolve(built);
  const started = await startEngine(
    join(parts, 'engine.js'),
    {
      libraryFolder: join(folder, 'library'),
      sqlJsFolder: join(parts, 'sql.js'),
      readerScript: join(parts, 'reader.js'),
      appVersion: '0',
      session: randomUUID(),
    },
    { onevent: () => undefined, onend: () => undefined, onrestart: (detail) => stdout.write(`${detail}\n`) },
  );
  if (!started.ok) throw new Error(started.error.kind);
  const engine = started.value;
  if (Number(kept) > 0) await imported(engine, write(join(folder, 'before'), Number(kept), 200, 5));
  while (await isRunning(engine)) await pause(50);
  const incoming = write(join(folder, 'incoming'), Number(articles), Number(each), 7);
  const began = performance.now();
  await imported(engine, incoming);
  const pages: number[] = [];
  const searches: number[] = [];
  const asked: Promise<void>[] = [];
  const ask = async (input: typeof FIRST_PAGE | typeof SEARCH, waits: number[]): Promise<void> => {
    const sent = performance.now();
    const reply = await engine.request('articles.list', input);
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    waits.push(performance.now() - sent);
  };
  for (let turn = 0; await isRunning(engine); turn++) {
    asked.push(turn % 4 === 3 ? ask(SEARCH, searches) : ask(FIRST_PAGE, pages));
    await pause(EVERY);
  }
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(asked);
  const rate = (Number(articles) / seconds).toFixed(0);
  stdout.write(`${articles} articles, ${each} a file, beside ${kept}: ${rate} a second\n`);
  stdout.write(line('first page', pages));
  stdout.write(line('a search of two words', searches));
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
