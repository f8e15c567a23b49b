import { randomUUID } from 'node:crypto';
import type { Mark, WholeReason } from '../core/domain/live.ts';

/** Keeps to what a mark says: as long as its age is the library's, nothing has happened to articles up to it. */
export type Marks = {
  now(): Mark;
  /** Why what was counted at the mark is not true any more; undefined while it is. */
  whyNot(mark: Mark): WholeReason | undefined;
  /** An article was written: news to everybody who has counted it already. */
  touched(id: number): void;
  /** Something that was counted is another now. */
  aged(why?: WholeReason): void;
  /** What the work does to articles that were counted, it does for this reason. */
  because<T>(why: WholeReason, work: () => T): T;
};

/** `newest` is the highest number of an article there is. */
export function marks(newest: () => number): Marks {
  const opening = randomUUID();
  let generation = 0;
  let why: WholeReason = 'first';
  /** The last generation that took out or brought back: whoever asks from before it is told of that first. */
  let lastDeleted = 0;
  let reason: WholeReason = 'refiled';
  /** Nobody was told of an article beyond this one: what happens to it is seen when it is first counted. */
  let told = 0;

  const age = (): string => `${opening} ${generation}`;
  const grow = (because: WholeReason): void => {
    generation += 1;
    why = because;
    if (because === 'deleted') lastDeleted = generation;
  };
  return {
    now: () => {
      const upTo = newest();
      told = Math.max(told, upTo);
      return { age: age(), upTo };
    },
    whyNot: (mark) => {
      if (mark.age === age()) return undefined;
      const [of, before] = mark.age.split(' ');
      if (of !== opening) return 'restarted';
      return Number(before) < lastDeleted ? 'deleted' : why;
    },
    touched: (id) => {
      if (id <= told) grow(reason);
    },
    aged: (because = reason) => grow(because),
    because: (given, work) => {
      const before = reason;
      reason = given;
      try {
        return work();
      } finally {
        reason = before;
      }
    },
  };
}
