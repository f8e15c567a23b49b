import type { StoryMemory } from '../../ports.ts';
import { stemOf } from './stem.ts';
import { commonWords } from './stop-words.ts';

/**
 * A young library has seen too little to know which words are common. Its counts are smoothed as if `earlier` articles
 * had come before, with a common word in so many of them and any other word in so few; each article that did come
 * counts `running` times, because it tells more about this library's subjects. Headlines come in bursts on one event,
 * which must not make that event's own words common: there the smoothing is stronger.
 */
const TEXT = { earlier: 8_000, running: 3 };
const HEADLINE = { earlier: 20_000, running: 1 };
const COMMON_SHARE = 0.1;
const RARE_SHARE = 0.001;

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stemOf));

/** How much a term tells: its inverse document frequency (Spärck Jones 1972), smoothed. */
export type TermWeight = (term: string) => number;

export function termWeights(memory: StoryMemory, isHeadline: boolean): TermWeight {
  const { earlier, running } = isHeadline ? HEADLINE : TEXT;
  const articles = running * memory.articleCount() + earlier;
  return (term) => {
    const share = commonStems.has(term) ? COMMON_SHARE : RARE_SHARE;
    const containing = running * memory.articlesWith(term) + earlier * share;
    return Math.max(0.05, Math.log((articles + 1) / (containing + 1)));
  };
}
