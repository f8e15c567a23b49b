import type { StoryMemory, StoryProfile } from '../../core/ports.ts';
import { grownTerms } from '../../core/understand/stories/grow-terms.ts';
import { rounded } from '../../core/understand/stories/story-terms.ts';
import type { Connection } from '../sql/connection.ts';
import { longText } from '../sql/long-text.ts';
import { given, maybeNumberAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { storyIndex, type StoryIndex } from './story-index.ts';
import { termCounts } from './term-counts.ts';

type Terms = Readonly<Record<string, number>>;

export type Stories = {
  readonly memory: StoryMemory;
  /** Counts the article into its story, or into a new one; returns the story. */
  addArticle(storyId: number | undefined, wall: number | undefined, terms: Terms): number;
  /**
   * The story of an article whose text was changed, counted under its new terms: the one it was in when it is to stay
   * there or stood there alone, another one, or a new one. Call `renewTimes` when the article's row names it.
   */
  moveArticle(
    from: number,
    to: number | undefined,
    before: Terms,
    after: Terms,
    wall: number | undefined,
  ): number;
  /** Counts an article out of its story; a story without articles is gone. Its row must be gone before. */
  removeArticle(storyId: number, terms: Terms): void;
  /** Writes what was counted in memory; belongs at the end of every transaction. */
  write(): void;
  /** Works out first and last anew, of one story or of all, after the wall clock was moved. */
  renewTimes(storyId?: number): void;
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

/** The terms of a story without those one article brought, as far as they are still there. */
function shrunkTerms(story: Terms, article: Terms): Terms {
  return Object.fromEntries(
    Object.entries(story).flatMap(([term, strength]) => {
      const left = rounded(strength - (article[term] ?? 0));
      return left > 0 ? [[term, left]] : [];
    }),
  );
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
      'UPDATE story SET articles = ?, first_wall = ?, last_wall = ?, terms = CAST(? AS TEXT) WHERE id = ?',
      after.articles,
      after.first,
      after.last,
      longText(JSON.stringify(after.terms)),
      after.id,
    );
    for (const term of Object.keys(after.terms)) index?.add(term, after.id);
    for (const term of Object.keys(before.terms)) {
      if (!Object.hasOwn(after.terms, term)) index?.remove(term, after.id);
    }
  };

  const addArticle = (storyId: number | undefined, wall: number | undefined, added: Terms): number => {
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
  };
  const removeArticle = (storyId: number, terms: Terms): void => {
    const before = profile(storyId);
    const left = before.articles - 1;
    const after = { ...before, articles: left, terms: left === 0 ? {} : shrunkTerms(before.terms, terms) };
    update(before, after);
    remember(after);
    counts.take(Object.keys(terms));
    articles = articleCount() - 1;
    if (left > 0) return;
    profiles.delete(storyId);
    connection.run('DELETE FROM story WHERE id = ?', storyId);
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
    addArticle,
    removeArticle,
    moveArticle: (from, to, before, after, wall) => {
      const stays = to === from || (to === undefined && profile(from).articles === 1);
      if (!stays) {
        const id = addArticle(to, wall, after);
        removeArticle(from, before);
        return id;
      }
      const story = profile(from);
      const others = story.articles === 1 ? {} : shrunkTerms(story.terms, before);
      const changed = { ...story, terms: grownTerms(others, after) };
      update(story, changed);
      remember(changed);
      counts.take(Object.keys(before));
      counts.add(Object.keys(after));
      return from;
    },
    write: () => counts.write(),
    renewTimes: (storyId) => {
      connection.run(
        `UPDATE story SET (first_wall, last_wall) =
           (SELECT min(wall), max(wall) FROM article WHERE story_id = story.id)
         WHERE ?1 IS NULL OR id = ?1`,
        storyId,
      );
      if (storyId === undefined) profiles.clear();
      else profiles.delete(storyId);
    },
    forget: () => {
      profiles.clear();
      counts.forget();
      index = undefined;
      articles = undefined;
    },
  };
}
