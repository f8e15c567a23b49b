import type { Statement } from '../domain/library-article.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { figuresIn } from './figures.ts';

/** What a statement says, for comparing it with others. `printed` gives each word as it first stood. */
export type SaidWords = {
  readonly words: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, string>;
  /** Their values. */
  readonly figures: ReadonlySet<string>;
  readonly isDenial: boolean;
  readonly clauses: readonly Clause[];
};

const LEAST_SHARED = 3;
const SAME_THING = 0.5;
/** Two words are enough where they are nearly all there is. */
const LEAST_OF_SHORT = 2;
const NEARLY_ALL = 0.8;
const NEAR_REPEAT = 0.8;

const DENYING_CUES = /\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|contradict(?:s|ed|ing)?)\b/iu;
/** Courts deny what somebody asks for: that is no claim. */
const ASKED_FOR =
  /\b(?:requests?|motions?|appeals?|bids?|applications?|permission|injunctions?|petitions?|bail|access|visas?|licen[cs]es?)\b/iu;
/** Offers and plans are rejected as well: only what is claimed is denied by them. */
const REJECTING_CUES = /\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing))\b/iu;
const CLAIMS = /\b(?:that|claims?|reports?|allegations?|suggestions?|accusations?|assertions?|rumou?rs?)\b/iu;

/** The attributed words of a statement as printed. */
export function contentOf({ excerpt, content }: Pick<Statement, 'excerpt' | 'content'>): string {
  return content.map(([start, end]) => excerpt.slice(start, end)).join(' ');
}

/** Words that tell something, figures, and what it denies. */
export function saidWords(statement: Pick<Statement, 'excerpt' | 'content' | 'cue' | 'kind'>): SaidWords {
  const content = contentOf(statement);
  const cue = statement.cue.map(([start, end]) => statement.excerpt.slice(start, end)).join(' ');
  const isDenied =
    (DENYING_CUES.test(cue) && !ASKED_FOR.test(content)) ||
    (REJECTING_CUES.test(cue) && CLAIMS.test(content));
  const clauses = clausesOf(content, { isDenied, isMidSentence: statement.kind === 'indirect' });
  const printed = new Map<string, string>();
  for (const clause of clauses)
    for (const [word, own] of clause.printed) if (!printed.has(word)) printed.set(word, own);
  return {
    words: new Set(printed.keys()),
    printed,
    figures: new Set(figuresIn(content).map(({ value, unit = '' }) => `${value} ${unit}`)),
    isDenial: clauses.reduce<number>((sign, { polarity }) => sign * polarity, 1) < 0,
    clauses,
  };
}

/** Whether two statements share enough words to be on the same thing. */
export function isOnSameThing(one: SaidWords, other: SaidWords, shared: number): boolean {
  const [shorter, longer] = [
    Math.min(one.words.size, other.words.size),
    Math.max(one.words.size, other.words.size),
  ];
  return (
    (shared >= LEAST_SHARED && shared >= SAME_THING * shorter) ||
    (shared >= LEAST_OF_SHORT && shared >= NEARLY_ALL * longer)
  );
}

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** Whether two statements say the same thing in nearly the same words. */
export function isNearRepeat(one: SaidWords, other: SaidWords): boolean {
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  const [shorter, longer] = [one.words.size, other.words.size].toSorted((a, b) => a - b);
  if (one.isDenial !== other.isDenial || !areSame(one.figures, other.figures)) return false;
  if (longer === 0) return true;
  return (
    shorter !== undefined && shorter > 0 && shared >= NEAR_REPEAT * shorter && shared * 2 >= (longer ?? 0)
  );
}
