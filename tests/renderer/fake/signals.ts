import type { BucketCounts } from '#core/bucket-counts.ts';
import type { Selection } from '#core/domain/selection.ts';
import { ok } from '#core/result.ts';
import {
  changedIn,
  contestedIn,
  historyIn,
  newVoicesIn,
  saidIn,
  spikesIn,
} from '#core/signals/read-signals.ts';
import type { Input } from '#contract/api.ts';
import { quotedSourcesOf, statementsOf } from './attribution.ts';
import { select, timelineOf, volumeOf } from './counting.ts';
import { daysOf } from './live.ts';
import { NOW, type FakeArticle } from './library.ts';

type Read = Parameters<typeof spikesIn>[0];

/** The fake's counts, as the library gives them to whoever looks for signals. */
function readerOf(articles: readonly FakeArticle[], zone: string): Read {
  const bucketsOf = (selection: Selection, by: Parameters<Read['buckets']>[1]): BucketCounts => {
    const timeline = timelineOf(articles, selection, by, 'day');
    const along = (volumes: readonly { articles: number; unique: number }[], key: string | null) =>
      timeline.bins.flatMap(({ start }, at) => {
        const volume = volumes[at];
        return volume && volume.articles > 0 ? [{ key, bucket: start, volume }] : [];
      });
    return {
      rows: timeline.series.flatMap(({ key, volumes }) => along(volumes, key)),
      labels: timeline.series,
      selected: along(timeline.selected, null),
      all: along(
        timeline.bins.map(({ all }) => all),
        null,
      ),
      bases: timeline.series.flatMap(({ key, bases }) => along(bases, key)),
      total: timeline.total,
      undated: timeline.undated,
      imprecise: timeline.imprecise,
    };
  };
  return {
    info: () => ({ zone }) as ReturnType<Read['info']>,
    buckets: (selection, by) => ok(bucketsOf(selection, by)),
    articleDays: (selection) => ok(daysOf(select(articles, selection).toReversed())),
    quotedSources: (selection, filter = {}) =>
      ok(
        quotedSourcesOf(select(articles, selection)).filter(
          ({ kind }) => filter.form !== 'named' || kind === 'person',
        ),
      ),
    statementCounts: (selection) =>
      ok(
        quotedSourcesOf(select(articles, selection)).map(({ name, statements, words, articles: number }) => ({
          key: name,
          label: name,
          statements,
          words,
          articles: number,
        })),
      ),
    volume: (selection) => ok(volumeOf(select(articles, selection))),
    statements: (selection, filter, { offset, limit }) => {
      const found = statementsOf(select(articles, selection), filter);
      return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
    },
  };
}

/** Signals of the fake's articles, by the rules of the real ones. */
export function signalsOf(articles: readonly FakeArticle[], zone: string) {
  const reader = readerOf(articles, zone);
  const now = `${NOW}:00Z`;
  return {
    spikes: ({ selection, by }: Input<'signals.spikes'>) => spikesIn(reader, selection, { by, now }),
    newVoices: ({ selection }: Input<'signals.newVoices'>) => newVoicesIn(reader, selection, now),
    changed: ({ selection }: Input<'signals.changed'>) => changedIn(reader, selection),
    history: ({ selection, quotedSource }: Input<'signals.history'>) =>
      historyIn(reader, selection, quotedSource),
    said: ({ selection }: Input<'signals.said'>) => saidIn(reader, selection),
    contested: ({ selection }: Input<'signals.contested'>) => contestedIn(reader, selection),
  };
}
