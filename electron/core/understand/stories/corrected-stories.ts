import { articlesNamed, type StoryCorrection } from '../../domain/story.ts';
import { assertNever } from '../../result.ts';

/** Where the rules put an article; `part` is the correction that parted its story, when the article goes with what left. */
export type PlacedArticle = { readonly story: number; readonly part?: number };

/** Stories as they are shown: the rules' with the analyst's corrections laid over them. */
export type CorrectedStories = {
  readonly stories: ReadonlyMap<number, number>;
  readonly titles: ReadonlyMap<number, string>;
};

type Correction = Pick<StoryCorrection, 'id' | 'change'>;

/** Stories that the analyst made carry numbers of their own, so that those of the rules never meet them. */
const FIRST_PARTED = 1_000_000_000;

/** The story that a split makes. */
export function partedStory(correctionId: number): number {
  return FIRST_PARTED + correctionId;
}

/**
 * The story of every article once the corrections in force are laid over what the rules made, oldest first. It follows
 * from the two alone: a correction that is undone leaves no trace, in whatever order corrections are undone.
 */
export function correctedStories(
  placed: ReadonlyMap<number, PlacedArticle>,
  corrections: readonly Correction[],
): CorrectedStories {
  const stories = new Map([...placed].map(([article, { story }]) => [article, story]));
  const titles = new Map<number, string>();
  const put = (articles: readonly number[], story: number): void => {
    for (const article of articles) if (stories.has(article)) stories.set(article, story);
  };
  for (const { id, change } of corrections) {
    switch (change.action) {
      case 'merge': {
        const into = storyOfMost(change.into, stories);
        const from = storyOfMost(change.from, stories);
        if (into === undefined || from === undefined) break;
        if (into !== from)
          for (const [article, story] of stories) if (story === from) stories.set(article, into);
        put(articlesNamed(change), into);
        break;
      }
      case 'split': {
        const along = [...placed].filter(([, { part }]) => part === id).map(([article]) => article);
        put([...change.leaving, ...along], partedStory(id));
        break;
      }
      case 'pin': {
        const story = storyOfMost(change.beside, stories);
        if (story !== undefined) put([change.article], story);
        break;
      }
      case 'rename': {
        const story = storyOfMost(change.of, stories);
        if (story !== undefined) titles.set(story, change.title);
        break;
      }
      default:
        assertNever(change);
    }
  }
  return { stories, titles };
}

/** The story that holds most of these articles; the lower number among equals, undefined when all are gone. */
export function storyOfMost(
  articles: readonly number[],
  stories: ReadonlyMap<number, number>,
): number | undefined {
  const counts = new Map<number, number>();
  for (const article of articles) {
    const story = stories.get(article);
    if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, x], [b, y]) => y - x || a - b);
  return most?.[0];
}
