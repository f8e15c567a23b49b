/**
 * Reads the pages of both extraction sets with our reader, Readability and Defuddle in one run, and prints the scores of
 * each with its time per page. Ours does more than the others: it settles every field and finds all attributions; what
 * the score needs (decoding and taking the page apart) is timed once more by itself. usage: pages.ts [SHARED]   (npm run bench pages; SHARED holds data/ and eval/)
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
import { html } from '../../electron/core/formats/html.ts';
import { readBytes } from '../../electron/core/read.ts';
import { decodeText } from '../../electron/core/text/decode.ts';

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
    timeExtraction(folder, set);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function pagesOf(folder: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(join(folder, 'html'))
    .sort()
    .map((file) => {
      const raw = readFileSync(join(folder, 'html', file));
      const bytes = new Uint8Array(file.endsWith('.gz') ? gunzipSync(raw) : raw);
      return { name: file.replace(/\.gz$/, ''), bytes };
    });
}

type Stopwatch = { begin(): () => void; tell(): string };

/** On the clock, and of the processor with all its helpers: the clock of a busy machine says little. */
function stopwatch(): Stopwatch {
  const clock: number[] = [];
  const processor: number[] = [];
  const at = (times: readonly number[], share: number) =>
    ([...times].sort((one, other) => one - other)[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  return {
    begin() {
      const began = performance.now();
      const used = process.cpuUsage();
      return () => {
        clock.push(performance.now() - began);
        const { user, system } = process.cpuUsage(used);
        processor.push((user + system) / 1000);
      };
    },
    tell: () =>
      `median ${at(clock, 0.5)} ms (${at(processor, 0.5)} ms of CPU)  95th percentile ${at(clock, 0.95)} ms  longest ${at(clock, 1)} ms`,
  };
}

function timeExtraction(folder: string, set: string): void {
  const watch = stopwatch();
  for (const { name: fileName, bytes } of pagesOf(folder)) {
    const end = watch.begin();
    const decoded = decodeText(bytes);
    if (decoded.kind === 'text') void html.parse({ bytes, text: decoded.text, fileName, defaults: {} });
    end();
  }
  stdout.write(`\n${set} · sourceline, extraction alone\ntime     ${watch.tell()}\n`);
}

async function measure(name: string, reader: Reader, folder: string, set: string): Promise<void> {
  const predictions: Record<string, Prediction> = {};
  const watch = stopwatch();
  let threw = 0;
  for (const { name: file, bytes } of pagesOf(folder)) {
    const end = watch.begin();
    const found = await reader(bytes, file).catch(() => {
      threw += 1;
      return NOTHING;
    });
    end();
    predictions[basename(file).replace(/\.html?$/, '')] = found;
  }
  const target = join(work, `${set}.${name}.json`);
  writeFileSync(target, JSON.stringify(predictions));
  const scores = execFileSync(process.execPath, [scorer, join(folder, 'gold.json'), target], {
    encoding: 'utf8',
  });
  stdout.write(`\n${set} · ${name}\n${scores}`);
  stdout.write(`time     ${watch.tell()}  threw on ${threw}\n`);
}
