import type { Watch, WatchState } from '#core/domain/watch.ts';

/** How a watch stands, in a word or two. */
export const WATCH_STATE_TEXT: Readonly<Record<WatchState, string>> = {
  starting: 'starting',
  live: 'live',
  paused: 'paused',
  'not-found': 'not found',
  'no-permission': 'no permission',
};

/** Which files of the folder belong to the watch, when not all of them: "only *.html · never archive/**". */
export function filesText({
  isRecursive,
  include,
  exclude,
  isPolling,
}: Pick<Watch, 'isRecursive' | 'include' | 'exclude' | 'isPolling'>): string {
  return [
    ...(isRecursive ? [] : ['without the folders inside']),
    ...(include.length === 0 ? [] : [`only ${include.join(', ')}`]),
    ...(exclude.length === 0 ? [] : [`never ${exclude.join(', ')}`]),
    ...(isPolling ? ['looked at from time to time'] : []),
  ].join(' · ');
}
