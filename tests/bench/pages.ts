/**
 * Reads the pages of both extraction sets with our reader, Readability and Defuddle in one run, and prints the scores of
 * each with its time per page. usage: pages.ts [SHARED]   (npm run bench pages; SHARED holds data/ and eval/)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readBytes } from '../../electron/core/read.ts';

type Prediction = {
  readonly body: string;
  readonly title: string;
  readonly date: string;
  readonly authors: readonly string[];
};
type Reader = (bytes: Uint8Array, name: string) => Promise<Prediction>;

const NOTHING: Prediction = { body: '', title: '', date: '', authors: [] };
const SETS = ['article-extraction-benchmark', 'fundus-pages'];
const shared = resolve(argv[2] ?? '../shared');
const scorer = join(shared, 'eval/score_extraction.mjs');
const split = (byline: string | null | undefined): readonly string[] =>
  (byline ?? '')
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .filter(Boolean);
const textOf = (html: string): string => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const parts = [...document.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td')];
  return (parts.length > 0 ? parts : [document.body]).map((part) => part.textContent).join('\n');
};

const READERS: Readonly<Record<string, Reader>> = {
  async sourceline(bytes, name) {
    const [article] = (await readBytes(bytes, name, { defaults: {} })).articles;
    return {
      body: article?.body ?? '',
      title: article?.headline ?? '',
      date: article?.datePublished?.value ?? '',
      authors: article?.authors.map((author) => author.name) ?? [],
    };
  },
  async readability(bytes) {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    const found = new Readability(document).parse();
    await Promise.resolve();
    return {
      body: found?.textContent ?? '',
      title: found?.title ?? '',
      date: found?.publishedTime ?? '',
      authors: split(found?.byline),
    };
  },
  async defuddle(bytes) {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    const found = await Defuddle(document, 'https://page.invalid/', { useAsync: false });
    return {
      body: textOf(found.content),
      title: found.title,
      date: found.published,
      authors: split(found.author),
    };
  },
};

// Defuddle tells every broken JSON-LD of a page.
console.error = () => undefined;
if (!existsSync(scorer)) {
  stderr.write(`No pages under ${shared}: nothing to measure.\n`);
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'sourceline-bench-pages-'));
try {
  for (const set of SETS) {
    const folder = join(shared, 'data/extraction', set);
    for (const [name, reader] of Object.entries(READERS)) await measure(name, reader, folder, set);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(name: string, reader: Reader, folder: string, set: string): Promise<void> {
  const predictions: Record<string, Prediction> = {};
  const times: number[] = [];
  let threw = 0;
  for (const file of readdirSync(join(folder, 'html')).sort()) {
    const raw = readFileSync(join(folder, 'html', file));
    const bytes = new Uint8Array(file.endsWith('.gz') ? gunzipSync(raw) : raw);
    const began = performance.now();
    const found = await reader(bytes, file.replace(/\.gz$/, '')).catch(() => {
      threw += 1;
      return NOTHING;
    });
    times.push(performance.now() - began);
    predictions[basename(file).replace(/\.html?(?:\.gz)?$/, '')] = found;
  }
  const target = join(work, `${set}.${name}.json`);
  writeFileSync(target, JSON.stringify(predictions));
  const scores = execFileSync(process.execPath, [scorer, join(folder, 'gold.json'), target], {
    encoding: 'utf8',
  });
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  stdout.write(`\n${set} · ${name}\n${scores}`);
  stdout.write(
    `time     median ${at(0.5)} ms  95th percentile ${at(0.95)} ms  longest ${at(1)} ms  threw on ${threw}\n`,
  );
}
