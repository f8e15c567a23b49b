import type { ArticleTerm } from '../../filing.ts';
import { KIND, type Token } from '../tokens/tokens.ts';
import { findDateline } from '../dateline.ts';
import { comparedForm } from './other-languages.ts';
import { nationOf } from './nations.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { isCaseless, isCutForm, termTokensOf } from './term-tokens.ts';
import { classOfTerm, RARE, tellingOfClass } from './word-classes.ts';

export type ArticleText = {
  readonly headline?: string | undefined;
  readonly body: string;
  /** BCP 47; words of English are stemmed, those of other languages compared by their own form. */
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

/** Two words in a row of a headline or a name say a little more than each of them. */
const PAIR_WEIGHT = 0.1;

/** The most telling so many are kept: they decide, and a library of many articles stays small. */
const MOST_TERMS = 100;

type Counted = {
  count: number;
  isName: boolean;
  isSmall: boolean;
  readonly isInHeadline: boolean;
  read: string;
};

/** The terms of an article, strongest first. */
export function articleTermsOf(article: ArticleText): readonly ArticleTerm[] {
  const { language } = article;
  const other = language === undefined || /^en\b/iu.test(language) ? undefined : language;
  const counts = new Map<string, Counted>();
  const add = (tokens: readonly Token[], isTitle: boolean, weightAt: (index: number) => number): void => {
    const hasCase = capitalisedShare(tokens) < 0.5;
    let previous: string | undefined;
    let previousRead = '';
    let previousName: boolean = false;
    for (const [index, token] of tokens.entries()) {
      const term = termOf(token, other);
      if (term === undefined) {
        previous = undefined;
        continue;
      }
      // Nothing tells names from words there: each may be one, until it is met beside too much else.
      const hasNoCase = isCaseless(token.form);
      const isName: boolean = token.kind === KIND.name && hasCase && !(token.startsSentence && !previousName);
      const kind = token.kind === KIND.name && !isName ? KIND.word : token.kind;
      const isRareInTitle = isTitle && !hasCase && classOfTerm(term) === RARE;
      const isShown = isName || (isRareInTitle && token.kind === KIND.name && !isOfCapitals(token.printed));
      const read = isShown ? asPrinted(token) : token.form;
      const known = counts.get(term) ?? {
        count: 0,
        isName: false,
        isSmall: false,
        isInHeadline: isTitle,
        read,
      };
      if (isName && (!known.isName || isOfCapitals(known.read))) known.read = read;
      known.count += weightAt(index) * WEIGHTS[kind];
      known.isName ||= isName || hasNoCase || isRareInTitle;
      known.isSmall ||= token.kind === KIND.word && !hasNoCase;
      counts.set(term, known);
      if (term.startsWith('#') || isCutForm(term)) {
        previous = undefined;
        continue;
      }
      if (previous !== undefined && (isTitle || (isName && previousName))) {
        const pair = `#${previous} ${term}`;
        const both: Counted = counts.get(pair) ?? {
          count: 0,
          isName: false,
          isSmall: true,
          isInHeadline: isTitle,
          read: `${previousRead} ${read}`,
        };
        both.count += weightAt(index) * PAIR_WEIGHT;
        counts.set(pair, both);
      }
      previous = term;
      previousRead = read;
      previousName = isName;
    }
  };
  add(termTokensOf(article.headline ?? '', HEADLINE_TOKENS), true, () => HEADLINE);
  add(termTokensOf(told(article.body), BODY_TOKENS), false, (index) => (index < LEAD_TOKENS ? LEAD : 1));
  return strongest(counts);
}

/** An article whose body is shorter, in letters, and which has few terms is little more than a headline. */
const SHORTEST_BODY = 40;
const HEADLINE_TERMS = 20;

/** Whether an article tells so little that it is compared as headlines are. */
export function isHeadlineOnly(terms: readonly ArticleTerm[], body: string): boolean {
  // Of letters cut in pairs every other one says what the one before says.
  const cut = terms.filter(({ term }) => isCutForm(term)).length;
  return terms.length - cut / 2 < HEADLINE_TERMS && body.length < SHORTEST_BODY;
}

/** What an article tells, without the line that says where, when and for whom it was written. */
function told(body: string): string {
  const end = body.indexOf('\n');
  const paragraph = end < 0 ? body : body.slice(0, end);
  const text = findDateline(paragraph)?.dateline.text;
  if (text === undefined) return body;
  const at = paragraph.indexOf(text);
  return at < 0 ? body : body.slice(at + text.length);
}

function capitalisedShare(tokens: readonly Token[]): number {
  const capitalised = tokens.filter(({ kind }) => kind === KIND.name || kind === KIND.date).length;
  return tokens.length === 0 ? 0 : capitalised / tokens.length;
}

/** As datelines and some headlines write names. */
const isOfCapitals = (read: string): boolean => read === read.toUpperCase();

/** A name as it is printed, without what is owned by it. */
const asPrinted = ({ printed }: Token): string => printed.replace(/['’]s$/u, '');

/** Figures carry a #, so that no word is taken for one. */
function termOf({ form, kind }: Token, other: string | undefined): string | undefined {
  if (kind === KIND.number) return form.length > 1 ? `#${form}` : undefined;
  if (kind === KIND.date) return form.includes('-') ? `#${form}` : undefined;
  if (stopWords.has(form) || (form.length < 2 && form < '\u0e00')) return undefined;
  if (other !== undefined) return comparedForm(form, other);
  const stem = stemOf(form);
  return kind === KIND.name ? nationOf(stem) : stem;
}

/** Strength grows with the logarithm of the count: the tenth mention says little more than the fifth. */
function strongest(counts: ReadonlyMap<string, Counted>): readonly ArticleTerm[] {
  const damped = [...counts].map(([term, { count, isName, isSmall, isInHeadline, read }]) => {
    const strength = 1 + Math.log(1 + count);
    const tells = strength * tellingOfClass(classOfTerm(term));
    return { tells, term: { term, isName, isSmall, isInHeadline, read, strength } };
  });
  damped.sort((a, b) => b.tells - a.tells || (a.term.term < b.term.term ? -1 : 1));
  const kept = damped.slice(0, MOST_TERMS).map(({ term }) => term);
  const length = Math.hypot(...kept.map(({ strength }) => strength));
  return kept.map((term) => ({ ...term, strength: term.strength / length }));
}
