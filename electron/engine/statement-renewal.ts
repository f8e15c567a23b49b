import type { Events } from '../contract/events.ts';
import type { ReadArticle } from '../core/domain/article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { StatementRenewal } from '../core/domain/statement-renewal.ts';
import type { Library } from '../core/ports.ts';
import type { FoundStatements, StatementFinder } from '../core/renewal-ports.ts';
import type { Turns } from './turns.ts';

/** Finds the statements of articles again that an older version found, when the analyst asks for it. */
export type StatementRenewing = {
  state(): StatementRenewal;
  /** Begins; what is on its way goes on. */
  begin(): void;
  /** Finishes the piece in hand and waits, or goes on. */
  pause(isPaused: boolean): void;
  /** Leaves the rest as it is: it is counted as outdated, and can be begun another time. */
  stop(): void;
  close(): void;
};

export type StatementRenewingParts = {
  readonly library: Library;
  readonly finder: StatementFinder;
  readonly turns: Pick<Turns, 'behind'>;
  /** Files what was found, inside a transaction. */
  restate(id: number, found: FoundStatements): void;
  /** A transaction was undone: nothing that was remembered of it holds. */
  forgetTopics(): void;
  /** What the disk refused, when that is what was thrown. */
  faultOf(error: unknown): LibraryError | undefined;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
};

/** Articles of one piece, found in a reader thread and kept in one transaction: a blink. */
const A_PIECE = 16;
/** Everything shown is counted anew when the library changes: it is told so once for so many pieces. */
const PIECES_TOLD = 16;

type Run = {
  articles: number;
  done: number;
  failed: number;
  isPaused: boolean;
  after: number;
  pieces: number;
};

type Filed = { readonly contentHash: string; readonly article: ReadArticle };
type Found = { readonly id: number; readonly filed: Filed; readonly statements: FoundStatements };

function isSame(now: Filed | undefined, before: Filed): boolean {
  return (
    now?.contentHash === before.contentHash &&
    now.article.statementsVersion === before.article.statementsVersion
  );
}

/** Goes through the articles by their numbers, piece by piece behind whatever the window asks. */
export function createStatementRenewing(parts: StatementRenewingParts): StatementRenewing {
  const { library, finder, turns, tell } = parts;
  let run: Run | undefined;
  let isInHand = false;

  const state = (): StatementRenewal => {
    if (run === undefined) return { outdated: library.outdatedStatements() };
    const { articles, done, failed, isPaused } = run;
    return { outdated: Math.max(0, articles - done), run: { articles, done, failed, isPaused } };
  };

  function end(): void {
    run = undefined;
    tell('library.changed', { articles: 0 });
    tell('statements.renewal', state());
  }

  /** The rest stays outdated until the analyst asks again. */
  function refuse(error: LibraryError): void {
    run = undefined;
    tell('library.trouble', error);
  }

  function fail(error: unknown): void {
    isInHand = false;
    const fault = parts.faultOf(error);
    if (fault === undefined) throw error;
    refuse(fault);
  }

  function next(): void {
    if (isInHand || run === undefined || run.isPaused) return;
    isInHand = true;
    turns.behind(() => {
      const current = run;
      if (current === undefined) isInHand = false;
      else takePiece(current).catch(fail);
    });
  }

  async function takePiece(current: Run): Promise<void> {
    const ids = library.nextOutdated(current.after, A_PIECE);
    const found = await foundIn(ids);
    isInHand = false;
    // Stopped, or closed, while the reader was at it.
    if (run !== current) {
      next();
      return;
    }
    if (ids.length === 0) {
      end();
      return;
    }
    const kept = library.transaction(() => {
      for (const { id, filed, statements } of found) {
        // It may have been read anew, or taken out, in the meantime.
        if (isSame(library.filedArticle(id)?.filed, filed)) parts.restate(id, statements);
      }
    });
    if (!kept.ok) {
      parts.forgetTopics();
      refuse(kept.error);
      return;
    }
    current.after = ids.at(-1) ?? current.after;
    current.done += ids.length;
    current.failed += ids.length - found.length;
    current.pieces += 1;
    if (current.pieces % PIECES_TOLD === 0) tell('library.changed', { articles: 0 });
    tell('statements.renewal', state());
    next();
  }

  /** A piece whose reader died is taken article by article, so that one text costs no other its statements. */
  async function foundIn(ids: readonly number[]): Promise<readonly Found[]> {
    const asked = ids.flatMap((id) => {
      const filed = library.filedArticle(id)?.filed;
      return filed === undefined ? [] : [{ id, filed }];
    });
    if (asked.length === 0) return [];
    const found = await finder.findStatements(asked.map(({ filed }) => filed.article));
    if (found === undefined && ids.length > 1) {
      const alone: Found[] = [];
      for (const id of ids) if (run !== undefined) alone.push(...(await foundIn([id])));
      return alone;
    }
    return asked.flatMap((one, place) => {
      const statements = found?.[place];
      return statements === undefined ? [] : [{ ...one, statements }];
    });
  }

  return {
    state,
    begin() {
      if (library.info().isReadOnly) return;
      run ??= {
        articles: library.outdatedStatements(),
        done: 0,
        failed: 0,
        isPaused: false,
        after: 0,
        pieces: 0,
      };
      run.isPaused = false;
      next();
    },
    pause(isPaused) {
      if (run === undefined) return;
      run.isPaused = isPaused;
      next();
    },
    stop() {
      if (run !== undefined) end();
    },
    close() {
      run = undefined;
    },
  };
}
