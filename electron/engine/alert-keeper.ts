import type { Events } from '../contract/events.ts';
import type { AlertRules } from '../core/domain/topic-alert.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Clock, Library, Slices } from '../core/ports.ts';
import { ok, type Result } from '../core/result.ts';
import {
  EMPTY_BOOK,
  lookForAlerts,
  withRules,
  type AlertBook,
  type Looked,
} from '../core/signals/topic-alerts.ts';
import type { Turns } from './turns.ts';

/** Tells of topics by the rules the analyst set; without any it does nothing. */
export type AlertKeeper = {
  rules(): AlertRules;
  setRules(rules: AlertRules): Result<AlertRules, LibraryError>;
  /** Begins to look: at what came while nobody did, and again from time to time. Before, nothing is told. */
  start(): void;
  /** Articles have come: looked at behind what the window asks. */
  arrived(): void;
  close(): void;
};

export type AlertKeeperParts = {
  readonly library: Library;
  readonly clock: Clock;
  readonly turns: Pick<Turns, 'behind'>;
  tell<Name extends keyof Events>(name: Name, event: Events[Name]): void;
};

/** What waits for its hour or day is looked at so often, in milliseconds. */
const LOOK_EVERY = 5 * 60_000;

/** Keeps the rules in the library and looks what they say of articles that come. */
export function createAlertKeeper({ library, clock, turns, tell }: AlertKeeperParts): AlertKeeper {
  let isClosed = false;
  let isComing = false;
  let timer: NodeJS.Timeout | undefined;

  function read(): AlertBook {
    const kept = library.alertBook();
    if (kept === undefined) return EMPTY_BOOK;
    try {
      return { ...EMPTY_BOOK, ...(JSON.parse(kept) as Partial<AlertBook>) };
    } catch {
      // Written by nobody we know: as good as no rules, and quiet.
      return EMPTY_BOOK;
    }
  }
  const keep = (book: AlertBook): Result<void, LibraryError> =>
    library.transaction(() => library.keepAlertBook(JSON.stringify(book)));
  const rulesOf = ({ rules, rhythm }: AlertBook): AlertRules => ({ rules, rhythm });

  function look(): void {
    isComing = false;
    if (isClosed || library.info().isReadOnly) return;
    const before = read();
    if (before.rules.length > 0) lookOn(before, lookForAlerts(before, library, clock.now()));
  }
  /** A slice at a time: what the window asks comes in between. */
  function lookOn(before: AlertBook, looking: Slices<Looked>): void {
    if (isClosed) return;
    const slice = looking.next();
    if (slice.done === true) told(before, slice.value);
    else turns.behind(() => lookOn(before, looking));
  }
  function told(before: AlertBook, { book, alerts }: Looked): void {
    if (JSON.stringify(book) === JSON.stringify(before)) return;
    // Other rules were set meanwhile: what was found by the old ones is neither kept nor told.
    if (JSON.stringify(read()) !== JSON.stringify(before)) {
      arrived();
      return;
    }
    // What could not be kept is not told: it would be told again.
    if (keep(book).ok && alerts.length > 0) tell('topics.alert', { alerts });
  }
  function arrived(): void {
    if (isComing || isClosed || timer === undefined) return;
    isComing = true;
    turns.behind(look);
  }

  return {
    rules: () => rulesOf(read()),
    setRules(rules) {
      const book = withRules(read(), rules, library, clock.now());
      const kept = keep(book);
      if (!kept.ok) return kept;
      // What waited for its hour may be due at once by the new rhythm.
      arrived();
      return ok(rulesOf(book));
    },
    start() {
      timer ??= setInterval(arrived, LOOK_EVERY);
      timer.unref();
      arrived();
    },
    arrived,
    close() {
      isClosed = true;
      clearInterval(timer);
    },
  };
}
