import type { StoryRow } from '../core/domain/library-article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Selection } from '../core/domain/selection.ts';
import type { StoryCorrection, StoryDetail } from '../core/domain/story.ts';
import type { QueryError } from '../core/domain/topic.ts';
import type { NotFound, Request } from './request.ts';

/** A correction made, and the story that goes on. */
export type CorrectedStory = { readonly correction: StoryCorrection; readonly story: number };
type Correcting<I> = Request<
  I & { why?: string },
  CorrectedStory,
  LibraryError | NotFound | { readonly kind: 'nothing-to-change' }
>;

/** Requests about stories, and what the analyst corrects of them. */
export type StoriesApi = {
  'stories.list': Request<
    { selection: Selection; offset: number; limit: number },
    { total: number; rows: readonly StoryRow[] },
    QueryError
  >;
  'stories.get': Request<{ id: number }, StoryDetail, NotFound>;
  'stories.merge': Correcting<{ id: number; from: number }>;
  /** These articles become a story of their own, which is the one that is answered. */
  'stories.split': Correcting<{ id: number; articles: readonly number[] }>;
  /** The article stays in the story it is in, wherever the rules would put it. */
  'stories.pin': Correcting<{ article: number }>;
  'stories.rename': Correcting<{ id: number; title: string }>;
  /** Answers the story that its first article is in now. */
  'stories.undo': Request<{ id: number }, { story?: number }, LibraryError | NotFound>;
};

/** The names of these requests. */
export const STORIES_NAMES = [
  'stories.list',
  'stories.get',
  'stories.merge',
  'stories.split',
  'stories.pin',
  'stories.rename',
  'stories.undo',
] as const satisfies readonly (keyof StoriesApi)[];
