import type { WatchState } from '#core/domain/watch.ts';

/** How a watch stands, in a word or two. */
export const WATCH_STATE_TEXT: Readonly<Record<WatchState, string>> = {
  starting: 'starting',
  live: 'live',
  paused: 'paused',
  'not-found': 'not found',
  'no-permission': 'no permission',
};
