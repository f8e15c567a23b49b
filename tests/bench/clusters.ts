/**
 * The figures of stories and duplicates on the shared data, with examples of what went wrong:
 *   npm run bench clusters SHARED          all of them
 *   npm run bench clusters SHARED curve    also up to 100,000 articles (further rounds of the same, dates moved)
 *   npm run bench clusters SHARED headlines [FIRST]   headlines alone; their shuffled orders from FIRST on (1)
 *   npm run bench clusters duplicates|stories ITEMS.jsonl > PREDICTED.jsonl     for a scorer
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArrivingItem } from '#core/understand/arriving-item.ts';
import { groupDuplicates } from '#core/understand/duplicates/group.ts';
import { clusterStories } from '#core/understand/stories/cluster.ts';
import { bCubed, pairScores, placesBy, shuffled, type LabelledPair, type Scores } from './cluster-scores.ts';
import TEMPLATE_PAIRS from './template-pairs.json';

type Item = ArrivingItem & { readonly cluster?: string; readonly topics?: readonly string[] };

const lines = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
const itemsOf = (file: string): readonly Item[] => lines(file) as readonly Item[];
const pairsOf = (file: string): readonly LabelledPair[] => lines(file) as readonly LabelledPair[];
const shown = ({ f1, precision, recall }: Scores): string =>
  `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
const headline = ({ title, body }: Item): string =>
  (title ?? '') === '' ? (body ?? '').slice(0, 70).replaceAll('\n', ' ') : (title ?? '');

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  return { value, seconds: process.cpuUsage(start).user / 1e6 };
}

function duplicates(label: string, items: readonly Item[], pairs: readonly LabelledPair[]): void {
  const groups = new Map(groupDuplicates(items).map(({ id, group }) => [String(id), group]));
  const scores = pairScores(pairs, groups);
  console.log(`${label.padEnd(40)} ${shown(scores)}`);
  const byId = new Map(items.map((item) => [String(item.id), item]));
  for (const { a, b, label: isCopy } of scores.wrong.slice(0, 5)) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined) continue;
    console.log(`    ${isCopy === 1 ? 'missed' : 'joined'}: ${headline(one)} | ${headline(other)}`);
  }
}

function stories(label: string, items: readonly Item[], isWithErrors: boolean): void {
  const found = clusterStories(items);
  const gold = items.map(({ cluster }) => cluster ?? '');
  const placed = found.map(({ story }) => story);
  console.log(`${label.padEnd(40)} ${shown(bCubed(gold, placed))}`);
  if (isWithErrors) printMixed(items, placed);
}

const ORDERS = 8;

/** What the order of arrival does: the mean of eight shuffled ones, and the least and the best of them. */
function shuffledStories(label: string, items: readonly Item[], first = 1): void {
  const scores = Array.from({ length: ORDERS }, (_, at) => {
    const order = shuffled(items, first + at);
    const placed = clusterStories(order).map(({ story }) => story);
    const gold = order.map(({ cluster }) => cluster ?? '');
    return bCubed(gold, placed);
  });
  const mean = (of: (score: Scores) => number): number =>
    scores.reduce((sum, score) => sum + of(score) / ORDERS, 0);
  const each = scores.map(({ f1 }) => f1);
  const means = {
    f1: mean(({ f1 }) => f1),
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
  };
  console.log(
    `${`${label}, orders ${first} to ${first + ORDERS - 1}`.padEnd(40)} ${shown(means)}  (${Math.min(...each).toFixed(3)} to ${Math.max(...each).toFixed(3)})`,
  );
}

function headlinesAlone(headlines: readonly Item[], first = 1): void {
  stories('stories, uci headlines, file order', headlines, true);
  shuffledStories('stories, uci headlines', headlines, first);
  halves(
    'stories, uci headlines',
    headlines,
    ({ cluster }) =>
      Array.from(cluster ?? '').reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 7) >>> 3,
  );
}

/** Each half of the topics alone: constants are chosen on the first, the second is the check. */
function halves(label: string, items: readonly Item[], numberOf: (item: Item) => number): void {
  for (const [half, name] of ['first half', 'second half'].entries())
    stories(
      `${label}, ${name}`,
      items.filter((item) => numberOf(item) % 2 === half),
      false,
    );
}

