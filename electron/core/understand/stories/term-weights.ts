import type { StoryMemory } from '../../ports.ts';
import { stemOf } from './stem.ts';
import { commonWords } from './stop-words.ts';

/**
 * A young library has seen too little to know which words are common. Its counts are smoothed as if so many articles
 * had come before, with a common word in so many of them and any other word in so few.
 */
const EARLIER_ARTICLES = 2000;
const COMMON_SHARE = 0.1;
const RARE_SHARE = 0.001;
/** Running counts say more about this library's subject than the assumed ones. */
const RUNNING = 3;

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stemOf));

/** How much a term tells: its inverse document frequency (Spärck Jones 1972), smoothed. */
export type TermWeight = (term: string) => number;

export function termWeights(memory: StoryMemory): TermWeight {
  const articles = RUNNING * memory.articleCount() + EARLIER_ARTICLES;
  return (term) => {
    const share = commonStems.has(term) ? COMMON_SHARE : RARE_SHARE;
    const containing = RUNNING * memory.articlesWith(term) + EARLIER_ARTICLES * share;
    return Math.max(0.05, Math.log((articles + 1) / (containing + 1)));
  };
}
