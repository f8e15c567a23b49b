import {
  correctedStories,
  partedStory,
  storyOfMost,
  type PlacedArticle,
} from '../../core/understand/stories/corrected-stories.ts';
import { articlesNamed, type StoryCorrection } from '../../core/domain/story.ts';
import { meanLikenessOf } from '../../core/understand/stories/likeness.ts';
import type { StoryMember } from '../../core/understand/stories/open-story.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeNumberAt, numberAt } from '../sql/row.ts';
import type { StoryCorrections } from './story-corrections.ts';
import type { StoryPlaces } from './story-places.ts';

/** The stories as they are shown: where the rules put each article, with the analyst's corrections laid over it. */
export type ShownStories = {
  /** An article has joined a story, and nothing else has moved. Its row names the story of the rules. */
  joined(member: StoryMember): void;
  /** Articles moved between these stories of the rules. */
  renew(stories: readonly number[]): void;
  /** Corrections that name these articles were made or undone. */
  corrected(articles: readonly number[]): void;
  /** An article was taken out of a story of the rules, and of the story it was shown in. */
  left(story: number | undefined, shownIn: number): void;
  /** What was remembered of the rules' stories may not be so any more. */
  moved(): void;
};

const COUNT = 'SELECT count(*), min(wall), max(wall) FROM article WHERE story_id = ?';
const PUT = `
  INSERT INTO story (id, articles, first_wall, last_wall, title) VALUES (?1, ?2, ?3, ?4, ?5)
  ON CONFLICT (id) DO UPDATE SET articles = excluded.articles, first_wall = excluded.first_wall,
    last_wall = excluded.last_wall, title = CASE WHEN ?6 THEN excluded.title ELSE title END`;
const JOIN = `
  INSERT INTO story (id, articles, first_wall, last_wall)
    SELECT story_id, 1, wall, wall FROM article WHERE id = ?
  ON CONFLICT (id) DO UPDATE SET articles = articles + 1,
    first_wall = min(coalesce(first_wall, excluded.first_wall), coalesce(excluded.first_wall, first_wall)),
    last_wall = max(coalesce(last_wall, excluded.last_wall), coalesce(excluded.last_wall, last_wall))`;

export function shownStories(
  connection: Connection,
  places: StoryPlaces,
  corrections: StoryCorrections,
  touch: (articleId: number) => void,
): ShownStories {
  /** Stories of the rules that corrections have to do with; undefined until it is worked out. */
  let corrected: ReadonlySet<number> | undefined;

  const isCorrected = (story: number): boolean => {
    if (!corrections.isAny()) return false;
    if (corrected === undefined) {
      const named = new Set(
        corrections
          .all()
          .flatMap(({ change, undoneAt }) => (undoneAt === undefined ? articlesNamed(change) : [])),
      );
      corrected = new Set([...named].flatMap((article) => places.storyOf(article) ?? []));
    }
    return corrected.has(story);
  };
  /** All that corrections bind together with these stories of the rules. */
  const bound = (
    stories: readonly number[],
  ): { readonly placed: Map<number, PlacedArticle>; readonly inForce: readonly StoryCorrection[] } => {
    const placed = new Map<number, PlacedArticle>();
    const inForce = new Map<number, StoryCorrection>();
    const seen = new Set(stories);
    for (const story of seen) {
      for (const { article, ...part } of places.articlesOf(story)) {
        placed.set(article, { story, ...part });
        for (const correction of corrections.naming(article)) {
          if (inForce.has(correction.id)) continue;
          inForce.set(correction.id, correction);
          for (const other of articlesNamed(correction.change)) {
            const bound = placed.get(other)?.story ?? places.storyOf(other);
            if (bound !== undefined) seen.add(bound);
          }
        }
      }
    }
    return { placed, inForce: [...inForce.values()].sort((a, b) => a.id - b.id) };
  };
  /** Counts shown stories anew, with their titles where they are given; one without articles is gone. */
  const recount = (stories: Iterable<number>, titles?: ReadonlyMap<number, string>): void => {
    for (const story of stories) {
      const row = connection.row(COUNT, story);
      const articles = row === undefined ? 0 : numberAt(row, 0);
      if (row === undefined || articles === 0) connection.run('DELETE FROM story WHERE id = ?', story);
      else
        connection.run(
          PUT,
          story,
          articles,
          maybeNumberAt(row, 1),
          maybeNumberAt(row, 2),
          titles?.get(story),
          titles !== undefined,
        );
    }
  };
  const renew = (stories: readonly number[]): void => {
    const { placed, inForce } = bound(stories);
    const { stories: wanted, titles } = correctedStories(placed, inForce);
    const changed = new Set(stories);
    for (const [article, story] of wanted) {
      changed.add(story);
      const row = connection.row('SELECT story_id FROM article WHERE id = ?', article);
      const before = row && maybeNumberAt(row, 0);
      if (before === undefined || before === story) continue;
      changed.add(before);
      connection.run('UPDATE article SET story_id = ? WHERE id = ?', story, article);
      touch(article);
    }
    recount(changed, titles);
  };
  /** An article that came after the analyst parted its story goes with the part it is more like. */
  const chooseParts = ({ article, story: { id, members } }: StoryMember): void => {
    const { placed, inForce } = bound([id]);
    for (const correction of inForce) {
      const { change } = correction;
      if (change.action !== 'split' || articlesNamed(change).includes(article)) continue;
      const { stories } = correctedStories(placed, inForce);
      const own = stories.get(article);
      if (own === undefined || own !== storyOfMost(change.staying, stories)) continue;
      const inStory = (wanted: number): readonly StoryMember[] =>
        members.filter((member) => member.article !== article && stories.get(member.article) === wanted);
      const [leaving, staying] = [inStory(partedStory(correction.id)), inStory(own)];
      const self = members.find((member) => member.article === article);
      if (self === undefined || meanLikenessOf(self, leaving) <= meanLikenessOf(self, staying)) continue;
      places.setPart(article, correction.id);
      placed.set(article, { story: id, part: correction.id });
    }
  };

  return {
    joined: (member) => {
      if (!isCorrected(member.story.id)) {
        connection.run(JOIN, member.article);
        return;
      }
      chooseParts(member);
      renew([member.story.id]);
    },
    renew: (stories) => {
      corrected = undefined;
      renew(stories);
    },
    corrected: (articles) => {
      corrected = undefined;
      renew([...new Set(articles.flatMap((article) => places.storyOf(article) ?? []))]);
    },
    left: (story, shownIn) => {
      corrected = undefined;
      recount([shownIn]);
      if (story !== undefined && corrections.isAny()) renew([story]);
    },
    moved: () => {
      corrected = undefined;
    },
  };
}