/** The stories that hold most articles of other events than their commonest. */
function printMixed(items: readonly Item[], placed: readonly number[]): void {
  const members = placesBy(items.length, (at) => placed[at] ?? -1);
  const mixed = [...members.values()].map((places) => {
    const events = [...placesBy(places.length, (i) => items[places[i] ?? -1]?.cluster ?? '').values()];
    events.sort((a, b) => b.length - a.length);
    return { events, all: places, strangers: places.length - (events[0]?.length ?? 0) };
  });
  for (const { events, all, strangers } of mixed.toSorted((a, b) => b.strangers - a.strangers).slice(0, 3)) {
    if (strangers === 0) continue;
    const told = events.slice(0, 3).map((places) => {
      const first = items[all[places[0] ?? -1] ?? -1];
      return `${places.length} × ${first === undefined ? '' : headline(first).slice(0, 60)}`;
    });
    console.log(`    mixed: ${told.join(' | ')}`);
  }
  const events = placesBy(items.length, (at) => items[at]?.cluster ?? '');
  const broken = [...events].map(([event, places]) => ({
    event,
    parts: new Set(places.map((at) => placed[at])).size,
    first: items[places[0] ?? -1],
  }));
  for (const { parts, first } of broken.toSorted((a, b) => b.parts - a.parts).slice(0, 3)) {
    if (parts > 1 && first !== undefined)
      console.log(`    in ${parts} parts: ${headline(first).slice(0, 80)}`);
  }
}

/** Template items of one story, by their subject: the code printed in the headline, or its first words. */
function subjectOf(item: Item): string {
  const code = /<([A-Z]+)[.>]/u.exec(headline(item))?.[1];
  return (
    code ??
    headline(item)
      .toLowerCase()
      .split(/[\s,]+/u)
      .slice(0, 2)
      .join(' ')
  );
}

function volume(items: readonly Item[]): void {
  const dup = timed(() => groupDuplicates(items));
  const placed = timed(() => clusterStories(items));
  const heap = process.memoryUsage().heapUsed / 1e6;
  console.log(
    `speed, ${items.length} articles                  duplicates ${dup.seconds.toFixed(1)} s + stories ${placed.seconds.toFixed(1)} s, heap ${heap.toFixed(0)} MB with garbage`,
  );
  const members = [...placesBy(items.length, (at) => placed.value[at]?.story ?? -1).values()];
  members.sort((a, b) => b.length - a.length);
  console.log(
    `largest stories                          ${members
      .slice(0, 12)
      .map(({ length }) => length)
      .join(' ')}`,
  );
  const isTemplate = (item: Item): boolean =>
    item.topics?.includes('earn') === true || /ISSUES .*(?:BOND|EURO)|LOAD FACTOR/u.test(headline(item));
  const blobs = members.map((places) => {
    const subjects = places.flatMap((at) => {
      const item = items[at];
      return item !== undefined && isTemplate(item) ? [subjectOf(item)] : [];
    });
    return { places, subjects: new Set(subjects).size };
  });
  blobs.sort((a, b) => b.subjects - a.subjects);
  console.log(
    `template subjects in one story, most     ${blobs
      .slice(0, 12)
      .map(({ subjects }) => subjects)
      .join(' ')}`,
  );
  for (const { places } of blobs.slice(0, 3)) {
    const told = places
      .slice(0, 4)
      .map((at) => (items[at] === undefined ? '' : headline(items[at]).slice(0, 45)));
    console.log(`    ${places.length}: ${told.join(' | ')}`);
  }
  const byId = new Map(placed.value.map(({ id, story }) => [String(id), story]));
  const scores = pairScores(TEMPLATE_PAIRS, byId);
  const others = TEMPLATE_PAIRS.filter(({ label }) => label === 0);
  const together = others.filter(({ a, b }) => byId.get(a) === byId.get(b)).length;
  console.log(
    `labelled template pairs, ${TEMPLATE_PAIRS.length}            wrong together ${together} of ${others.length} (${((100 * together) / TEMPLATE_PAIRS.length).toFixed(1)} % of the sample), recall ${scores.recall.toFixed(2)}`,
  );
}

