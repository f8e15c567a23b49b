import { tokenise } from '../query/tokenise.ts';
import { stemOf } from '../understand/stories/stem.ts';
import { stopWords } from '../understand/stories/stop-words.ts';
import { figuresIn, isWordFigure, type Figure } from './figures.ts';
import { endOf } from './opposites.ts';

/** What one clause of a statement claims. */
export type Clause = {
  /** Words that tell something, those of opposites as their axis. */
  readonly words: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, string>;
  readonly polarity: 1 | -1;
  /** What a "not" denies: the words after it; none where nothing does. */
  readonly denied: readonly string[];
  /** Not claimed as it stands: asked, supposed, or somebody else's words. */
  readonly isHeld: boolean;
  /** The ends of opposites that stand in it, multiplied. */
  readonly ends: 1 | -1;
  /** Denied in part: arguable. */
  readonly isWeak: boolean;
  readonly mood: 'is' | 'will' | 'should' | 'can';
  readonly names: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** It tells what is to come, as somebody foresees it. */
  readonly isForeseen: boolean;
};

const CLAUSE_END =
  /[,;:!?–—]\s|\.\s|\s-+\s|\b(?:because|since|after|before|while|when|until|due to|despite|although|though|but|and|which|who|that|so)\b/iu;
const FORESEEN = /\b(?:expect|forecast|estimat|project|predict|target|cost|aims?\b|revised|corrected)/iu;
/** They look like denials. */
const NO_DENIALS =
  /\bnot (?:only|just|merely|simply|least)\b|\bno doubt\b|\bno (?:more|less|fewer|later|sooner) than\b|\bwhether or not\b/giu;
