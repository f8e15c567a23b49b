import type { StoryDecision } from '../../core/domain/story.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt, numberAt, textAt } from '../sql/row.ts';
import { shownStories } from './shown-stories.ts';
import { storyCorrections } from './story-corrections.ts';
import { storyPlaces } from './story-places.ts';

type Moving = StoryDecision & { readonly kind: 'merged' | 'split' };

const WITHOUT_STORY = 'story_id NOT IN (SELECT story_id FROM story_state)';
/** What an article brought about names it twice: it was taken for the article before it, which stayed behind. */
const NAMING_TWICE = `SELECT id, article_id, decision FROM story_event
  WHERE (SELECT count(*) FROM json_each(story_event.decision, '$.moved') AS moved WHERE moved.value = article_id) > 1`;

/** How many articles stand in a story that is gone, and how many merges and splits left one behind. */
export function countStrayPlaces(connection: Connection): number {
  const alone = connection.row(`SELECT count(*) FROM story_place WHERE ${WITHOUT_STORY}`);
  return numberAt(alone ?? [0], 0) + connection.rows(NAMING_TWICE).length;
}

/**
 * Puts articles where merges and splits of stories meant to take them. While an article was placed it once went by its
 * place of arrival, which in a library is the number of the article before it; what it brought about then named it twice,
 * and the one before it stayed in the story that was gone, or in the one that was parted.
 */
export function mendStrayPlaces(connection: Connection): void {
  const places = storyPlaces(connection);
  const changed = new Set<number>();
  const put = (article: number, from: number, to: number): void => {
    places.move([article], to);
    changed.add(from).add(to);
  };
  for (const row of connection.rows(NAMING_TWICE)) {
    const [event, article] = [numberAt(row, 0), numberAt(row, 1)];
    const decision = JSON.parse(textAt(row, 2)) as Moving;
    const left = leftBehind(connection, article);
    connection.run(
      'UPDATE story_event SET decision = ? WHERE id = ?',
      JSON.stringify({ ...decision, moved: namedOnce(decision.moved, article, left) }),
      event,
    );
    const [from, to] =
      decision.kind === 'merged' ? [decision.from, decision.story] : [decision.story, decision.into];
    // One that another decision has moved since stands where it belongs.
    if (left !== undefined && places.storyOf(left) === from) put(left, from, goesOnAs(connection, to));
  }
  for (const row of connection.rows(`SELECT article_id, story_id FROM story_place WHERE ${WITHOUT_STORY}`)) {
    const from = numberAt(row, 1);
    put(numberAt(row, 0), from, goesOnAs(connection, from));
  }
  connection.run(
    `INSERT INTO story_state (story_id, next_look, apart)
       SELECT story_id, max(10, count(*) + 2), '[]' FROM story_place WHERE ${WITHOUT_STORY} GROUP BY story_id`,
  );
  if (changed.size === 0) return;
  // Whoever remembers something of stories forgets it after a repair, and remembers nothing yet in a migration.
  shownStories(connection, places, storyCorrections(connection), () => undefined).renew([...changed]);
}

/** The article before the one placed then: its number is the place of that one. */
function leftBehind(connection: Connection, article: number): number | undefined {
  const row = connection.row(
    'SELECT article_id FROM story_place WHERE article_id = (SELECT place FROM story_place WHERE article_id = ?)',
    article,
  );
  return row && maybeNumberAt(row, 0);
}

function namedOnce(moved: readonly number[], article: number, left: number | undefined): readonly number[] {
  const last = moved.lastIndexOf(article);
  return moved.flatMap((id, at) => {
    if (at !== last) return [id];
    return left === undefined ? [] : [left];
  });
}

/** A story that was merged goes on as the one that took it up. */
function goesOnAs(connection: Connection, story: number): number {
  const seen = new Set<number>();
  for (let at = story; ;) {
    const isThere = connection.row('SELECT 1 FROM story_state WHERE story_id = ?', at) !== undefined;
    const row = connection.row(
      `SELECT story_id FROM story_event WHERE other_id = ? AND json_extract(decision, '$.kind') = 'merged'
       ORDER BY id DESC LIMIT 1`,
      at,
    );
    if (isThere || row === undefined || seen.has(at)) return at;
    seen.add(at);
    at = numberAt(row, 0);
  }
}
