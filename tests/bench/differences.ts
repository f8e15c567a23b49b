/**
 * Draws at random what is shown of a library as contradicting or differing, to be judged by hand: points in common of every
 * story, and who says otherwise than before of every story and of each search.
 * usage: differences.ts SQL-JS-FOLDER LIBRARY [NUMBER] [SEARCH…]   (npm run bench differences node_modules/sql.js/dist LIBRARY 50 oil trade)
 */
import { argv, stdout } from 'node:process';
import { statementWords } from '../../electron/core/domain/statement-words.ts';
import type { Statement } from '../../electron/core/domain/library-article.ts';
import type { Difference } from '../../electron/core/domain/signals.ts';
import type { Selection } from '../../electron/core/domain/selection.ts';
import { finished } from '../../electron/core/finished.ts';
import { differenceOf } from '../../electron/core/signals/difference-of.ts';
import { changedIn, contestedIn } from '../../electron/core/signals/read-signals.ts';
import { saidInOrder } from '../../electron/core/signals/said.ts';
import { open } from './library/made.ts';

const [, , sqlJsFolder = '', folder = '', number = '50', ...searches] = argv;
const library = await open(sqlJsFolder, folder);
type Shown = { readonly kind: string; readonly difference: Difference; readonly sides: readonly Statement[] };
const shown: Shown[] = [];
const seen = new Set<string>();
let points = 0;

function note(each: Shown): void {
  const key = each.sides.map(statementWords).toSorted().join('|');
  if (!seen.has(key)) shown.push(each);
  seen.add(key);
}

function lookAt(selection: Selection, isStory: boolean): void {
  const changed = finished(changedIn(library, selection));
  if (changed.ok)
    for (const { difference, was, is } of changed.value.sources)
      note({ kind: 'one source', difference, sides: [was, is] });
  if (!isStory) return;
  const contested = finished(contestedIn(library, selection));
  if (!contested.ok) return;
  points += contested.value.points.length;
  for (const { difference, sides } of contested.value.points) {
    if (difference === undefined) continue;
    const said = finished(saidInOrder(sides.map(({ statement }) => statement)));
    const pair = said.flatMap((one, at) =>
      said
        .slice(at + 1)
        .filter((other) => JSON.stringify(differenceOf(one, other)) === JSON.stringify(difference))
        .map((other) => [one.statement, other.statement]),
    )[0];
    note({ kind: 'two sources', difference, sides: pair ?? [] });
  }
}

const stories = library.storyRows({ filters: [] }, { offset: 0, limit: 100_000 });
if (stories.ok)
  for (const { id } of stories.value.rows)
    lookAt({ filters: [{ field: 'story', value: String(id), exclude: false }] }, true);
for (const query of searches) lookAt({ query, filters: [] }, false);

const by = (how: string): number => shown.filter(({ difference }) => difference.how === how).length;
stdout.write(
  `${stories.ok ? stories.value.total : 0} stories, ${points} points in common; shown: ${by('contradicts')} contradict, ${by('differs')} differ\n`,
);
/** A draw that is the same each time. */
let state = 20_261_123;
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
const drawn = shown
  .map((each) => ({ each, at: random() }))
  .toSorted((one, other) => one.at - other.at)
  .slice(0, Number(number));
for (const [at, { each }] of drawn.entries()) {
  const { kind, difference, sides } = each;
  stdout.write(`\n${at + 1}. ${kind}, ${JSON.stringify(difference)}\n`);
  for (const side of sides)
    stdout.write(`   ${side.published ?? ''} ${side.quotedSource}: ${statementWords(side).slice(0, 320)}\n`);
}
library.close();
