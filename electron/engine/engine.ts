import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Library, Slices } from '../core/ports.ts';
import { err } from '../core/result.ts';
import type { EngineHandlers, EngineParts, EngineSlices, SlicedName } from './engine-parts.ts';
import { articleRequests } from './requests/articles.ts';
import { attributionRequests } from './requests/attribution.ts';
import { careRequests } from './requests/care.ts';
import { coverageRequests } from './requests/coverage.ts';
import { dataRequests } from './requests/data.ts';
import { storyRequests } from './requests/stories.ts';
import { deskRequests } from './requests/desk.ts';
import { deletionRequests } from './requests/deletions.ts';
import { historyRequests } from './requests/history.ts';
import { noteRequests } from './requests/notes.ts';
import { fieldCorrectionRequests } from './requests/field-corrections.ts';
import { importRequests } from './requests/imports.ts';
import { liveRequests } from './requests/live.ts';
import { outletRequests } from './requests/outlets.ts';
import { pickupRequests } from './requests/pickups.ts';
import { queryRequests } from './requests/queries.ts';
import { reportDeskRequests } from './requests/report-desk.ts';
import { renewalRequests } from './requests/renewal.ts';
import { reportRequests } from './requests/reports.ts';
import { signalRequests } from './requests/signals.ts';
import { tagRequests } from './requests/tags.ts';
import { topicListRequests } from './requests/topic-lists.ts';
import { topicQueryRequests, topicSuggestionRequests } from './requests/topic-queries.ts';
import { topicRequests } from './requests/topics.ts';
import { watchRequests } from './requests/watches.ts';
import type { Turns } from './turns.ts';

export type Engine = {
  /**
   * Never rejects: a bug in a handler comes back as a failure with its message. A question with an `asker` is given up
   * once the same asker asks another: it is then answered as cancelled.
   */
  request<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  close(): Promise<void>;
};

/** Requests that may take seconds: they wait behind everything else the window asks. */
const LONG: ReadonlySet<EngineName> = new Set([
  'signals.spikes',
  'signals.newVoices',
  'signals.changed',
  'signals.said',
  'signals.contested',
  'signals.history',
  'topics.suggest',
  'report.html',
  'report.bytes',
  'data.bytes',
  'watches.preview',
]);

/** Requests that file articles anew. */
const FILING: ReadonlySet<EngineName> = new Set([
  'articles.correct',
  'articles.undoCorrection',
  'deleted.restore',
]);

/** The words a request selects by, if any. */
function queryOf(input: unknown): string | undefined {
  type Selecting = { readonly selection?: { readonly query?: string } };
  const { selection, spec, data } = (input ?? {}) as Selecting & {
    readonly spec?: Selecting;
    readonly data?: Selecting;
  };
  const query = (selection ?? spec?.selection ?? data?.selection)?.query?.trim();
  return query === '' ? undefined : query;
}

/** Whom statements are asked about, if anybody. */
function aboutOf(name: EngineName, input: unknown): string | undefined {
  if (name === 'attribution.about') return (input as Input<'attribution.about'>).name;
  const { filter } = (input ?? {}) as { readonly filter?: { readonly about?: string } };
  return filter?.about;
}

/** Work of some time is done in slices before the request is answered, so that nobody waits for it but who asked. */
function* prepare(name: EngineName, input: unknown, library: Library): Slices<void> {
  const query = queryOf(input);
  if (query !== undefined) yield* library.find(query);
  const about = aboutOf(name, input);
  if (about !== undefined) yield* library.countAbout(about);
  // What the disk has against it, it has against the request, too, which says so.
  if (FILING.has(name)) yield* library.readyToFile();
}

const CHANGED = 'changed';
/**
 * While articles arrive every state is followed by another: then imports wait for this answer, and if the window itself
 * goes on changing something, the window, too. What was begun before may still write once or twice.
 */
const TRIES = [undefined, 'steady', 'steady', 'alone', 'alone', 'alone'] as const;

/** An answer of one state of the library, or word that it changed meanwhile: parts of two states would not agree. */
function* ofOneState<T>(library: Library, work: Slices<T>): Slices<T | typeof CHANGED> {
  const before = library.changes();
  try {
    for (;;) {
      const slice = work.next();
      if (slice.done === true) return slice.value;
      yield;
      if (library.changes() !== before) return CHANGED;
    }
  } finally {
    work.return(undefined as never);
  }
}

/** The reply, or that the library changed before there was one. */
type Answered<Name extends EngineName> =
  { readonly reply: Reply<Name> | Promise<Reply<Name>> } | typeof CHANGED;

function replyOf<Name extends EngineName>(
  answered: Exclude<Answered<Name>, typeof CHANGED> | undefined,
): Reply<Name> | Promise<Reply<Name>> {
  return answered === undefined ? err({ kind: 'cancelled' }) : answered.reply;
}

/** Answers every request about one library. */
export function createEngine(parts: EngineParts, turns: Turns): Engine {
  const handlers: EngineHandlers = {
    ...articleRequests(parts),
    ...attributionRequests(parts),
    ...careRequests(parts),
    ...coverageRequests(parts),
    ...storyRequests(parts),
    ...deletionRequests(parts),
    ...deskRequests(parts),
    ...fieldCorrectionRequests(parts),
    ...historyRequests(parts),
    ...noteRequests(parts),
    ...importRequests(parts),
    ...liveRequests(parts),
    ...outletRequests(parts),
    ...pickupRequests(parts),
    ...queryRequests(parts),
    ...reportDeskRequests(parts),
    ...renewalRequests(parts),
    ...tagRequests(parts),
    ...topicListRequests(parts),
    ...topicQueryRequests(parts),
    ...topicRequests(parts),
    ...watchRequests(parts),
  };
  const sliced: EngineSlices = {
    ...dataRequests(parts),
    ...reportRequests(parts),
    ...signalRequests(parts),
    ...topicSuggestionRequests(parts),
  };
  const isSliced = (name: EngineName): name is SlicedName => name in sliced;

  function* answer<Name extends EngineName>(name: Name, input: Input<Name>): Slices<Answered<Name>> {
    yield* prepare(name, input, parts.library);
    if (!isSliced(name))
      return { reply: handlers[name as Exclude<Name, SlicedName>](input as never) as never };
    const work = sliced[name](input as never) as Slices<Reply<Name> | Promise<Reply<Name>>>;
    const reply = yield* ofOneState(parts.library, work);
    return reply === CHANGED ? CHANGED : { reply };
  }
  return {
    async request(name, input, asker) {
      try {
        const options = { asker, isLong: LONG.has(name) };
        for (const hold of TRIES) {
          const answered = await turns.ask(() => answer(name, input), { ...options, hold });
          if (answered !== CHANGED) return await replyOf(answered);
        }
        return err({ kind: 'engine-stopped', detail: 'The library changed again and again.' });
      } catch (error) {
        const fault = parts.faultOf(error);
        if (fault !== undefined) {
          parts.tell('library.trouble', fault);
          return err(fault);
        }
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return err({ kind: 'engine-stopped', detail });
      }
    },
    async close() {
      parts.care.close();
      parts.renewing.close();
      parts.alerts.close();
      await parts.watches.close();
      await parts.importer.close();
      await parts.reader.close();
      parts.library.close();
    },
  };
}
