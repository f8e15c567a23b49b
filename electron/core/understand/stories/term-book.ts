import type { ArticleTerm } from '../../filing.ts';
import type { StoryMember, TermWeight } from './open-story.ts';
import { classOf, hasFlag, keyOf, strengthAt, TERM_CLASS, TERM_FLAG } from './packed-terms.ts';

/**
 * What the terms of the window's articles tell. A term counts once for each *strongest term* it stands beside, not once
 * for each article: forty reports of one event share their strongest term and do not make the event's words common,
 * while the words of a form (results, dividends, bond issues) stand beside another subject every time and soon do.
 *
 * Everything here follows from the window's articles alone, so that a library that was closed has it again.
 */
export type TermBook = {
  /** Notes how terms are written now, for display. */
  read(terms: readonly ArticleTerm[]): void;
  /** Counts an article in; its place is the highest so far. */
  enter(member: StoryMember): void;
  /** Counts an article out that left the window, or was taken out of it. */
  leave(member: StoryMember): void;
  /** Whether the term has not stood beside this strongest term lately. */
  isFresh(term: number, strongest: number): boolean;
  /** How much a term tells: its inverse document frequency (Spärck Jones 1972), smoothed. */
  readonly weight: TermWeight;
  /** Whether two articles that share the term may be about one thing because of it. */
  isSubject(term: number, isHeadline: boolean): boolean;
  /** The latest articles that have the term, oldest first. */
  latest(term: number): readonly StoryMember[];
  wordOf(term: number): string | undefined;
};

/**
 * A young book has seen too little to know which words are common: its counts are smoothed as if `earlier` articles had
 * come before, and each that did come counts `running` times. Headlines alone say so little that their smoothing is stronger.
 */
const TEXT = { earlier: 8_000, running: 10 };
const HEADLINE = { earlier: 20_000, running: 1 };
/** Shares of the earlier articles assumed to have a common word, and any other. */
const COMMON_SHARE = 0.1;
const RARE_SHARE = 0.001;
const LEAST_WEIGHT = 0.05;

/** Articles with a term whose strongest terms are remembered: an event's come again soon. */
const REMEMBERED = 24;
/** Latest articles kept per term, at least. */
const KEPT_LATEST = 120;

/** Weights (as in texts) from which a term may be a subject; without a text to tell names from words more must do. */
const SUBJECT_WEIGHT = 3.5;
const HEADLINE_SUBJECT_WEIGHT = 2.5;
/** Articles that may write a name small, as a share of those that write it as a name. */
const SMALL_SHARE = 0.2;
/** A common word must be seen as a name more often before it counts as one. */
const SMALL_COMMON = 5;
/** A name that stands beside ever other subjects (a stock exchange, a rating agency) is none: from so many on, and beyond this share. */
const SPREAD_LOOKED_AT = 5;
const SPREAD_SHARE = 0.7;

type Term = {
  articles: number;
  spread: number;
  small: number;
  asName: number;
  latest: StoryMember[];
  word: string | undefined;
};

const isCommon = (term: number): boolean => classOf(term) === TERM_CLASS.common;

export function openTermBook(): TermBook {
  const terms = new Map<number, Term>();
  let articles = 0;

  const weight = (term: number, isHeadline: boolean): number => {
    const { earlier, running } = isHeadline ? HEADLINE : TEXT;
    const spread = terms.get(term)?.spread;
    const containing =
      (spread === undefined ? 0 : running * spread) + earlier * (isCommon(term) ? COMMON_SHARE : RARE_SHARE);
    return Math.max(LEAST_WEIGHT, Math.log((running * articles + earlier + 1) / (containing + 1)));
  };
  const isNameOfFew = (term: number): boolean => {
    const known = terms.get(term);
    if (known === undefined) return !isCommon(term);
    if (known.spread > SPREAD_LOOKED_AT && known.spread > SPREAD_SHARE * known.articles) return false;
    return known.small + (isCommon(term) ? SMALL_COMMON : 0) <= SMALL_SHARE * known.asName;
  };
  const termOf = (key: number): Term => {
    const known = terms.get(key);
    if (known !== undefined) return known;
    const begun = { articles: 0, spread: 0, small: 0, asName: 0, latest: [], word: undefined };
    terms.set(key, begun);
    return begun;
  };
  const count = (term: Term, { terms: packed }: StoryMember, at: number, by: 1 | -1): void => {
    term.articles += by;
    if (hasFlag(packed, at, TERM_FLAG.fresh)) term.spread += by;
    if (hasFlag(packed, at, TERM_FLAG.small)) term.small += by;
    if (hasFlag(packed, at, TERM_FLAG.name)) term.asName += by;
  };

  return {
    read: (read) => {
      for (const { term, read: word } of read) termOf(keyOf(term)).word = word;
    },
    enter: (member) => {
      articles++;
      for (const [at, key] of member.terms.keys.entries()) {
        const term = termOf(key);
        count(term, member, at, 1);
        if (term.latest.push(member) > 2 * KEPT_LATEST) term.latest.splice(0, KEPT_LATEST);
      }
    },
    leave: (member) => {
      articles--;
      for (const [at, key] of member.terms.keys.entries()) {
        const term = terms.get(key);
        if (term === undefined) continue;
        count(term, member, at, -1);
        const place = term.latest[0] === member ? 0 : term.latest.indexOf(member);
        if (place >= 0) term.latest.splice(place, 1);
        if (term.articles === 0) terms.delete(key);
      }
    },
    isFresh: (key, strongest) => {
      const latest = terms.get(key)?.latest ?? [];
      if (key === strongest) return latest.length === 0;
      return !latest.slice(-REMEMBERED).some(({ terms: { keys } }) => keys[0] === strongest);
    },
    weight,
    isSubject: (term, isHeadline) => {
      if (classOf(term) === TERM_CLASS.figure) return false;
      const found = weight(term, false);
      return isHeadline ? found >= HEADLINE_SUBJECT_WEIGHT : found >= SUBJECT_WEIGHT && isNameOfFew(term);
    },
    latest: (term) => terms.get(term)?.latest.slice(-KEPT_LATEST) ?? [],
    wordOf: (term) => terms.get(term)?.word,
  };
}

/** The strength of a term in an article that has it. */
export function strengthIn({ terms }: StoryMember, key: number): number {
  return strengthAt(terms, terms.keys.indexOf(key));
}
