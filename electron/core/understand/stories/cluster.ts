import { wallClockSeconds, type ArrivingItem } from '../arriving-item.ts';
import { openStoryBook } from './story-book.ts';
import type { StoryDecision } from '../../domain/story.ts';
import { articleTermsOf, isHeadlineOnly } from './story-terms.ts';

/** The story of each item, in arrival order and one pass. `tell` hears every decision as it is made; `moved` are places. */
export function clusterStories(
  items: Iterable<ArrivingItem>,
  tell?: (decision: StoryDecision, id: ArrivingItem['id']) => void,
): { readonly id: ArrivingItem['id']; readonly story: number }[] {
  const book = openStoryBook();
  const ids: ArrivingItem['id'][] = [];
  const stories: number[] = [];
  for (const { id, title, body, date, lang } of items) {
    const text = { headline: title ?? undefined, body: body ?? '', language: lang ?? undefined };
    const terms = articleTermsOf(text);
    const isHeadline = isHeadlineOnly(terms, text.body);
    ids.push(id);
    const placed = book.place({ terms, published: wallClockSeconds(date), isHeadline });
    for (const decision of book.named(placed, placed.member.place)) {
      tell?.(decision, id);
      if (decision.kind === 'split') for (const place of decision.moved) stories[place] = decision.into;
      else if (decision.kind === 'merged')
        for (const place of decision.moved) stories[place] = decision.story;
      else stories.push(decision.story);
    }
  }
  return ids.map((id, place) => ({ id, story: stories[place] ?? place }));
}
