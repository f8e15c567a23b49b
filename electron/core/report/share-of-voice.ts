import type { Selection } from '../domain/selection.ts';
import type { Topic } from '../domain/topic.ts';
import { must, narrowed, over } from './counted-set.ts';
import type { Before, ShareOfVoice } from './model.ts';
import type { ReportReader } from './report-reader.ts';

/** Topics against each other, whatever topic the selection is narrowed to; nothing to compare with fewer than two. */
export function shareOfVoice(
  selection: Selection,
  library: ReportReader,
  topics: readonly Topic[],
  before: Before | undefined,
): ShareOfVoice | undefined {
  const volume = (ids: readonly number[], of: Selection) => must(library.volume(narrowed(of, 'topic', ids)));
  const counted = topics
    .map(({ id, name, colour }) => ({ name, colour, id, volume: volume([id], selection) }))
    .filter((topic) => topic.volume.articles > 0);
  if (counted.length < 2) return undefined;
  const ids = counted.map(({ id }) => id);
  const then = before && over(selection, before.range);
  return {
    any: volume(ids, selection),
    ...(then && { anyBefore: volume(ids, then) }),
    topics: counted.map(({ id, name, colour, volume: now }) => ({
      ...{ name, colour, volume: now },
      ...(then && { before: volume([id], then) }),
    })),
  };
}
