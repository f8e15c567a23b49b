import type { StoryCorrection } from '../../core/domain/story.ts';
import type { NewArticle } from '../../core/filing.ts';
import { wallClockSeconds } from '../../core/understand/arriving-item.ts';
import { articlesNamed } from '../../core/domain/story.ts';
import type { StoryMember } from '../../core/understand/stories/open-story.ts';
import { isSameTold } from '../../core/understand/stories/packed-terms.ts';
import { openStoryBook, type Placed, type StoryBook } from '../../core/understand/stories/story-book.ts';
import { isHeadlineOnly } from '../../core/understand/stories/story-terms.ts';
import type { Connection } from '../sql/connection.ts';
import { shownStories } from './shown-stories.ts';
import type { StoryCorrections } from './story-corrections.ts';
import { storyPlaces } from './story-places.ts';

type ToPlace = Pick<NewArticle, 'article' | 'storyTerms' | 'tellsWith'>;

export type Stories = {
  /** Takes up some more of the open stories; false once all are there, as the first arriving article needs them. */
  openMore(): boolean;
  /** Terms were worked out from texts and are not written yet. */
  hasTold(): boolean;
  /** Finds the story of an arriving article. Call `keep` once the article's row names the story. */
  place(added: ToPlace): { readonly story: number; keep(articleId: number): void };
  /** The article was read anew from the same bytes: it is placed anew when it tells something else. */
  renew(articleId: number, added: ToPlace): void;
  /** Takes an article out of its story; its row must be gone before. */
  remove(articleId: number, shownIn: number): void;
  /** Works out first and last anew, of one story or of all, after the wall clock was moved. */
  renewTimes(storyId?: number): void;
  correct(correction: Omit<StoryCorrection, 'id'>): StoryCorrection;
  undo(id: number, at: string): void;
  redo(id: number): void;
  /** Writes what was counted in memory; belongs at the end of every transaction. */
  write(): void;
  forget(): void;
};

export function stories(
  connection: Connection,
  corrections: StoryCorrections,
  touch: (articleId: number) => void,
): Stories {
  const places = storyPlaces(connection);
  const shown = shownStories(connection, places, corrections, touch);
  let opened: StoryBook | undefined;
  let isCounted = true;
  let told: StoryMember[] = [];

  /** Opened when articles arrive: whoever only reads the library does not wait for it. */
  const book = (): StoryBook =>
    (opened ??= openStoryBook({ ...places.kept(), tell: (member) => void told.push(member) }));
  const arriving = ({ article, storyTerms, tellsWith }: ToPlace): Placed =>
    book().place({
      terms: storyTerms,
      // As printed, without its zone: where the library's clock stands makes no difference to stories.
      published: wallClockSeconds(article.datePublished?.value),
      isHeadline: isHeadlineOnly(storyTerms, article.body),
      copyOf: tellsWith === undefined ? undefined : places.storyOf(tellsWith),
    });
  const keep = (placed: Placed, articleId: number): void => {
    const { member, changed } = placed;
    const [own, ...others] = book().named(placed, articleId);
    if (own === undefined) return;
    const isMoved = others.length > 0;
    isCounted = false;
    places.add(member, articleId, own);
    for (const decision of others) {
      if (decision.kind !== 'merged' && decision.kind !== 'split') continue;
      places.move(decision.moved, decision.kind === 'merged' ? decision.story : decision.into);
      places.note(articleId, decision);
      shown.moved();
    }
    for (const story of changed) {
      if (story.isGone) places.dropStory(story.id);
      else places.keepStory(story);
    }
    if (isMoved) shown.renew(changed.map(({ id }) => id));
    else shown.joined(member);
  };

  /** Returns the story of the rules that it was in. */
  const takeOut = (articleId: number): number | undefined => {
    const before = places.storyOf(articleId);
    opened?.remove(articleId);
    places.remove(articleId);
    if (before === undefined) return undefined;
    if (places.articlesOf(before).length === 0) places.dropStory(before);
    return before;
  };

  return {
    openMore: () => book().openMore(),
    hasTold: () => told.length > 0,
    place: (added) => {
      const placed = arriving(added);
      return { story: placed.member.story.id, keep: (articleId) => keep(placed, articleId) };
    },
    renew: (articleId, added) => {
      const told = book().terms(articleId);
      // An article of a closed story stays where it is.
      if (told === undefined || isSameTold(told, added.storyTerms)) return;
      const before = takeOut(articleId);
      const placed = arriving(added);
      keep(placed, articleId);
      shown.renew([before ?? placed.member.story.id, placed.member.story.id]);
    },
    remove: (articleId, shownIn) => shown.left(takeOut(articleId), shownIn),
    renewTimes: (storyId) => {
      connection.run(
        `UPDATE story SET (first_wall, last_wall) =
           (SELECT min(wall), max(wall) FROM article WHERE story_id = story.id)
         WHERE ?1 IS NULL OR id = ?1`,
        storyId,
      );
    },
    correct: (correction) => {
      const made = corrections.add(correction);
      shown.corrected(articlesNamed(made.change));
      return made;
    },
    undo: (id, at) => {
      const known = corrections.all().find((one) => one.id === id);
      if (known === undefined || known.undoneAt !== undefined) return;
      corrections.undo(id, at);
      shown.corrected(articlesNamed(known.change));
    },
    redo: (id) => {
      const known = corrections.all().find((one) => one.id === id);
      if (known?.undoneAt === undefined) return;
      corrections.redo(id);
      shown.corrected(articlesNamed(known.change));
    },
    write: () => {
      for (const member of told) places.tell(member);
      told = [];
      if (isCounted || opened === undefined) return;
      const { place, story } = opened.next();
      places.countOn(place, story);
      isCounted = true;
    },
    forget: () => {
      opened = undefined;
      told = [];
      isCounted = true;
      corrections.forget();
      shown.moved();
    },
  };
}
