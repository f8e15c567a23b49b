import type { CorrectedStory } from '../../contract/stories-api.ts';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { StoryChange } from '../../core/domain/story.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { articlesNamed } from '../../core/domain/story.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = Extract<keyof EngineHandlers, `stories.${string}`>;
type Made = Result<CorrectedStory, LibraryError>;

/** Stories, and what the analyst corrects of them. */
export function storyRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  /** `goesOn` is an article of the story that is shown afterwards. */
  const correct = (
    change: StoryChange,
    was: readonly string[],
    goesOn: number | undefined,
    why: string | undefined,
  ): Made => {
    const reason = why?.trim() ?? '';
    const made = library.transaction(() =>
      library.correctStory({ at: clock.now(), change, was, ...(reason === '' ? {} : { why: reason }) }),
    );
    if (!made.ok) return made;
    tell('library.changed', { articles: 0 });
    const story = goesOn === undefined ? undefined : library.article(goesOn)?.story?.id;
    return ok({ correction: made.value, story: story ?? 0 });
  };
  const idsOf = (story: number): readonly number[] => library.storyArticles(story);

  return {
    'stories.list': ({ selection, offset, limit }) => library.storyRows(selection, { offset, limit }),

    'stories.get'({ id }) {
      const found = library.story(id);
      return found === undefined ? err({ kind: 'not-found' }) : ok(found);
    },

    'stories.merge'({ id, from, why }) {
      const [one, other] = [library.story(id), library.story(from)];
      if (one === undefined || other === undefined) return err({ kind: 'not-found' });
      if (id === from) return err({ kind: 'nothing-to-change' });
      const into = idsOf(id);
      return correct({ action: 'merge', into, from: idsOf(from) }, [one.title, other.title], into[0], why);
    },

    'stories.split'({ id, articles, why }) {
      const story = library.story(id);
      if (story === undefined) return err({ kind: 'not-found' });
      const all = idsOf(id);
      const leaving = all.filter((article) => articles.includes(article));
      const staying = all.filter((article) => !articles.includes(article));
      if (leaving.length === 0 || staying.length === 0) return err({ kind: 'nothing-to-change' });
      return correct({ action: 'split', leaving, staying }, [story.title], leaving[0], why);
    },

    'stories.pin'({ article, why }) {
      const { story } = library.article(article) ?? {};
      if (story === undefined) return err({ kind: 'not-found' });
      const beside = idsOf(story.id).filter((other) => other !== article);
      if (beside.length === 0) return err({ kind: 'nothing-to-change' });
      return correct({ action: 'pin', article, beside }, [story.title], article, why);
    },

    'stories.rename'({ id, title, why }) {
      const story = library.story(id);
      if (story === undefined) return err({ kind: 'not-found' });
      const given = title.trim();
      if (given === '' || given === story.title) return err({ kind: 'nothing-to-change' });
      const of = idsOf(id);
      return correct({ action: 'rename', of, title: given }, [story.title], of[0], why);
    },

    'stories.undo'({ id }) {
      const known = library.storyCorrections().find((one) => one.id === id);
      if (known === undefined || known.undoneAt !== undefined) return err({ kind: 'not-found' });
      const undone = library.transaction(() => library.undoStoryCorrection(id, clock.now()));
      if (!undone.ok) return undone;
      tell('library.changed', { articles: 0 });
      const named = articlesNamed(known.change);
      const story = named
        .map((article) => library.article(article)?.story?.id)
        .find((each) => each !== undefined);
      return ok(story === undefined ? {} : { story });
    },
  };
}
