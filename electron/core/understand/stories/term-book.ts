import type { ArticleTerm } from '../../filing.ts';
import type { StoryMember } from './open-story.ts';
import { classOf, hasFlag, keyOf, markOf, TERM_FLAG, unitsAt, type PackedTerms } from './packed-terms.ts';
import { FIGURE, FORM, PAIR, SHARE_OF_CLASS } from './word-classes.ts';

/**
 * What the terms of the window's articles tell. A term counts once for each *strongest term* it stands beside, not once
 * for each article: forty reports of one event share their strongest term and do not make the event's words common,
 * while the words of a form (results, dividends, bond issues) stand beside another subject every time and soon do.
 *
 * Everything here follows from the window's articles alone, so that a library that was closed has it again.
 */
export type TermBook = {
  /** Notes how the terms of an article read earlier are written, for display. */
  read(terms: readonly ArticleTerm[]): void;
  /** The terms of an article with what they tell now, most telling first; their strengths add up to a length of 1. Notes how they are written. */
  weighed(terms: readonly ArticleTerm[], isHeadline: boolean): PackedTerms;
  /** Counts an article in; its place is the highest so far. */
  enter(member: StoryMember): void;
  /** Counts an article out that left the window, or was taken out of it. */
  leave(member: StoryMember): void;
  /** How much a term tells: its inverse document frequency (Spärck Jones 1972), smoothed. */
  weight(term: number, isHeadline: boolean): number;
  /** Whether two articles that share the term may be about one thing because of it. */
  isSubject(term: number, isHeadline: boolean, isNameHere: boolean): boolean;
  /** The latest articles that have the term, oldest first, and how much it tells in each. */
  latest(term: number): Latest | undefined;
  wordOf(term: number): string | undefined;
};

const LEAST_WEIGHT = 0.05;

/**
 * A young book has seen too little to know which words are common: it begins as if it had read so many articles of
 * English at large. Repeated words come in bursts, so that fewer articles have one than chance would give: `BURST`.
 */
const EARLIER = 20_000;
const BURST = 0.7;
const shares = (length: number): readonly number[] =>
  SHARE_OF_CLASS.map((share) => 1 - Math.exp(-share * length * BURST));
/** As if headlines were longer than they are: they are made of the common words of news. */
const SHARES = { text: shares(200), headline: shares(120) };

/** Articles with a term whose strongest terms are remembered: an event's come again soon. */
const REMEMBERED = 24;
/** Latest articles with a term that are looked at. */
export const LATEST_LOOKED_AT = 100;

/** Weights (as in texts) from which a term may be a subject; without a text to tell names from words more must do. */
const SUBJECT_WEIGHT = 3.5;
const HEADLINE_SUBJECT_WEIGHT = 2.5;
/** Articles that may write a name small, as a share of those that write it as a name. */
const SMALL_SHARE = 0.2;
/** A common word must be seen as a name more often before it counts as one. */
const SMALL_COMMON = 5;
/** Class from which a word is common. */
const COMMON = 4;
/** A name that stands beside ever other subjects (a stock exchange, a rating agency) is none: from so many on, and beyond this share. */
const SPREAD_LOOKED_AT = 5;
const SPREAD_SHARE = 0.7;

/** Lists side by side: they are walked for every arriving article. */
export type Latest = {
  readonly members: StoryMember[];
  readonly units: number[];
  /** The strongest term of each. */
  readonly strongest: number[];
};

type Term = {
  articles: number;
  spread: number;
  small: number;
  asName: number;
  readonly latest: Latest;
  word: string | undefined;
};

const NEVER_SUBJECTS: ReadonlySet<number> = new Set([FIGURE, PAIR, FORM]);
const isCommon = (term: number): boolean => classOf(term) >= COMMON && classOf(term) < FORM;

/** Articles stand in the order of their places: one older than the first was cut off, which is so of most that leave. */
function placeOf(member: StoryMember, members: readonly StoryMember[]): number {
  const oldest = members[0];
  if (oldest === member) return 0;
  return oldest === undefined || oldest.place > member.place ? -1 : members.indexOf(member);
}

/** The oldest leaves mostly, and an array gives away its first item without being copied. */
function takeAt(list: unknown[], place: number): void {
  if (place === 0) list.shift();
  else list.splice(place, 1);
}

