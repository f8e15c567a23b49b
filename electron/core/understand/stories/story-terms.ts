import { KIND, tokensOf, type Token } from '../tokens/tokens.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** What a story is recognised by: stems and figures with their strength in one article, all strengths together of length 1. */
export type StoryTerms = Record<string, number>;

export type ArticleText = {
  readonly headline?: string | undefined;
  readonly body: string;
  /** BCP 47; what is not English is not stemmed. */
  readonly language?: string | undefined;
};

/** The event stands at the top of a news text: a headline word counts three times, a word of the lead twice. */
const HEADLINE = 3;
const LEAD = 2;
const LEAD_TOKENS = 50;
const BODY_TOKENS = 300;
const HEADLINE_TOKENS = 60;

/** Who and where tell events apart better than what; figures and dates change while an event goes on. */
const WEIGHTS = { [KIND.word]: 1, [KIND.name]: 1.6, [KIND.number]: 0.6, [KIND.date]: 0.3 } as const;

/** The strongest so many are kept: they decide, and a library of many articles stays small. */
const MOST_TERMS = 100;

export function storyTermsOf(article: ArticleText): StoryTerms {
  const isEnglish = article.language === undefined || /^en\b/iu.test(article.language);
  const counts = new Map<string, number>();
  const add = (tokens: readonly Token[], weightAt: (index: number) => number): void => {
    const hasCase = capitalisedShare(tokens) < 0.5;
    for (const [index, token] of tokens.entries()) {
      const term = termOf(token, isEnglish);
      if (term === undefined) continue;
      const kind = token.kind === KIND.name && (!hasCase || token.startsSentence) ? KIND.word : token.kind;
      counts.set(term, (counts.get(term) ?? 0) + weightAt(index) * WEIGHTS[kind]);
    }
  };
  add(tokensOf(article.headline ?? '', HEADLINE_TOKENS), () => HEADLINE);
  add(tokensOf(article.body, BODY_TOKENS), (index) => (index < LEAD_TOKENS ? LEAD : 1));
  return strongest(counts);
}

function capitalisedShare(tokens: readonly Token[]): number {
  const capitalised = tokens.filter(({ kind }) => kind === KIND.name || kind === KIND.date).length;
  return tokens.length === 0 ? 0 : capitalised / tokens.length;
}

/** Figures carry a #, so that no word is taken for one. */
function termOf({ form, kind }: Token, isEnglish: boolean): string | undefined {
  if (kind === KIND.number) return form.length > 1 ? `#${form}` : undefined;
  if (kind === KIND.date) return form.includes('-') ? `#${form}` : undefined;
  if (stopWords.has(form) || (form.length < 2 && form < '\u0e00')) return undefined;
  return isEnglish ? stemOf(form) : form;
}

/** Strength grows with the logarithm of the count: the tenth mention says little more than the fifth. */
function strongest(counts: ReadonlyMap<string, number>): StoryTerms {
  const damped = [...counts].map(([term, count]) => [term, 1 + Math.log(1 + count)] as const);
  const kept = damped.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
  const length = Math.hypot(...kept.map(([, strength]) => strength));
  return Object.fromEntries(kept.map(([term, strength]) => [term, rounded(strength / length)]));
}

/** Four digits: more would only make a library larger. */
export function rounded(strength: number): number {
  return Math.round(strength * 10_000) / 10_000;
}
