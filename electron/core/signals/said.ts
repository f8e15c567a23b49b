import type { Statement } from '../domain/library-article.ts';
import type { Slices } from '../ports.ts';
import { saidWords, type SaidWords } from './said-words.ts';

/** A statement with what it says. */
export type Said = { readonly statement: Statement; readonly said: SaidWords };

/** Statements worked on between two rests. */
export const STATEMENTS_A_SLICE = 50;

/** Dated ones by time, undated last; then by article and place, so that the order they arrived in tells nothing. */
export function byTime(one: Statement, other: Statement): number {
  const [a, b] = [one.published ?? '~', other.published ?? '~'];
  if (a !== b) return a < b ? -1 : 1;
  return one.articleId - other.articleId || one.position - other.position;
}

/** Statements in order of time, ready to be compared. */
export function* saidInOrder(statements: readonly Statement[]): Slices<readonly Said[]> {
  const said: Said[] = [];
  for (const statement of statements.toSorted(byTime)) {
    if (said.length > 0 && said.length % STATEMENTS_A_SLICE === 0) yield;
    said.push({ statement, said: saidWords(statement) });
  }
  return said;
}

/** Statements by the words in them: which share words with another is then known without comparing it with each. */
export type SaidIndex = {
  /** They are numbered as they come, from 0. */
  add(said: SaidWords): void;
  /** How many words each shares with it; those that share none are not there. */
  sharing(said: SaidWords): ReadonlyMap<number, number>;
};

export function saidIndex(): SaidIndex {
  const places = new Map<string, number[]>();
  let next = 0;
  return {
    add: ({ words }) => {
      for (const word of words) {
        const known = places.get(word);
        if (known === undefined) places.set(word, [next]);
        else known.push(next);
      }
      next += 1;
    },
    sharing: ({ words }) => {
      const shared = new Map<number, number>();
      for (const word of words)
        for (const place of places.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
      return shared;
    },
  };
}
