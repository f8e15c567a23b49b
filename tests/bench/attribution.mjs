/**
 * Measures attributions against hand-annotated articles: node tests/bench/attribution.mjs [FOLDER].
 * FOLDER holds data/attribution and eval/score_attribution.mjs and defaults to ../shared; without it there is nothing
 * to measure. Prints the scorer's blocks for development articles, all others and GUM, and user CPU time per article.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRY = 'electron/core/understand/attributions/find-attributions.ts';
/** Articles whose errors were read while the rules were written; the rest were only counted. */
const READ = 400;

const shared = resolve(process.argv[2] ?? '../shared');
const data = join(shared, 'data/attribution');
const scorer = join(shared, 'eval/score_attribution.mjs');
if (!existsSync(data) || !existsSync(scorer)) {
  console.error(`No annotated articles under ${shared}: nothing to measure.`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'sourceline-bench-'));
const articlesOf = (file) =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function measure(name, articles, attributionsOfText) {
  const began = process.cpuUsage().user;
  const found = articles.map(({ id, text }) => ({ id, attributions: attributionsOfText(text) }));
  const cpu = (process.cpuUsage().user - began) / 1000;
  const write = (suffix, rows) => {
    const path = join(work, `${name}.${suffix}.jsonl`);
    writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
    return path;
  };
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(`\n${name}: ${(cpu / words) * 650} ms of user CPU per 650 words, ${articles.length} articles`);
  const reporting = found.map(({ id, attributions }) => ({
    id,
    attributions: attributions.filter(({ stance }) => stance === 'reporting'),
  }));
  const gold = write('gold', articles);
  for (const [label, rows] of [
    ['all', found],
    ['reporting', reporting],
  ]) {
    console.log(`-- ${label}`);
    console.log(execFileSync(process.execPath, [scorer, gold, write(label, rows)], { encoding: 'utf8' }));
  }
}

try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: ENTRY, outDir: work, rollupOptions: { output: { entryFileNames: 'attributions.mjs' } } },
    ssr: { noExternal: true },
  });
  const { attributionsOfText } = await import(pathToFileURL(join(work, 'attributions.mjs')).href);
  attributionsOfText('Loads the tagger, Roe said.');
  const polnear = articlesOf('polnear_train.jsonl');
  measure('development', polnear.slice(0, READ), attributionsOfText);
  measure('rest', polnear.slice(READ), attributionsOfText);
  measure('gum-news', articlesOf('gum_news.jsonl'), attributionsOfText);
} finally {
  rmSync(work, { recursive: true });
}
