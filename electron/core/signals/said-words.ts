import type { Difference } from '../domain/signals.ts';
import type { Statement } from '../domain/library-article.ts';
import { tokenise } from '../query/tokenise.ts';
import { stemOf } from '../understand/stories/stem.ts';
import { stopWords } from '../understand/stories/stop-words.ts';

/** What a statement says, for comparing it with others. `printed` gives each word as it first stood. */
export type SaidWords = {
  readonly words: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, string>;
  readonly figures: ReadonlySet<string>;
  readonly isDenial: boolean;
  /** The words that are denied: those after the "not", or all where the cue denies. */
  readonly denied: ReadonlySet<string>;
};

const LEAST_SHARED = 3;
const SAME_THING = 0.5;
const NEAR_REPEAT = 0.8;

const DENIALS = /\b(?:not|never|no|nor|none|neither|cannot|without|\w+n['’]t)\b/giu;
/** A denial reaches so many words that tell something, and not beyond its clause. */
const WORDS_DENIED = 3;
const CLAUSE_END =
  /[,;:.!?–—]|\b(?:because|since|as|after|before|while|when|if|unless|until|due|despite|although|but)\b/iu;
const DENYING_CUES =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|contradict(?:s|ed|ing)?)\b/iu;

/** A figure as printed with its thousands and decimals: "1,200", "4.5", "12". */
const FIGURE = /\d+(?:[.,]\d+)*/gu;
/** Numbers in words are figures as well: sources and papers write them either way. */
const WORD_FIGURES: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, String(number)]),
);
/** "One" and "two" are as often pronouns ("one of", "the two sides") as figures. */
const LEAST_WORD_FIGURE = 3;

function figuresOf(text: string): ReadonlySet<string> {
  const printed = [...text.matchAll(FIGURE)].map(([figure]) => figure.replaceAll(',', ''));
  const written = tokenise(text).flatMap(({ text: word }) => {
    const figure = WORD_FIGURES.get(word);
    return figure !== undefined && Number(figure) >= LEAST_WORD_FIGURE ? [figure] : [];
  });
  return new Set([...printed, ...written]);
}

/** The attributed words of a statement as printed. */
export function contentOf({ excerpt, content }: Pick<Statement, 'excerpt' | 'content'>): string {
  return content.map(([start, end]) => excerpt.slice(start, end)).join(' ');
}

/** The words of a text that tell something, as keys for comparing, in their order. */
function tellingWords(text: string): readonly { readonly word: string; readonly printed: string }[] {
  return tokenise(text).flatMap(({ text: read, start, end }) =>
    stopWords.has(read) || /^\d/u.test(read) || WORD_FIGURES.has(read) || read.length < 2
      ? []
      : [{ word: stemOf(read), printed: text.slice(start, end) }],
  );
}

/** What stands after each "not" of a text, up to the end of its clause; before it where nothing does. */
function deniedIn(content: string): readonly string[] {
  return [...content.matchAll(DENIALS)].flatMap(({ 0: denial, index }) => {
    const [clause = ''] = content.slice(index + denial.length).split(CLAUSE_END);
    const after = tellingWords(clause).slice(0, WORDS_DENIED);
    const found = after.length > 0 ? after : tellingWords(content.slice(0, index)).slice(-WORDS_DENIED);
    return found.map(({ word }) => word);
  });
}

/** Words that tell something, figures, and what it denies. */
export function saidWords(statement: Pick<Statement, 'excerpt' | 'content' | 'cue'>): SaidWords {
  const content = contentOf(statement);
  const cue = statement.cue.map(([start, end]) => statement.excerpt.slice(start, end)).join(' ');
  const printed = new Map<string, string>();
  for (const { word, printed: own } of tellingWords(content)) if (!printed.has(word)) printed.set(word, own);
  const denied = deniedIn(content);
  const isDenied = DENYING_CUES.test(cue);
  return {
    words: new Set(printed.keys()),
    printed,
    figures: figuresOf(content),
    isDenial: content.search(DENIALS) >= 0 !== isDenied,
    denied: new Set(isDenied ? printed.keys() : denied),
  };
}

/** Whether two statements share enough words to be on the same thing. */
export function isOnSameThing(one: SaidWords, other: SaidWords, shared: number): boolean {
  return shared >= LEAST_SHARED && shared >= SAME_THING * Math.min(one.words.size, other.words.size);
}

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** One denies what the other says: not merely something beside it. */
const deniesOther = (one: SaidWords, other: SaidWords): boolean =>
  one.isDenial && !other.isDenial && [...one.denied].some((word) => other.words.has(word));

/** In what two statements on the same thing differ; undefined where neither figures nor a denial part them. */
export function differenceOf(one: SaidWords, other: SaidWords): Difference | undefined {
  if (deniesOther(one, other) || deniesOther(other, one)) return { kind: 'denial' };
  const was = [...one.figures].filter((figure) => !other.figures.has(figure));
  const is = [...other.figures].filter((figure) => !one.figures.has(figure));
  return was.length > 0 && is.length > 0 ? { kind: 'figure', was, is } : undefined;
}

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
