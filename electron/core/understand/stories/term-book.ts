import { stemOf } from './stem.ts';
import { commonWords } from './stop-words.ts';
import type { ArticleTerm } from './story-terms.ts';

/** A term of one article by its number, with its strength there. */
export type BookTerm = { readonly id: number; readonly strength: number };

/**
 * What the terms of all articles so far tell. A term counts once for each *strongest term* it stands beside, not once
 * for each article: forty reports of one event share their strongest term and do not make the event's words common,
 * while the words of a form (results, dividends, bond issues) stand beside another subject every time and soon do.
 */
export type TermBook = {
  /** Gives terms their numbers and notes how they are written. */
  read(terms: readonly ArticleTerm[]): readonly BookTerm[];
  /** Counts an article, once what it tells was decided. `strongest` is its most telling term. */
  count(terms: readonly BookTerm[], strongest: number | undefined): void;
  /** How much a term tells: its inverse document frequency (Spärck Jones 1972), smoothed. */
  weight(term: number, isHeadline: boolean): number;
  /** Whether two articles that share the term may be about one thing because of it. */
  isSubject(term: number, isHeadline: boolean): boolean;
  wordOf(term: number): string;
  articles(): number;
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

/** Strongest terms remembered per term: an event's come again soon. */
const REMEMBERED = 8;

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

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stemOf));

export function openTermBook(): TermBook {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const shares: number[] = [];
  const articlesWith: number[] = [];
  const spread: number[] = [];
  const small: number[] = [];
  const asName: number[] = [];
  const isFigure: boolean[] = [];
  const beside: number[][] = [];
  let articles = 0;

  const idOf = ({ term, read }: ArticleTerm): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const isCommon = commonStems.has(term);
    ids.set(term, words.length);
    shares.push(isCommon ? COMMON_SHARE : RARE_SHARE);
    articlesWith.push(0);
    spread.push(0);
    small.push(isCommon ? SMALL_COMMON : 0);
    asName.push(0);
    isFigure.push(term.startsWith('#'));
    beside.push([]);
    return words.push(read) - 1;
  };
  const weight = (term: number, isHeadline: boolean): number => {
    const { earlier, running } = isHeadline ? HEADLINE : TEXT;
    const containing = running * (spread[term] ?? 0) + earlier * (shares[term] ?? RARE_SHARE);
    return Math.max(LEAST_WEIGHT, Math.log((running * articles + earlier + 1) / (containing + 1)));
  };
  const isNameOfFew = (term: number): boolean => {
    const subjects = spread[term] ?? 0;
    if (subjects > SPREAD_LOOKED_AT && subjects > SPREAD_SHARE * (articlesWith[term] ?? 0)) return false;
    return (small[term] ?? 0) <= SMALL_SHARE * (asName[term] ?? 0);
  };

  return {
    read: (terms) =>
      terms.map((term) => {
        const id = idOf(term);
        if (term.isSmall) small[id] = (small[id] ?? 0) + 1;
        if (term.isName) asName[id] = (asName[id] ?? 0) + 1;
        return { id, strength: term.strength };
      }),
    count: (terms, strongest) => {
      articles++;
      for (const { id } of terms) {
        articlesWith[id] = (articlesWith[id] ?? 0) + 1;
        const known = beside[id];
        if (known === undefined || strongest === undefined) continue;
        if (known.includes(strongest) || (id === strongest && known.length > 0)) continue;
        spread[id] = (spread[id] ?? 0) + 1;
        if (known.push(strongest) > REMEMBERED) known.shift();
      }
    },
    weight,
    isSubject: (term, isHeadline) => {
      if (isFigure[term] === true) return false;
      const found = weight(term, false);
      return isHeadline ? found >= HEADLINE_SUBJECT_WEIGHT : found >= SUBJECT_WEIGHT && isNameOfFew(term);
    },
    wordOf: (term) => words[term] ?? '',
    articles: () => articles,
  };
}
