import type { AlertRule, AlertRules, AlertRhythm, TopicAlert } from '../domain/topic-alert.ts';
import type { Selection } from '../domain/selection.ts';
import { binAfter, wallInZone } from '../domain/wall-time.ts';
import type { Library } from '../ports.ts';
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

type FreshSpike = { readonly key: string; readonly day: string };

function freshSpikes(library: Read, topicId: number, now: string): readonly FreshSpike[] {
  const found = spikesIn(library, ofTopic(topicId), { by: 'topic', now });
  if (!found.ok) return [];
  const today = wallInZone(now, library.info().zone).slice(0, 10);
  const earliest = binAfter(`${today}T00:00`, 'day', -SPIKE_DAYS).slice(0, 10);
  return found.value.series
    .flatMap(({ spikes }) => spikes)
    .filter(({ day }) => day > earliest)
    .map(({ day, range }) => ({ key: `${topicId} ${range.from.slice(0, 10)}`, day }));
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
  const becameKnown = rules
    .filter(
      (rule) => rule.onSpike && book.rules.find(({ topicId }) => topicId === rule.topicId)?.onSpike !== true,
    )
    .flatMap(({ topicId }) => freshSpikes(library, topicId, now).map(({ key }) => key));
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

/** Looks what has come since: the book as it stands now, and what is to be told, which is nothing between rounds. */
export function lookForAlerts(
  book: AlertBook,
  library: Read,
  now: string,
): { readonly book: AlertBook; readonly alerts: readonly TopicAlert[] } {
  const names = new Map(library.topics().map(({ id, name }) => [id, name]));
  const { upTo } = library.mark();
  const toldUpTo: Record<string, number> = { ...book.toldUpTo };
  const toldSpikes = [...book.toldSpikes];
  let { waiting } = book;
  for (const { topicId, everyArticles, onSpike } of book.rules) {
    const name = names.get(topicId);
    if (name === undefined) continue;
    let articles = 0;
    if (everyArticles !== undefined) {
      const grown = library.volumeGrowth(ofTopic(topicId), toldUpTo[topicId] ?? upTo);
      const come = grown.ok ? grown.value.articles : 0;
      if (come >= everyArticles) {
        articles = come;
        toldUpTo[topicId] = upTo;
      }
    }
    const spikes = onSpike
      ? freshSpikes(library, topicId, now).filter(({ key }) => !toldSpikes.includes(key))
      : [];
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
