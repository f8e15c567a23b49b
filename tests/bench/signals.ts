/**
 * What signals and the help of the topic editor cost in a large library, in milliseconds of processor time.
 * usage: signals.ts SQL-JS-FOLDER ARTICLES   (npm run bench signals node_modules/sql.js/dist 20000)
 */
import { argv, stdout } from 'node:process';
import type { Selection } from '../../electron/core/domain/selection.ts';
import { suggestTopics } from '../../electron/core/query/suggest-topics.ts';
import { changedIn, contestedIn, newVoicesIn, spikesIn } from '../../electron/core/signals/read-signals.ts';
import { benchFolder, folderOf, isMade, NOW, open } from './library/made.ts';
import { make } from './library/making.ts';

const [, , sqlJsFolder = '', size = '20000'] = argv;
const { folder, remove } = benchFolder();
const at = folderOf(folder, Number(size));
if (!isMade(at)) await make(sqlJsFolder, at, Number(size));
const library = await open(sqlJsFolder, at);
const everything: Selection = { filters: [] };
const topic: Selection = { filters: [{ field: 'topic', value: '1', exclude: false }] };

/** The second time, as a view asks: the columns are there by then. */
function spent(name: string, work: () => unknown): void {
  work();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const text = JSON.stringify(result);
  stdout.write(
    `${name.padEnd(34)} ${((user + system) / 1000).toFixed(0).padStart(6)} ms  ${text.length} characters\n`,
  );
}

stdout.write(`${size} articles\n`);
for (const [name, selection] of [
  ['everything', everything],
  ['one topic', topic],
] as const) {
  for (const by of ['topic', 'outlet', 'quoted-source'] as const)
    spent(`spikes by ${by}, ${name}`, () => spikesIn(library, selection, { by, now: NOW }));
  spent(`new voices, ${name}`, () => newVoicesIn(library, selection, NOW));
  spent(`changed statements, ${name}`, () => changedIn(library, selection));
  spent(`points in common, ${name}`, () => contestedIn(library, selection));
}
spent('suggested topics', () => suggestTopics(library, NOW.slice(0, 10)));
library.close();
remove();