/** What rounds after the first alter: names only, which leaves near twins behind, or all words. */
const ALTERED = { names: /\b([A-Z]\w{4,})\b/gu, words: /\b(\w{3,})\b/gu };
const MOST_IN_CURVE = 100_000;

/** Further rounds of the same articles, a year later each, so that they are other events. */
function rounds(items: readonly Item[], words: RegExp): readonly Item[] {
  const many: Item[] = [];
  for (let round = 0; many.length < MOST_IN_CURVE; round++) {
    const altered = (text: string | null | undefined): string =>
      round === 0 ? (text ?? '') : (text ?? '').replace(words, `$1${'abcdefgh'.charAt(round)}`);
    for (const item of items) {
      const date = item.date?.replace(/^\d{4}/u, String(1987 + round));
      const texts = { title: altered(item.title), body: altered(item.body) };
      many.push({ ...item, ...texts, id: `${item.id}-${round}`, date });
    }
  }
  return many;
}

/** Duplicates twice: near twins of earlier articles are compared in full, which costs more than further articles do. */
function curve(items: readonly Item[]): void {
  const [twins, others] = [rounds(items, ALTERED.names), rounds(items, ALTERED.words)];
  for (const size of [10_000, 20_000, 50_000, MOST_IN_CURVE]) {
    const dup = timed(() => groupDuplicates(twins.slice(0, size))).seconds;
    const alone = timed(() => groupDuplicates(others.slice(0, size))).seconds;
    const placed = timed(() => clusterStories(twins.slice(0, size))).seconds;
    const heap = process.memoryUsage().heapUsed / 1e6;
    const each = (seconds: number): string => ((1000 * seconds) / size).toFixed(2);
    console.log(
      `curve ${String(size).padStart(7)}   duplicates ${dup.toFixed(1)} s (without near twins ${alone.toFixed(1)} s) + stories ${placed.toFixed(1)} s = ${each(dup + placed)} ms each (${each(alone + placed)}), heap ${heap.toFixed(0)} MB`,
    );
  }
}

function everything(shared: string, isWithCurve: boolean): void {
  const data = (file: string): string => join(shared, 'data', file);
  const ecbplus = itemsOf(data('stories/ecbplus.jsonl'));
  const headlines = itemsOf(data('stories/uci-headlines.jsonl'));
  duplicates(
    'duplicates, reuters pairs',
    itemsOf(data('duplicates/reuters.jsonl')),
    pairsOf(data('duplicates/reuters-pairs.jsonl')),
  );
  duplicates('reprints, ecbplus pairs', ecbplus, pairsOf(data('duplicates/ecbplus-pairs.jsonl')));
  stories('stories, ecbplus, file order', ecbplus, true);
  for (const seed of [1, 2, 3]) stories(`stories, ecbplus, shuffled ${seed}`, shuffled(ecbplus, seed), false);
  console.log('stories, triplets of outlets               kept back: no data here');
  halves('stories, ecbplus', ecbplus, ({ id }) => Number.parseInt(String(id), 10));
  headlinesAlone(headlines);
  const agency = itemsOf(data('volume/reuters-21578.jsonl'));
  volume(agency);
  if (isWithCurve) curve(agency);
}

const [first, second, third] = process.argv.slice(2);
if ((first === 'duplicates' || first === 'stories') && second !== undefined) {
  const items = itemsOf(second);
  const rows = first === 'duplicates' ? groupDuplicates(items) : clusterStories(items);
  console.log(rows.map((row) => JSON.stringify(row)).join('\n'));
} else if (first !== undefined && existsSync(join(first, 'data'))) {
  if (second === 'headlines')
    headlinesAlone(itemsOf(join(first, 'data/stories/uci-headlines.jsonl')), Number(third ?? '1'));
  else everything(first, second === 'curve');
} else {
  throw new Error('usage: clusters SHARED [curve | headlines [FIRST]] | duplicates|stories ITEMS.jsonl');
}
