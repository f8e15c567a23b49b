import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoryDecision } from '#core/domain/story.ts';
import type { Library } from '#core/ports.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { numberAt, textAt } from '../../electron/library/sql/row.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { MIGRATIONS } from '../../electron/library/migrations/index.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { aFolder, aLibrary, aNewArticle, keep, minute, SQL_JS_FOLDER } from './a-library.ts';
import { BEFORE_VERSION_25 } from './before-version-25.ts';

const PLACES = ['Marren', 'Tessen', 'Haverwick', 'Skarra'];
const EVENTS = ['dam seepage', 'dockers strike', 'ferry fire', 'budget vote'];
const REST =
  'minister engineers villages union ships families gates report owners buses harbour council'.split(' ');

/** Told so that the last merges and parts stories of those before it: event, own words, day, copied article. */
const TOLD: readonly (readonly [number, readonly number[], number, number?])[] = [
  [0, [2, 7, 2, 9, 4, 3], 4],
  [2, [4, 10], 5],
  [0, [7, 10], 4],
  [0, [10, 8, 3], 5, 2],
  [3, [7, 1, 8, 10, 7], 5],
  [2, [8, 5, 1, 1, 4], 1, 5],
  [1, [4, 11, 10, 3, 6, 2], 7, 5],
  [0, [9, 9, 5, 9], 3, 5],
  [2, [10, 1], 7, 8],
  [1, [7, 1, 5, 5], 4, 7],
  [2, [6, 5], 8, 1],
  [3, [8, 2, 1, 5], 4],
  [1, [11, 1, 3, 7, 8, 6], 2, 1],
  [0, [6, 4, 5], 5],
];

function told([event, own, day, copyOf]: (typeof TOLD)[number]) {
  const [place = '', subject = ''] = [PLACES[event], EVENTS[event]];
  const words = own.map((at) => REST[at]).join(' ');
  const article = {
    headline: `${place} ${subject} ${REST[own[0] ?? 0] ?? ''}`,
    body: `People of ${place} spoke of the ${subject} on a day of ${words}. The ${subject} in ${place} went on, said ${place} ${words}.`,
    datePublished: minute(`2026-09-${String(1 + day).padStart(2, '0')}T10:00`),
  };
  return aNewArticle(article, {
    storyTerms: articleTermsOf(article),
    ...(copyOf !== undefined && { tellsWith: copyOf }),
  });
}

const storiesOf = (library: Library) =>
  TOLD.map((_, place) => {
    const story = library.article(place + 1)?.story;
    return [story?.id, story?.articles];
  });

/** Leaves the library as versions before 24 did. Returns the articles left behind. */
async function leaveBehind(folder: string, version: number): Promise<readonly number[]> {
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  const left: number[] = [];
  for (const row of connection.rows(
    `SELECT story_event.id, article_id, story_event.decision, place FROM story_event JOIN story_place USING (article_id)`,
  )) {
    const [event, article, before] = [numberAt(row, 0), numberAt(row, 1), numberAt(row, 3)];
    const decision = JSON.parse(textAt(row, 2)) as StoryDecision & { kind: 'merged' | 'split' };
    if (!decision.moved.includes(before)) continue;
    const moved = decision.moved.map((id) => (id === before ? article : id));
    const stays = decision.kind === 'merged' ? decision.from : decision.story;
    const isTwice = new Set(moved).size < moved.length;
    if (!isTwice) continue;
    left.push(before);
    connection.run(
      'UPDATE story_event SET decision = ? WHERE id = ?',
      JSON.stringify({ ...decision, moved }),
      event,
    );
    connection.run('UPDATE story_place SET story_id = ? WHERE article_id = ?', stays, before);
    connection.run('INSERT INTO story (id, articles) VALUES (?, 0) ON CONFLICT DO NOTHING', stays);
    connection.run('UPDATE article SET story_id = ? WHERE id = ?', stays, before);
  }
  connection.script(
    `UPDATE story SET articles = (SELECT count(*) FROM article WHERE story_id = story.id);
     DELETE FROM story WHERE articles = 0; ${version < 25 ? BEFORE_VERSION_25 : ''} PRAGMA user_version = ${version}`,
  );
  connection.close();
  return left;
}

test.each([
  [23, 'opening a library of before'],
  [MIGRATIONS.length, 'verifying it'],
])(
  'articles that a merge of stories left behind go where it took the others: version %i, %s',
  async (version) => {
    const folder = aFolder();
    const first = await aLibrary(folder);
    for (const one of TOLD) keep(first, told(one));
    const meant = storiesOf(first);
    first.close();
    const left = await leaveBehind(folder, version);
    expect(left.length).toBeGreaterThan(0);

    const library = await aLibrary(folder);
    if (version === MIGRATIONS.length) {
      expect(storiesOf(library)).not.toEqual(meant);
      const steps = library.verifySteps(true);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expect(step.value.repaired.join()).toMatch(/stand in stories that are gone.*put right/);
    }
    expect(storiesOf(library)).toEqual(meant);
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
    // The rules go on from there as in a library that never had it.
    keep(library, told([0, [2, 7], 4]), told([2, [4, 10], 5]));
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  },
);

test('an article whose story is gone, and nothing says how, is a story of its own again', async () => {
  const folder = aFolder();
  const first = await aLibrary(folder);
  for (const one of TOLD) keep(first, told(one));
  const meant = storiesOf(first);
  first.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  opened.value.connection.script(
    `DELETE FROM story_state; DELETE FROM story_event; ${BEFORE_VERSION_25} PRAGMA user_version = 23`,
  );
  opened.value.connection.close();
  const library = await aLibrary(folder);
  expect(storiesOf(library)).toEqual(meant);
  expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
});