export function openTermBook(): TermBook {
  const terms = new Map<number, Term>();
  let articles = 0;

  const weightOf = (term: number, seen: number, isHeadline: boolean): number => {
    const containing = seen + EARLIER * ((isHeadline ? SHARES.headline : SHARES.text)[classOf(term)] ?? 0);
    return Math.max(LEAST_WEIGHT, Math.log((articles + EARLIER + 1) / (containing + 1)));
  };
  const weight = (term: number, isHeadline: boolean): number =>
    weightOf(term, terms.get(term)?.spread ?? 0, isHeadline);
  const isOfFew = ({ spread, articles: all }: Term): boolean =>
    spread <= SPREAD_LOOKED_AT || spread <= SPREAD_SHARE * all;
  const isName = (term: number, { small, asName }: Term): boolean =>
    asName > 0 && small + (isCommon(term) ? SMALL_COMMON : 0) <= SMALL_SHARE * asName;
  const termOf = (key: number): Term => {
    const known = terms.get(key);
    if (known !== undefined) return known;
    const begun = {
      articles: 0,
      spread: 0,
      small: 0,
      asName: 0,
      latest: { members: [], units: [], strongest: [] },
      word: undefined,
    };
    terms.set(key, begun);
    return begun;
  };
  const count = (term: Term, { terms: packed, isHeadline }: StoryMember, at: number, by: 1 | -1): void => {
    term.articles += by;
    if (hasFlag(packed, at, TERM_FLAG.fresh)) term.spread += by;
    // A headline alone is often written in capitals throughout: it tells names from words badly.
    if (isHeadline) return;
    if (hasFlag(packed, at, TERM_FLAG.small)) term.small += by;
    if (hasFlag(packed, at, TERM_FLAG.name)) term.asName += by;
  };
  /** Whether the term has not stood beside this strongest term lately. */
  const isFresh = (key: number, { latest }: Term, strongest: number): boolean => {
    const beside = latest.strongest;
    if (key === strongest) return beside.length === 0;
    for (let at = Math.max(0, beside.length - REMEMBERED); at < beside.length; at++)
      if (beside[at] === strongest) return false;
    return true;
  };
  /** The terms weighed last, in the order of their keys: most often they are entered next. */
  let weighedLast: { readonly packed: PackedTerms; readonly terms: readonly Term[] } | undefined;

  return {
    read: (read) => {
      for (const { term, read: word } of read) termOf(keyOf(term)).word = word;
    },
    weighed: (read, isHeadline) => {
      const found = read.map((term) => {
        const key = keyOf(term.term);
        const known = termOf(key);
        known.word = term.read;
        return { term, key, known, weight: term.strength * weightOf(key, known.spread, isHeadline) };
      });
      found.sort((a, b) => b.weight - a.weight || a.key - b.key);
      const length = Math.hypot(...found.map((one) => one.weight));
      const strongest = found[0]?.key ?? 0;
      const keys = new Int32Array(found.length);
      const marks = new Uint16Array(found.length);
      for (let at = 0; at < found.length; at++) {
        const one = found[at];
        if (one === undefined) continue;
        keys[at] = one.key;
        marks[at] =
          markOf(one.term, one.weight / length) |
          (isFresh(one.key, one.known, strongest) ? TERM_FLAG.fresh : 0);
      }
      const packed = { keys, marks };
      weighedLast = { packed, terms: found.map(({ known }) => known) };
      return packed;
    },
    enter: (member) => {
      articles++;
      const { keys } = member.terms;
      const known = weighedLast?.packed === member.terms ? weighedLast.terms : [];
      weighedLast = undefined;
      for (let at = 0; at < keys.length; at++) {
        const found = known[at];
        // One that no article had may have been forgotten since.
        const term = found !== undefined && found.articles > 0 ? found : termOf(keys[at] ?? 0);
        count(term, member, at, 1);
        const { members, units, strongest } = term.latest;
        units.push(unitsAt(member.terms, at));
        strongest.push(member.strongest);
        if (members.push(member) <= 2 * LATEST_LOOKED_AT) continue;
        for (const list of [members, units, strongest]) list.splice(0, LATEST_LOOKED_AT);
      }
    },
    leave: (member) => {
      articles--;
      const { keys } = member.terms;
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] ?? 0;
        const term = terms.get(key);
        if (term === undefined) continue;
        count(term, member, at, -1);
        const { members, units, strongest } = term.latest;
        const place = placeOf(member, members);
        if (place >= 0) for (const list of [members, units, strongest]) takeAt(list, place);
        if (term.articles === 0) terms.delete(key);
      }
    },
    weight,
    isSubject: (term, isHeadline, isNameHere) => {
      if (NEVER_SUBJECTS.has(classOf(term))) return false;
      const known = terms.get(term);
      const found = weight(term, false);
      const isSeen = known !== undefined && known.small + known.asName > 0;
      if (isHeadline && !isSeen) return found >= HEADLINE_SUBJECT_WEIGHT;
      if (found < (isHeadline ? HEADLINE_SUBJECT_WEIGHT : SUBJECT_WEIGHT)) return false;
      if (!isSeen) return isNameHere && !isCommon(term);
      return isOfFew(known) && isName(term, known);
    },
    latest: (term) => terms.get(term)?.latest,
    wordOf: (term) => terms.get(term)?.word,
  };
}
