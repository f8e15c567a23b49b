/**
 * Reads every page of an extraction set and writes the predictions its scorer takes, then prints the time per page.
 * usage: extraction.ts SET-FOLDER PREDICTIONS.json   (bundle first; see docs of the set for the scorer)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, stdout } from 'node:process';
import { gunzipSync } from 'node:zlib';
import { readBytes } from '../../electron/core/read.ts';

const [folder, target] = argv.slice(2);
if (folder === undefined || target === undefined)
  throw new Error('usage: extraction.ts SET-FOLDER PREDICTIONS.json');

const pages = join(folder, 'html');
const predictions: Record<string, unknown> = {};
const times: number[] = [];
for (const file of readdirSync(pages).sort()) {
  const raw = readFileSync(join(pages, file));
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  const started = performance.now();
  const read = await readBytes(new Uint8Array(bytes), file.replace(/\.gz$/, ''), { defaults: {} });
  const [article] = read.articles;
  times.push(performance.now() - started);
  predictions[basename(file).replace(/\.html?(?:\.gz)?$/, '')] = {
    body: article?.body ?? '',
    title: article?.headline ?? '',
    date: article?.datePublished?.value ?? '',
    authors: article?.authors.map(({ name }) => name) ?? [],
  };
}
writeFileSync(target, JSON.stringify(predictions));
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
stdout.write(
  `${times.length} pages, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms\n`,
);
