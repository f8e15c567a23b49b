/**
 * Learns how far an attribution can be trusted, and shows whether the figure keeps its word.
 * usage: npm run bench confidence [FOLDER] [--write]   FOLDER holds data/attribution and defaults to ../shared
 *
 * Learned from GUM's news and interviews (annotations CC BY 4.0, texts of Wikinews CC BY 2.5; Zeldes 2017) and from
 * our own verdicts on what GUM leaves out (judgements.json: attitudes above all). PolNeAR only checks, it teaches nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import type { Span } from '../../electron/core/domain/attribution.ts';
import { candidatesOfText, type MeasuredCandidate } from './attribution/candidates-of-text.ts';
import { chanceOf, learn, type Example, type Model } from './attribution/logistic-regression.ts';

type Gold = { readonly source: readonly Span[]; readonly content: readonly Span[] };
type Annotated = { readonly id: string; readonly text: string; readonly attributions: readonly Gold[] };
type Judgement = {
  readonly id: string;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly right: boolean;
};
type Case = Example & { readonly article: string; readonly stance: string };

const WEIGHTS = 'electron/core/understand/attributions/confidence/weights.ts';
const FOLDS = 10;
/** Articles of PolNeAR whose errors were never read. */
const CHECK_FROM = 400;

const isWriting = argv.includes('--write');
const shared = resolve(argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '../shared');
const data = join(shared, 'data/attribution');
if (!existsSync(data)) throw new Error(`No annotated articles under ${shared}.`);

const print = (line: string): boolean => stdout.write(`${line}\n`);
const rowsOf = (file: string): readonly Annotated[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Annotated);

const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
function common(one: readonly Span[], other: readonly Span[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}
function overlap(one: readonly Span[], other: readonly Span[]): number {
  const both = common(one, other);
  return both / Math.max(1, length(one) + length(other) - both);
}

/** The scorer's "who said what": half of both contents in common, and the right quoted source. */
function isGold(candidate: MeasuredCandidate, gold: readonly Gold[]): boolean {
  return gold.some(
    ({ source, content }) =>
      overlap(content, candidate.content) >= 0.5 &&
      (source.length === 0 ? candidate.source.length === 0 : common(source, candidate.source) > 0),
  );
}

/**
 * What GUM leaves out and we hold to be right has readers for it and against. Its scheme leaves out the objects of
 * judging verbs, so for what is reported its silence weighs less than ours; for attitudes as much.
 */
function agreement(candidate: MeasuredCandidate, verdicts: readonly Judgement[]): number | undefined {
  const verdict = verdicts.find(
    ({ cue, content }) => common(cue, candidate.cue) > 0 && overlap(content, candidate.content) >= 0.7,
  );
  if (verdict === undefined) return undefined;
  if (!verdict.right) return 0;
  return candidate.stance === 'reporting' ? 0.75 : 0.5;
}

function casesOf(
  articles: readonly Annotated[],
  verdicts: readonly Judgement[] | undefined,
): readonly Case[] {
  let unjudged = 0;
  const cases = articles.flatMap(({ id, text, attributions }) => {
    const own = verdicts?.filter((verdict) => verdict.id === id) ?? [];
    return candidatesOfText(text).flatMap((candidate): readonly Case[] => {
      const agreed = isGold(candidate, attributions) ? 1 : agreement(candidate, own);
      if (verdicts && agreed === undefined) unjudged += 1;
      return verdicts && agreed === undefined
        ? []
        : [{ article: id, stance: candidate.stance, features: candidate.features, agreed: agreed ?? 0 }];
    });
  });
  if (verdicts) print(`${cases.length} candidates with a verdict, ${unjudged} without`);
  return cases;
}

/** How often attributions of about the same confidence are right, and the mean gap (expected calibration error). */
function printReliability(title: string, rows: readonly { chance: number; agreed: number }[]): void {
  print(`\n${title} (${rows.length})\n  confidence   count   said   right`);
  let gap = 0;
  for (let from = 0; from < 10; from += 1) {
    const bin = rows.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === from);
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, { chance }) => sum + chance, 0) / bin.length;
    const right = bin.reduce((sum, { agreed }) => sum + agreed, 0) / bin.length;
    gap += Math.abs(said - right) * bin.length;
    print(
      `  ${(from / 10).toFixed(1)} to ${((from + 1) / 10).toFixed(1)}  ${`${bin.length}`.padStart(6)}   ${said.toFixed(2)}   ${right.toFixed(2)}`,
    );
  }
  print(`  mean gap ${(gap / rows.length).toFixed(3)}`);
}

const chances = (
  cases: readonly Case[],
  model: Model,
): { chance: number; agreed: number; stance: string }[] =>
  cases.map(({ features, agreed, stance }) => ({ chance: chanceOf(model, features), agreed, stance }));

const gum = casesOf(
  rowsOf('gum_news.jsonl'),
  JSON.parse(readFileSync('tests/bench/attribution/judgements.json', 'utf8')) as readonly Judgement[],
);
const articles = [...new Set(gum.map(({ article }) => article))];
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const held = new Set(articles.filter((_article, i) => i % FOLDS === fold));
  return chances(
    gum.filter(({ article }) => held.has(article)),
    learn(gum.filter(({ article }) => !held.has(article))),
  );
}).flat();
printReliability('GUM news and interviews, each article by a model that has not seen it', unseen);
for (const stance of ['reporting', 'attitude'])
  printReliability(
    `the same, ${stance}`,
    unseen.filter((row) => row.stance === stance),
  );

const model = learn(gum);
const polnear = chances(casesOf(rowsOf('polnear_train.jsonl').slice(CHECK_FROM), undefined), model);
for (const stance of ['reporting', 'attitude'])
  printReliability(
    `PolNeAR, unread articles, ${stance} (what its annotator passed over counts as wrong)`,
    polnear.filter((row) => row.stance === stance),
  );

if (isWriting) {
  const weights = [...model.weights]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([feature, weight]) => `  '${feature}': ${weight.toFixed(3)},`);
  writeFileSync(
    WEIGHTS,
    `/** Written by \`npm run bench confidence -- --write\`; what it learned from, with credit: docs/notes/attribution.md. */\nexport const INTERCEPT = ${model.intercept.toFixed(3)};\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${weights.join('\n')}\n};\n`,
  );
}