const DENIALS = /\b(?:not|never|no|nor|neither|cannot)\b|n['’]t\b/giu;
const WEAK =
  /\bno longer\b|\b(?:not|n['’]t) (?:yet|all|every|fully|entirely|completely|necessarily|always|quite|enough|immediately|currently)\b/iu;
/** A denial reaches so many words that tell something. */
const WORDS_DENIED = 3;

const SUPPOSED = /\b(?:if|unless|whether)\b|\?|^\W*(?:should|were|had) /iu;
/** "Without a deal" denies a word, and not the clause. */
const MAYBE =
  /\b(?:may|might|could|perhaps|possibly|without|low|little|few|hardly|barely|scarcely|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)? to|refus(?:e|es|ed|al)|desires?|requests?|bids?|attempts?|ability|willing(?:ness)?|the other|another|want(?:s|ed)?|wish(?:es)?|hop(?:e|es|ed|ing)|seeks?|concerns?|fears?)\b/iu;
/** Whose words these are is not told by who says them. */
const OF_OTHERS =
  /\b(?:said|says|saying|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|ations?)|according to|quoted|accus(?:e|es|ed|ing|ations?)|believ(?:e|es|ed)|insist(?:s|ed)?|argu(?:e|es|ed)|rumou?rs?|reports? (?:that|of)|speculation|asked|told)\b/iu;
const MOODS: readonly (readonly [RegExp, Clause['mood']])[] = [
  [/\b(?:should|ought|must|needs? to|ha(?:s|ve) to)\b/iu, 'should'],
  [/\b(?:will|would|shall|won['’]t|wouldn['’]t|going to|plan(?:s|ned)? to|intend(?:s|ed)? to)\b/iu, 'will'],
  [/\b(?:can|cannot|can['’]t|could)\b/iu, 'can'],
];
const TIMES =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|tonight|spring|summer|autumn|winter|(?:this|next|last|previous|first|second|third|fourth|final)[ -](?:year|quarter|month|week|half|season|time|round|phase)s?|(?:1[89]|20)\d\d)\b/giu;
/** Words of claims are no words of what is claimed; verbs of planning are told by the mood. */
const CLAIM_WORDS = new Set(
  'claim claims report reports allegation allegations suggestion suggestions accusation accusations charge charges assertion assertions rumour rumours rumor rumors plan plans planned intend intends intended going longer'.split(
    ' ',
  ),
);

function moodOf(text: string): Clause['mood'] {
  return MOODS.find(([pattern]) => pattern.test(text))?.[1] ?? 'is';
}

/** The times a text names, and the text without them. */
function timesOf(text: string): { readonly times: ReadonlySet<string>; readonly rest: string } {
  const times = new Set<string>();
  const rest = text.replaceAll(TIMES, (time, at: number) => {
    // "May" and "march" are also verbs.
    const isVerb = /^(?:may|march)$/u.test(time) || (/^May$/u.test(time) && at === 0);
    if (!isVerb) times.add(time.toLowerCase().replace('-', ' '));
    return isVerb ? time : ' '.repeat(time.length);
  });
  return { times, rest };
}

type Telling = { readonly word: string; readonly printed: string; readonly sign: 1 | -1 };

function tellingWords(text: string, isToCome: boolean): readonly Telling[] {
  return tokenise(text).flatMap(({ text: read, start, end }): readonly Telling[] => {
    if (/^\d/u.test(read) || isWordFigure(read) || read.length < 2) return [];
    const printed = text.slice(start, end);
    const opposite = endOf(read, isToCome);
    if (opposite !== undefined) return [{ word: opposite.axis, printed, sign: opposite.sign }];
    if (stopWords.has(read) || CLAIM_WORDS.has(read)) return [];
    return [{ word: stemOf(read), printed, sign: 1 }];
  });
}

function clauseOf(text: string, isFirst: boolean, isMidSentence: boolean): Omit<Clause, 'isHeld'> {
  const plain = text.replaceAll(NO_DENIALS, (words) => ' '.repeat(words.length));
  const { times, rest } = timesOf(plain);
  const mood = moodOf(plain);
  const isToCome = mood === 'will' || mood === 'should';
  const telling = tellingWords(rest, isToCome);
  const denials = [...rest.matchAll(DENIALS)];
  const signs = telling.reduce<number>((sign, each) => sign * each.sign, 1);
  const denied = denials.flatMap(({ 0: denial, index }) => {
    const after = tellingWords(rest.slice(index + denial.length), isToCome).slice(0, WORDS_DENIED);
    return after.length > 0 ? after : tellingWords(rest.slice(0, index), isToCome).slice(-WORDS_DENIED);
  });
  const names = [...rest.matchAll(/(?<![\p{L}.])\p{Lu}[\p{L}’'-]+/gu)].flatMap(({ 0: name, index }) =>
    (isFirst && !isMidSentence && rest.slice(0, index).trim() === '') ||
    stopWords.has(name.toLowerCase()) ||
    isWordFigure(name.toLowerCase())
      ? []
      : [stemOf(name.toLowerCase())],
  );
  return {
    words: new Set(telling.map(({ word }) => word)),
    printed: new Map(telling.toReversed().map(({ word, printed }) => [word, printed])),
    polarity: signs * (denials.length % 2 === 0 ? 1 : -1) < 0 ? -1 : 1,
    denied: denied.map(({ word }) => word),
    ends: signs < 0 ? -1 : 1,
    isWeak: WEAK.test(rest) || denials.length > 1,
    mood,
    names: new Set(names),
    times,
    figures: figuresIn(plain),
    isForeseen: mood === 'will' || FORESEEN.test(plain),
  };
}

const isCutOff = (text: string): boolean => /\b(?:not|never|no|cannot)\W*$|n['’]t\W*$/iu.test(text);

/** The clauses of what somebody said that tell something. */
export function clausesOf(
  content: string,
  { isDenied, isMidSentence }: { readonly isDenied: boolean; readonly isMidSentence: boolean },
): readonly Clause[] {
  const isOfOthers = !isDenied && OF_OTHERS.test(content);
  const isSupposed = SUPPOSED.test(content);
  const clauses = content
    .split(CLAUSE_END)
    .map((text, at) => ({ ...clauseOf(text, at === 0, isMidSentence), text }))
    .filter(({ words }) => words.size > 0);
  const main = clauses.findIndex(({ words }) => words.size > 1);
  return clauses.map(({ text, ...clause }, at): Clause => {
    // A name alone, or a "not" that is cut off from what it denies, claims nothing.
    const isNoClaim = [...clause.words].every((word) => clause.names.has(word)) || isCutOff(text);
    const isHeld = isNoClaim || isOfOthers || isSupposed || MAYBE.test(text) || (isDenied && at !== main);
    if (!isDenied || at !== main) return { ...clause, isHeld };
    return {
      ...clause,
      polarity: clause.polarity === 1 ? -1 : 1,
      denied: [...clause.words],
      isHeld,
    };
  });
}
