import type { AlertRule, AlertRules, AlertRhythm, TopicAlert } from '../domain/topic-alert.ts';
import type { Selection } from '../domain/selection.ts';
import { binAfter, wallInZone } from '../domain/wall-time.ts';
import { finished } from '../finished.ts';
import type { Library, Slices } from '../ports.ts';
import { spikesIn } from './read-signals.ts';

/** The rules with what was told by them, as the library keeps it. */
export type AlertBook = AlertRules & {
  /** By topic: articles up to this number were told of, or stood there when the rule was made. */
  readonly toldUpTo: Readonly<Record<string, number>>;
  /** Spikes told of, by topic and the day their run began. */
  readonly toldSpikes: readonly string[];
  /** Waiting to be told together. */
  readonly waiting: readonly TopicAlert[];
  /** ISO 8601 in UTC: when something was told last. */
  readonly toldAt?: string;
};

export const EMPTY_BOOK: AlertBook = {
  rules: [],
  rhythm: 'at-once',
  toldUpTo: {},
  toldSpikes: [],
  waiting: [],
};

type Read = Parameters<typeof spikesIn>[0] & Pick<Library, 'volumeGrowth' | 'mark' | 'topics'>;

/** A spike of days long gone is no news: archives bring them by the dozen. */
const SPIKE_DAYS = 7;
const MOST_SPIKES_KEPT = 1_000;
const HOUR = 3_600_000;
const REST: Readonly<Record<AlertRhythm, number>> = { 'at-once': 0, hourly: HOUR, daily: 24 * HOUR };

const ofTopic = (id: number): Selection => ({
  filters: [{ field: 'topic', value: String(id), exclude: false }],
});

type FreshSpike = { readonly topicId: number; readonly key: string; readonly day: string };

/** Of these topics: all are counted at once, whichever are asked for. */
function freshSpikes(library: Read, topicIds: readonly number[], now: string): readonly FreshSpike[] {
  if (topicIds.length === 0) return [];
  const found = finished(spikesIn(library, { filters: [] }, { by: 'topic', now }));
  if (!found.ok) return [];
  const today = wallInZone(now, library.info().zone).slice(0, 10);
  const earliest = binAfter(`${today}T00:00`, 'day', -SPIKE_DAYS).slice(0, 10);
  return topicIds.flatMap((topicId) => {
    const own = found.value.series.find(({ key }) => key === String(topicId))?.spikes ?? [];
    return own
      .filter(({ day }) => day > earliest)
      .map(({ day, range }) => ({ topicId, key: `${topicId} ${range.from.slice(0, 10)}`, day }));
  });
}

/** The book under other rules: what stands in the library when a rule is made is known, and not told. */
export function withRules(
  book: AlertBook,
  { rules, rhythm }: AlertRules,
  library: Read,
  now: string,
): AlertBook {
  const isNew = (rule: AlertRule): boolean => !book.rules.some(({ topicId }) => topicId === rule.topicId);
  const { upTo } = library.mark();
  const toldUpTo = Object.fromEntries(
    rules.map((rule) => [rule.topicId, isNew(rule) ? upTo : (book.toldUpTo[rule.topicId] ?? upTo)]),
  );
  const asked = rules.filter(
    (rule) => rule.onSpike && book.rules.find(({ topicId }) => topicId === rule.topicId)?.onSpike !== true,
  );
  const becameKnown = freshSpikes(
    library,
    asked.map(({ topicId }) => topicId),
    now,
  ).map(({ key }) => key);
  const waiting = book.waiting.filter(({ topicId }) => rules.some((rule) => rule.topicId === topicId));
  return { ...book, rules, rhythm, toldUpTo, waiting, toldSpikes: [...book.toldSpikes, ...becameKnown] };
}

function together(waiting: readonly TopicAlert[], alert: TopicAlert): readonly TopicAlert[] {
  const same = waiting.find(({ topicId }) => topicId === alert.topicId);
  if (same === undefined) return [...waiting, alert];
  const spikeDays = [...new Set([...same.spikeDays, ...alert.spikeDays])];
  const joined = { ...alert, articles: same.articles + alert.articles, spikeDays };
  return waiting.map((each) => (each === same ? joined : each));
}

/** The book as it stands, and what is to be told. */
export type Looked = { readonly book: AlertBook; readonly alerts: readonly TopicAlert[] };

/**
 * Looks what has come since: the book as it stands now, and what is to be told, which is nothing between rounds. Articles
 * may come between two slices: each topic is counted up to where it was looked at.
 */
export function* lookForAlerts(book: AlertBook, library: Read, now: string): Slices<Looked> {
  const names = new Map(library.topics().map(({ id, name }) => [id, name]));
  const fresh = freshSpikes(
    library,
    book.rules.flatMap(({ topicId, onSpike }) => (onSpike ? [topicId] : [])),
    now,
  );
  const toldUpTo: Record<string, number> = { ...book.toldUpTo };
  const toldSpikes = [...book.toldSpikes];
  let { waiting } = book;
  for (const { topicId, everyArticles } of book.rules) {
    const name = names.get(topicId);
    if (name === undefined) continue;
    let articles = 0;
    if (everyArticles !== undefined) {
      yield;
      const { upTo } = library.mark();
      const grown = library.volumeGrowth(ofTopic(topicId), toldUpTo[topicId] ?? upTo);
      const come = grown.ok ? grown.value.articles : 0;
      if (come >= everyArticles) {
        articles = come;
        toldUpTo[topicId] = upTo;
      }
    }
    const spikes = fresh.filter((spike) => spike.topicId === topicId && !toldSpikes.includes(spike.key));
    toldSpikes.push(...spikes.map(({ key }) => key));
    if (articles > 0 || spikes.length > 0)
      waiting = together(waiting, { topicId, name, articles, spikeDays: spikes.map(({ day }) => day) });
  }
  const rest =
    book.toldAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(book.toldAt);
  const isTime = waiting.length > 0 && rest >= REST[book.rhythm];
  const looked = { ...book, toldUpTo, toldSpikes: toldSpikes.slice(-MOST_SPIKES_KEPT) };
  return isTime
    ? { book: { ...looked, waiting: [], toldAt: now }, alerts: waiting }
    : { book: { ...looked, waiting }, alerts: [] };
}
