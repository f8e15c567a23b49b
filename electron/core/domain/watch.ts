import type { ArticleDefaults } from './article.ts';
import type { RetentionRound, RetentionRule } from './retention.ts';

export type WatchState = 'starting' | 'live' | 'paused' | 'not-found' | 'no-permission';

/** A folder we look after, with what it gives to articles whose files do not say it. */
export type Watch = {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly defaults: ArticleDefaults;
  readonly isPaused: boolean;
  /** Whether folders inside the folder belong to it. */
  readonly isRecursive: boolean;
  /** Globs against the path below the folder ("*.html", "archive/**"): only these, when there are any; never those. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Looks from time to time instead of being told: for network shares that tell nothing. */
  readonly isPolling: boolean;
  /** How long its articles are kept; absent, for good. */
  readonly retention?: RetentionRule;
};

export type WatchStatus = Watch & {
  readonly state: WatchState;
  /** Files seen and not yet settled or read. */
  readonly waiting: number;
  readonly articles: number;
  /** The last time its rule took articles out. */
  readonly lastRetention?: RetentionRound;
};
