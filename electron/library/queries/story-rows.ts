import type { StoryRow } from '../../core/domain/library-article.ts';
import type { Selection, Volume } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Page } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { NOT_DATED, type ArticleColumns } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Chosen } from '../counting/tally.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt } from '../sql/row.ts';
import { printWall } from '../wall-clock.ts';
import type { NameOfSeries } from './series-names.ts';
import { STORY_TITLE } from './story-title.ts';

/** Stories of the selection; volumes, times and outlets are those of its articles, the title is the whole story's. */
type StoryRows = {
  list(
    selection: Selection,
    page: Page,
  ): Result<{ readonly total: number; readonly rows: readonly StoryRow[] }, QueryError>;
};

/** What is chosen of a story, by the places of its articles. */
type Told = { readonly id: number; readonly places: number[]; unique: number; latest: number };

export function storyRows(
  connection: Connection,
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): StoryRows {
  const outletsOf = ({ single }: ArticleColumns, places: readonly number[]): readonly string[] => {
    const articles = new Map<number, number>();
    for (const place of places) {
      const outlet = single.outlet[place] ?? 0;
      if (outlet !== 0) articles.set(outlet, (articles.get(outlet) ?? 0) + 1);
    }
    return [...articles]
      .map(([id, count]) => ({ name: nameOf('outlet', id).label, count }))
      .toSorted((one, other) => other.count - one.count || compare(one.name, other.name))
      .map(({ name }) => name);
  };

  return {
    list: (selection, { offset, limit }) => {
      const chosen = chosenArticles(selection);
      if (!chosen.ok) return chosen;
      const columns = counted.columns();
      const stories = byStory(chosen.value, columns).toSorted(
        (one, other) =>
          other.places.length - one.places.length || compare(other.latest, one.latest) || one.id - other.id,
      );
      return ok({
        total: stories.length,
        rows: stories.slice(offset, offset + limit).map(({ id, places, unique }) => {
          const volume: Volume = { articles: places.length, unique };
          const times = places
            .filter((place) => columns.granule[place] !== NOT_DATED)
            .map((place) => ({ wall: columns.wall[place] ?? 0, granule: columns.granule[place] ?? 0 }))
            .toSorted((one, other) => one.wall - other.wall || one.granule - other.granule);
          const [first, last] = [times[0], times.at(-1)];
          return given({
            id,
            title: maybeTextAt(connection.row(STORY_TITLE, id) ?? [], 0) ?? '',
            volume,
            first: first && printWall(first),
            last: last && printWall(last),
            outlets: outletsOf(columns, places),
          });
        }),
      });
    },
  };
}

/** Each story once; articles of one duplicate group stand beside each other, so that groups are counted as they change. */
function byStory({ places, groups }: Chosen, { single, wall }: ArticleColumns): readonly Told[] {
  const stories = new Map<number, Told & { lastGroup: number }>();
  for (const place of places) {
    const id = single.story[place] ?? 0;
    if (id === 0) continue;
    const group = groups[place] ?? 0;
    const latest = wall[place] ?? Number.NEGATIVE_INFINITY;
    const story = stories.get(id);
    if (story === undefined) {
      stories.set(id, { id, places: [place], unique: 1, latest, lastGroup: group });
      continue;
    }
    story.places.push(place);
    if (story.lastGroup !== group) story.unique += 1;
    story.lastGroup = group;
    story.latest = Math.max(story.latest, latest);
  }
  return [...stories.values()];
}

/** As the database orders: numbers by size, text by its letters' numbers. */
function compare<T extends number | string>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
