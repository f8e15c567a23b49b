/**
 * What signals and the help of the topic editor cost in a large library, in milliseconds of processor time.
 * usage: signals.ts SQL-JS-FOLDER ARTICLES   (npm run bench signals node_modules/sql.js/dist 20000)
 */
import { argv, stdout } from 'node:process';
import type { Selection } from '../../electron/core/domain/selection.ts';
import { finished } from '../../electron/core/finished.ts';
import type { Slices } from '../../electron/core/ports.ts';
import { suggestTopics } from '../../electron/core/query/suggest-topics.ts';
import { changedIn, contestedIn, newVoicesIn, spikesIn } from '../../electron/core/signals/read-signals.ts';
import { EMPTY_BOOK, lookForAlerts } from '../../electron/core/signals/topic-alerts.ts';
import { benchFolder, folderOf, isMade, NOW, open } from './library/made.ts';
import { make } from './library/making.ts';

const [, , sqlJsFolder = '', size = '20000'] = argv;
const { folder, remove } = benchFolder();
const at = folderOf(folder, Number(size));
if (!isMade(at)) await make(sqlJsFolder, at, Number(size));
const library = await open(sqlJsFolder, at);
const everything: Selection = { filters: [] };
const topic: Selection = { filters: [{ field: 'topic', value: '1', exclude: false }] };

const RUNS = 7;

type Spent = { readonly whole: number; readonly longest: number };

/** Of the whole answer and of its longest slice, which is what everybody else waits for. */
function spent(work: () => Slices<unknown>): Spent {
  let [whole, longest] = [0, 0];
  const slices = work();
  for (;;) {
    const before = process.cpuUsage();
    const slice = slices.next();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    whole += took;
    longest = Math.max(longest, took);
    if (slice.done === true) return { whole, longest };
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? NaN;
const ms = (time: number): string => `${time.toFixed(1).padStart(7)} ms`;

/** As a view asks: the columns are there after the first time. */
function tell(name: string, work: () => Slices<unknown>): void {
  spent(work);
  const runs = Array.from({ length: RUNS }, () => spent(work));
  const whole = median(runs.map((run) => run.whole));
  const longest = median(runs.map((run) => run.longest));
  const most = Math.max(...runs.map((run) => run.longest));
  const text = JSON.stringify(finished(work()));
  stdout.write(`${name.padEnd(36)} ${ms(whole)}  ${ms(longest)}  ${ms(most)}  ${text.length} characters\n`);
}

const TOPICS = library.topics().map(({ id }) => ({ topicId: id, everyArticles: 5, onSpike: true }));
const BOOK = { ...EMPTY_BOOK, rules: TOPICS };

stdout.write(`${size} articles; medians of ${RUNS}\n`);
stdout.write(`${''.padEnd(36)}      whole  longest slice  of all runs\n`);
for (const [name, selection] of [
  ['everything', everything],
  ['one topic', topic],
] as const) {
  for (const by of ['topic', 'outlet', 'quoted-source'] as const)
    tell(`spikes by ${by}, ${name}`, () => spikesIn(library, selection, { by, now: NOW }));
  tell(`new voices, ${name}`, () => newVoicesIn(library, selection, NOW));
  tell(`changed statements, ${name}`, () => changedIn(library, selection));
  tell(`points in common, ${name}`, () => contestedIn(library, selection));
}
tell(`notifications of ${TOPICS.length} topics`, () => lookForAlerts(BOOK, library, NOW));
tell('suggested topics', () => suggestTopics(library, NOW.slice(0, 10)));
library.close();
remove();
