import type { ArticleDefaults } from './article.ts';

export type WatchState = 'starting' | 'live' | 'paused' | 'not-found' | 'no-permission';

/** A folder we look after, with what it gives to articles whose files do not say it. */
export type Watch = {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly defaults: ArticleDefaults;
  readonly isPaused: boolean;
};

export type WatchStatus = Watch & {
  readonly state: WatchState;
  /** Files seen and not yet settled or read. */
  readonly waiting: number;
  readonly articles: number;
};
