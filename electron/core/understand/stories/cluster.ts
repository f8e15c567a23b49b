import { wallClockSeconds, type ArrivingItem } from '../arriving-item.ts';
import { openStoryBook, type StoryDecision } from './story-book.ts';
import { articleTermsOf } from './story-terms.ts';

/** An article whose body is shorter, in letters, and which has few terms is little more than a headline. */
const SHORTEST_BODY = 40;
const HEADLINE_TERMS = 20;

/** The story of each item, in arrival order and one pass. `tell` hears every decision as it is made. */
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
    const isHeadline = terms.length < HEADLINE_TERMS && text.body.length < SHORTEST_BODY;
    ids.push(id);
    for (const decision of book.place(terms, wallClockSeconds(date), isHeadline)) {
      tell?.(decision, id);
      if (decision.kind === 'split') for (const place of decision.moved) stories[place] = decision.into;
      else if (decision.kind === 'merged')
        for (const place of decision.moved) stories[place] = decision.story;
      else stories.push(decision.story);
    }
  }
  return ids.map((id, place) => ({ id, story: stories[place] ?? place }));
}
