import type { Events } from '../contract/events.ts';
import type { CheckName, CheckReport } from '../core/domain/library-info.ts';
import { retentionReason } from '../core/domain/retention.ts';
import type { Watch } from '../core/domain/watch.ts';
import type { Clock, Library } from '../core/ports.ts';
import type { Turns } from './turns.ts';

/** What the engine does for its library when nobody waits: each piece is short, and comes behind what the window asks. */
export type IdleCare = {
  /**
   * Begins by itself: pages after an unclean end, then what the rules of the watches no longer keep, and that every day; and
   * whenever nothing was written for a while the full-text indexes are merged, and counts are kept for the next opening.
   */
  start(): void;
  /** Goes through the rules now; one that is on its way is gone on with. */
  retain(): void;
  /** Looks at some of what a verification looks at, in short pieces. */
  check(checks: readonly CheckName[]): Promise<CheckReport>;
  close(): void;
};

export type IdleCareParts = {
  readonly library: Library;
  readonly turns: Pick<Turns, 'behind'>;
  readonly clock: Clock;
  /** Articles were taken out: arriving ones are filed by what is there now. */
  forgetTopics(): void;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
};

/** Time for the window to come up first, in milliseconds. */
const FIRST_ROUND = 5_000;
/** Counts are kept after so long in which nothing was written: an app that ends cleanly keeps them then. */
const AT_REST = 10 * 60_000;
const EVERY_DAY = 24 * 60 * 60 * 1000;
/** The full-text indexes are merged after so long: imports are over, and the next question is answered faster. */
const SHORT_REST = 60_000;
/** Articles taken out in one transaction: a blink. */
const A_PIECE = 8;

/** Looks after a library that is open for writing. */
export function createIdleCare({ library, turns, clock, forgetTopics, tell }: IdleCareParts): IdleCare {
  let timer: NodeJS.Timeout | undefined;
  const resting: NodeJS.Timeout[] = [];
  let isClosed = false;
  let isRetaining = false;
  let isAskedAgain = false;
  let isMerging = false;

  function later(work: () => void): void {
    turns.behind(() => {
      if (!isClosed) work();
    });
  }

  function check(checks: readonly CheckName[]): Promise<CheckReport> {
    const steps = library.verifySteps(false, checks);
    return new Promise((resolve, reject) => {
      const step = (): void => {
        try {
          const next = steps.next();
          if (next.done === true) resolve(next.value);
          else later(step);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      later(step);
    });
  }

  /** What a machine that stopped, or a kill, may have done to the file is found before somebody counts from it. */
  async function scanPages(): Promise<void> {
    const { isDamaged, findings } = await check(['pages']);
    const [detail = 'its pages are not what was written'] = findings;
    if (isDamaged) tell('library.trouble', { kind: 'damaged', path: library.info().folder, detail });
  }

  function retain(): void {
    if (library.info().isReadOnly || isClosed) return;
    isAskedAgain = isRetaining;
    if (isRetaining) return;
    isRetaining = true;
    const watches = library.watches().filter(({ retention }) => retention !== undefined);
    nextWatch(watches);
  }

  function nextWatch([watch, ...others]: readonly Watch[]): void {
    if (watch === undefined) {
      isRetaining = false;
      if (isAskedAgain) retain();
      return;
    }
    later(() => takeOut(watch, 0, others));
  }

  /** One piece of a watch; the next comes when nobody waits. */
  function takeOut({ id, name }: Watch, before: number, others: readonly Watch[]): void {
    // The rule may have been changed since the round began.
    const watch = library.watches().find((each) => each.id === id);
    const rule = watch?.retention;
    const now = clock.now();
    const ids = rule === undefined ? [] : library.outlived(id, rule, now, A_PIECE);
    if (watch === undefined || rule === undefined || ids.length === 0) {
      if (before > 0) tell('library.retained', { watch: name, deleted: before });
      nextWatch(others);
      return;
    }
    const deletion = { at: now, by: 'retention', why: retentionReason(rule, watch.name) } as const;
    const deleted = before + ids.length;
    const done = library.transaction(() => {
      for (const article of ids) library.deleteArticle(article, deletion, true);
      library.keepRetentionRound(id, { at: now, deleted });
    });
    if (!done.ok) {
      isRetaining = false;
      tell('library.trouble', done.error);
      return;
    }
    forgetTopics();
    tell('library.changed', { articles: 0 });
    later(() => takeOut(watch, deleted, others));
  }

  function round(): void {
    retain();
    timer = setTimeout(round, EVERY_DAY);
    timer.unref();
  }

  /** Comes whenever nothing was written since the last look. */
  function atRest(after: number, work: (seen: number) => void): void {
    let seen = library.changes();
    const timer = setInterval(() => {
      const now = library.changes();
      if (now === seen) later(() => work(now));
      seen = now;
    }, after);
    timer.unref();
    resting.push(timer);
  }

  /** Piece by piece, until all is merged or the library is written again. */
  function merge(seen: number): void {
    isMerging = library.changes() === seen && library.mergeIndexes();
    if (isMerging) later(() => merge(seen));
  }

  return {
    check,
    retain,
    start() {
      if (library.info().isReadOnly) return;
      timer = setTimeout(() => {
        const scanned = library.lastEnd === 'closed' ? Promise.resolve() : scanPages();
        void scanned.then(round);
      }, FIRST_ROUND);
      timer.unref();
      atRest(SHORT_REST, (seen) => {
        if (!isMerging) merge(seen);
      });
      atRest(AT_REST, () => library.keepCounts());
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      resting.forEach(clearInterval);
    },
  };
}
