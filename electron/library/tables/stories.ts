import type { StoryMemory, StoryProfile } from '../../core/ports.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, numberAt, textAt, type Row } from '../sql/row.ts';

export type Stories = {
  readonly memory: StoryMemory;
  /** Counts the article into its story, or into a new one; returns the story. */
  addArticle(
    storyId: number | undefined,
    wall: number | undefined,
    terms: Readonly<Record<string, number>>,
  ): number;
  /** Works out first and last anew after the wall clock was moved. */
  renewTimes(): void;
  forget(): void;
};

/** Candidates of one term: the newest stories that hold it. */
const STORIES_PER_TERM = 120;
/** Profiles kept in memory, so that a busy story is not read from JSON for every article. */
const KEPT_PROFILES = 2000;

function profileOf(row: Row): StoryProfile {
  return given({
    id: numberAt(row, 0),
    articles: numberAt(row, 1),
    first: maybeNumberAt(row, 2),
    last: maybeNumberAt(row, 3),
    terms: JSON.parse(textAt(row, 4)) as Record<string, number>,
  });
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

function later(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function summed(
  terms: Readonly<Record<string, number>>,
  added: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = new Map(Object.entries(terms));
  for (const [term, weight] of Object.entries(added)) sum.set(term, (sum.get(term) ?? 0) + weight);
  return Object.fromEntries(sum);
}

export function stories(connection: Connection): Stories {
  const profiles = new Map<number, StoryProfile>();
  let articles: number | undefined;

  const profile = (id: number): StoryProfile => {
    const known = profiles.get(id);
    if (known !== undefined) return known;
    const row = connection.row(
      'SELECT id, articles, first_wall, last_wall, terms FROM story WHERE id = ?',
      id,
    );
    if (row === undefined) throw new Error(`There is no story ${id}`);
    return remember(profileOf(row));
  };
  const remember = (story: StoryProfile): StoryProfile => {
    profiles.delete(story.id);
    profiles.set(story.id, story);
    const [oldest] = profiles.keys();
    if (profiles.size > KEPT_PROFILES && oldest !== undefined) profiles.delete(oldest);
    return story;
  };
  const newProfile = (): StoryProfile => {
    const row = connection.row(`INSERT INTO story (articles, terms) VALUES (0, '{}') RETURNING id`);
    if (row === undefined) throw new Error('The story got no id');
    return { id: numberAt(row, 0), articles: 0, terms: {} };
  };
  const articleCount = (): number => {
    const row = articles === undefined ? connection.row('SELECT count(*) FROM article') : undefined;
    articles ??= row === undefined ? 0 : numberAt(row, 0);
    return articles;
  };

  return {
    memory: {
      storiesWith: (terms) => {
        const found = new Set<number>();
        for (const term of terms) {
          const rows = connection.rows(
            'SELECT story_id FROM story_term WHERE term = ? ORDER BY story_id DESC LIMIT ?',
            term,
            STORIES_PER_TERM,
          );
          for (const row of rows) found.add(numberAt(row, 0));
        }
        return [...found].map(profile);
      },
      articleCount,
      articlesWith: (term) => {
        const row = connection.row('SELECT articles FROM term_count WHERE term = ?', term);
        return row === undefined ? 0 : numberAt(row, 0);
      },
    },
    addArticle: (storyId, wall, added) => {
      const before = storyId === undefined ? newProfile() : profile(storyId);
      const story = given({
        id: before.id,
        articles: before.articles + 1,
        first: earlier(before.first, wall),
        last: later(before.last, wall),
        terms: summed(before.terms, added),
      });
      connection.run(
        'UPDATE story SET articles = ?, first_wall = ?, last_wall = ?, terms = ? WHERE id = ?',
        story.articles,
        story.first,
        story.last,
        JSON.stringify(story.terms),
        story.id,
      );
      for (const term of Object.keys(added)) {
        connection.run(
          'INSERT INTO term_count (term, articles) VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET articles = articles + 1',
          term,
        );
        if (before.terms[term] !== undefined) continue;
        connection.run('INSERT INTO story_term (term, story_id) VALUES (?, ?)', term, story.id);
      }
      articles = articleCount() + 1;
      return remember(story).id;
    },
    renewTimes: () => {
      connection.run(
        `UPDATE story SET (first_wall, last_wall) =
           (SELECT min(wall), max(wall) FROM article WHERE story_id = story.id)`,
      );
      profiles.clear();
    },
    forget: () => {
      profiles.clear();
      articles = undefined;
    },
  };
}
