/**
 * Measures attributions against hand-annotated articles: node tests/bench/attribution.mjs [FOLDER] [--errors N].
 * FOLDER holds data/attribution and eval/score_attribution.mjs and defaults to ../shared; without it there is nothing
 * to measure. Prints the scorer's blocks for development articles, all others and GUM (all, reporting, reporting with confidence from 0.5), articles a second of user CPU time,
 * how far confidence keeps its word, who stands behind the mentions of our own passages, the share of time per stage, and with --errors the kinds of error in the development articles with N examples of each.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { errorsOf, printErrors } from './attribution/error-kinds.mjs';
import { printReliability } from './attribution/reliability.mjs';
import { stageShares } from './attribution/stages.mjs';
import { printWho } from './attribution/who-set.mjs';

const ENTRY = 'electron/core/understand/attributions/find-attributions.ts';
/** Articles whose errors were read while the rules were written; the rest were only counted. */
const READ = 400;
/** Confidence from which on an attribution is printed apart. */
const SURE = 0.5;

const given = process.argv.slice(2);
const errorsAt = given.indexOf('--errors');
const examples = errorsAt < 0 ? 0 : Number(given.splice(errorsAt, 2)[1] ?? 3);
const shared = resolve(given[0] ?? '../shared');
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
  const each = ((cpu / words) * 600).toFixed(2);
  console.log(`\n${name}: ${articles.length} articles, ${each} ms of user CPU per 600 words`);
  const reporting = found.map(({ id, attributions }) => ({
    id,
    attributions: attributions.filter(({ stance }) => stance === 'reporting'),
  }));
  const sure = reporting.map(({ id, attributions }) => ({
    id,
    attributions: attributions.filter(({ confidence }) => confidence >= SURE),
  }));
  printReliability(articles, reporting);
  const gold = write('gold', articles);
  for (const [label, rows] of [
    ['all', found],
    ['reporting', reporting],
    ['reporting-sure', sure],
  ]) {
    console.log(`-- ${label}`);
    console.log(execFileSync(process.execPath, [scorer, gold, write(label, rows)], { encoding: 'utf8' }));
  }
}

/** Articles a second once the code is warm: the best of some rounds, since other work on the machine only slows it. */
async function printSpeed(articles, attributionsOfText) {
  const some = articles.slice(READ, READ + 240);
  const words = some.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const round = () => {
    const began = process.cpuUsage().user;
    for (const { text } of some) attributionsOfText(text);
    return (((process.cpuUsage().user - began) / 1000) * 600) / words;
  };
  const best = Math.min(...Array.from({ length: 5 }, round));
  const rate = Math.round(1000 / best);
  console.log(`\nspeed: ${rate} articles of 600 words a second on one core (${best.toFixed(2)} ms each)`);
  console.log(`memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  const shares = await stageShares(round);
  for (const [stage, share] of shares) console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${stage}`);
}

try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      minify: false,
      ssr: ENTRY,
      outDir: work,
      rollupOptions: { output: { entryFileNames: 'attributions.mjs' } },
    },
    ssr: { noExternal: true },
  });
  const { attributionsOfText } = await import(pathToFileURL(join(work, 'attributions.mjs')).href);
  attributionsOfText('Loads the tagger, Roe said.');
  const polnear = articlesOf('polnear_train.jsonl');
  measure('development', polnear.slice(0, READ), attributionsOfText);
  measure('rest', polnear.slice(READ), attributionsOfText);
  measure('gum-news', articlesOf('gum_news.jsonl'), attributionsOfText);
  await printWho(work, attributionsOfText);
  await printSpeed(polnear, attributionsOfText);
  if (examples > 0) {
    const read = polnear.slice(0, READ);
    printErrors(
      read.flatMap((article) => errorsOf(article, attributionsOfText(article.text))),
      examples,
    );
  }
} finally {
  rmSync(work, { recursive: true });
}
