import { wallClockSeconds, type ArrivingItem } from '../arriving-item.ts';
import { chooseStory } from './choose-story.ts';
import { rememberStories } from './memory.ts';
import { storyTermsOf } from './story-terms.ts';

/** The story of each item, in arrival order and one pass. */
export function clusterStories(
  items: Iterable<ArrivingItem>,
): { readonly id: ArrivingItem['id']; readonly story: number }[] {
  const memory = rememberStories();
  const placed: { readonly id: ArrivingItem['id']; readonly story: number }[] = [];
  for (const { id, title, body, date, lang } of items) {
    const terms = storyTermsOf({
      headline: title ?? undefined,
      body: body ?? '',
      language: lang ?? undefined,
    });
    const published = wallClockSeconds(date);
    const { storyId } = chooseStory(terms, published, memory);
    placed.push({ id, story: memory.add(terms, published, storyId) });
  }
  return placed;
}
