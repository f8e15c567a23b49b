import type { StoryMemory, StoryProfile } from '../../core/ports.ts';
import { grownTerms } from '../../core/understand/stories/grow-terms.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { storyIndex, type StoryIndex } from './story-index.ts';
import { termCounts } from './term-counts.ts';

type Terms = Readonly<Record<string, number>>;

export type Stories = {
  readonly memory: StoryMemory;
  /** Counts the article into its story, or into a new one; returns the story. */
  addArticle(storyId: number | undefined, wall: number | undefined, terms: Terms): number;
  /** Writes what was counted in memory; belongs at the end of every transaction. */
  write(): void;
  /** Works out first and last anew after the wall clock was moved. */
  renewTimes(): void;
  forget(): void;
};

/** Stories an article may join are sought among so many of the newest. */
const STORIES_LOOKED_AT = 40_000;
/** Stories handed over for comparing: those with most of the terms. */
const MOST_STORIES = 12;
/** Profiles kept in memory, so that a busy story is not read from JSON for every article. */
const KEPT_PROFILES = 2000;

const COLUMNS = 'id, articles, first_wall, last_wall, terms';

function profileOf(row: Row): StoryProfile {
  return given({
    id: numberAt(row, 0),
    articles: numberAt(row, 1),
    first: maybeNumberAt(row, 2),
    last: maybeNumberAt(row, 3),
    terms: JSON.parse(textAt(row, 4)) as Terms,
  });
}

/** The smaller or larger of two times, of which either may be missing. */
function outer(choose: (...times: number[]) => number, ...times: (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : choose(...known);
}

export function stories(connection: Connection): Stories {
  const counts = termCounts(connection);
  const profiles = new Map<number, StoryProfile>();
  let index: StoryIndex | undefined;
  let articles: number | undefined;

  const remember = (story: StoryProfile): StoryProfile => {
    profiles.delete(story.id);
    profiles.set(story.id, story);
    const [oldest] = profiles.keys();
    if (profiles.size > KEPT_PROFILES && oldest !== undefined) profiles.delete(oldest);
    return story;
  };
  const profile = (id: number): StoryProfile => {
    const known = profiles.get(id);
    if (known !== undefined) return known;
    const row = connection.row(`SELECT ${COLUMNS} FROM story WHERE id = ?`, id);
    if (row === undefined) throw new Error(`There is no story ${id}`);
    return remember(profileOf(row));
  };
  const newProfile = (): StoryProfile => ({
    id: connection.insert(`INSERT INTO story (articles, terms) VALUES (0, '{}')`),
    articles: 0,
    terms: {},
  });
  const load = (): StoryIndex => {
    const loaded = storyIndex();
    const rows = connection.rows(`SELECT ${COLUMNS} FROM story ORDER BY id DESC LIMIT ?`, STORIES_LOOKED_AT);
    for (const { id, terms } of rows.map(profileOf).reverse()) {
      for (const term of Object.keys(terms)) loaded.add(term, id);
    }
    return loaded;
  };
  const articleCount = (): number => {
    const row = articles === undefined ? connection.row('SELECT count(*) FROM article') : undefined;
    articles ??= row === undefined ? 0 : numberAt(row, 0);
    return articles;
  };
  const update = (before: StoryProfile, after: StoryProfile): void => {
    connection.run(
      'UPDATE story SET articles = ?, first_wall = ?, last_wall = ?, terms = ? WHERE id = ?',
      after.articles,
      after.first,
      after.last,
      JSON.stringify(after.terms),
      after.id,
    );
    for (const term of Object.keys(after.terms)) index?.add(term, after.id);
    for (const term of Object.keys(before.terms)) {
      if (!Object.hasOwn(after.terms, term)) index?.remove(term, after.id);
    }
  };

  return {
    memory: {
      storiesWith: (terms) => {
        index ??= load();
        return index.likeliest(terms, MOST_STORIES).map(profile);
      },
      articleCount,
      articlesWith: (term) => counts.of(term),
    },
    addArticle: (storyId, wall, added) => {
      const before = storyId === undefined ? newProfile() : profile(storyId);
      const after = given({
        id: before.id,
        articles: before.articles + 1,
        first: outer(Math.min, before.first, wall),
        last: outer(Math.max, before.last, wall),
        terms: grownTerms(before.terms, added),
      });
      update(before, after);
      counts.add(Object.keys(added));
      articles = articleCount() + 1;
      return remember(after).id;
    },
    write: () => counts.write(),
    renewTimes: () => {
      connection.run(
        `UPDATE story SET (first_wall, last_wall) =
           (SELECT min(wall), max(wall) FROM article WHERE story_id = story.id)`,
      );
      profiles.clear();
    },
    forget: () => {
      profiles.clear();
      counts.forget();
      index = undefined;
      articles = undefined;
    },
  };
}
