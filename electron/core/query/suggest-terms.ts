import { stopWords } from '../understand/stories/stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';

/** A word, or two words next to each other, that several headlines have. `query` finds it in headlines. */
export type FrequentTerm = {
  readonly name: string;
  readonly query: string;
  readonly headlines: number;
  readonly often: readonly string[];
};

const LEAST_LETTERS = 3;
const HALF = 0.5;
const MOST_OFTEN = 5;
/** A pair is told in the place of its words when it stands in nearly as many headlines. */
const NEARLY = 0.6;

/** What headlines are marked with, whatever they are about; within a pair they may belong to a name. */
const LABELS = new Set(
  'video videos photo photos update updates updated exclusive breaking recap'.split(' '),
);

type Term = { readonly key: string; readonly name: string };

function tells({ text }: Token): boolean {
  return text.length >= LEAST_LETTERS && !stopWords.has(text) && !/^\d+$/u.test(text);
}

/** The words of a headline that tell something, and each two that stand next to each other. */
function termsOf(headline: string): readonly Term[] {
  const tokens = tokenise(headline);
  const terms = new Map<string, string>();
  tokens.forEach((token, at) => {
    if (!tells(token)) return;
    if (!LABELS.has(token.text)) terms.set(token.text, headline.slice(token.start, token.end));
    const next = tokens[at + 1];
    if (next === undefined || !tells(next) || headline.slice(token.end, next.start) !== ' ') return;
    terms.set(`${token.text} ${next.text}`, headline.slice(token.start, next.end));
  });
  return [...terms].map(([key, name]) => ({ key, name }));
}

const isPair = (key: string): boolean => key.includes(' ');
/** Two words printed as a name are more telling than others. */
const isName = (name: string): boolean =>
  isPair(name) && name.split(' ').every((word) => /^\p{Lu}/u.test(word));

/**
 * Terms of at least so many headlines, the most frequent first. A word that mostly stands in one of the pairs is left out,
 * and so is what stands in the headlines of a term told before.
 */
export function frequentTerms(headlines: readonly string[], least: number): readonly FrequentTerm[] {
  const read = headlines.map(termsOf);
  const places = new Map<string, { readonly name: string; readonly at: number[] }>();
  read.forEach((terms, at) => {
    for (const { key, name } of terms) {
      const term = places.get(key) ?? { name, at: [] };
      term.at.push(at);
      places.set(key, term);
    }
  });
  const frequent = [...places].filter(([, { at }]) => at.length >= least);
  const pairs = frequent.filter(([key]) => isPair(key));
  const isInPair = (key: string, count: number): boolean =>
    !isPair(key) &&
    pairs.some(([pair, { at }]) => pair.split(' ').includes(key) && at.length >= NEARLY * count);
  const oftenWith = (key: string, at: readonly number[]): readonly string[] => {
    const times = new Map<string, number>();
    for (const place of at)
      for (const other of read[place] ?? []) {
        const isOwn = other.key === key || key.split(' ').includes(other.key) || isPair(other.key);
        if (!isOwn) times.set(other.name, (times.get(other.name) ?? 0) + 1);
      }
    return [...times]
      .filter(([, count]) => count >= HALF * at.length)
      .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, MOST_OFTEN)
      .map(([name]) => name);
  };
  const told: (readonly number[])[] = [];
  return frequent
    .filter(([key, { at }]) => !isInPair(key, at.length))
    .toSorted(
      ([one, a], [other, b]) =>
        b.at.length - a.at.length ||
        Number(isName(b.name)) - Number(isName(a.name)) ||
        (one < other ? -1 : 1),
    )
    .flatMap(([key, { name, at }]): readonly FrequentTerm[] => {
      // Several words of the same headlines are one suggestion.
      if (told.some((others) => at.filter((place) => others.includes(place)).length >= NEARLY * at.length))
        return [];
      told.push(at);
      return [{ name, query: `headline:"${key}"`, headlines: at.length, often: oftenWith(key, at) }];
    });
}
