import type { BusyDays, DayVolumes } from '#core/busy-days.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import type { SpikeBy } from '#core/domain/signals.ts';
import { finished } from '#core/finished.ts';
import type { Library } from '#core/ports.ts';
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

type Read = Pick<
  Library,
  'info' | 'busyDays' | 'articleDays' | 'firstQuoted' | 'volume' | 'statementsInSlices'
>;

/** The fake's counts, as the library gives them to whoever looks for signals. */
function readerOf(articles: readonly FakeArticle[], zone: string): Read {
  const busyDaysOf = (selection: Selection, by: SpikeBy): BusyDays => {
    const timeline = timelineOf(articles, selection, by, 'day');
    const along = (volumes: readonly Volume[]): DayVolumes =>
      new Map(
        timeline.bins.flatMap(({ start }, at) => {
          const volume = volumes[at];
          return volume && volume.articles > 0 ? [[start.slice(0, 10), volume] as const] : [];
        }),
      );
    return {
      selected: along(timeline.selected),
      all: along(timeline.bins.map(({ all }) => all)),
      series: timeline.series.flatMap(({ key, label, colour, volumes, bases }) =>
        key === null
          ? []
          : [
              {
                ...{ key, label, ...(colour !== undefined && { colour }), days: along(volumes) },
                ...(by === 'outlet' && { own: along(bases) }),
              },
            ],
      ),
    };
  };
  const quotedIn = (selection: Selection) => quotedSourcesOf(select(articles, selection));
  const before = ({ range: _, ...open }: Selection, to: string): ReadonlySet<string> =>
    new Set(quotedIn({ ...open, range: { from: '0001-01-01T00:00', to } }).map(({ name }) => name));
  return {
    info: () => ({ zone }) as ReturnType<Read['info']>,
    *busyDays(selection, by) {
      yield;
      return ok(busyDaysOf(selection, by));
    },
    articleDays: (selection) => ok(daysOf(select(articles, selection).toReversed())),
    *firstQuoted(selection, range) {
      yield;
      const known = before(selection, range.from);
      const inLibrary = before({ filters: [] }, range.from);
      return ok(
        quotedIn({ ...selection, range }).flatMap(
          ({ name, kind, firstQuoted, statements, articles: number }) =>
            known.has(name) || kind !== 'person' || firstQuoted === undefined
              ? []
              : [
                  {
                    ...{ name, kind, first: firstQuoted, statements, articles: number },
                    ...{ isNewToLibrary: !inLibrary.has(name), undated: 0 },
                  },
                ],
        ),
      );
    },
    volume: (selection) => ok(volumeOf(select(articles, selection))),
    *statementsInSlices(selection, filter, most) {
      yield;
      const found = statementsOf(select(articles, selection), filter);
      return ok({ total: found.length, rows: found.slice(0, most) });
    },
  };
}

/** Signals of the fake's articles, by the rules of the real ones. */
export function signalsOf(articles: readonly FakeArticle[], zone: string) {
  const reader = readerOf(articles, zone);
  const now = `${NOW}:00Z`;
  return {
    spikes: ({ selection, by }: Input<'signals.spikes'>) =>
      finished(spikesIn(reader, selection, { by, now })),
    newVoices: ({ selection }: Input<'signals.newVoices'>) => finished(newVoicesIn(reader, selection, now)),
    changed: ({ selection }: Input<'signals.changed'>) => finished(changedIn(reader, selection)),
    history: ({ selection, quotedSource }: Input<'signals.history'>) =>
      finished(historyIn(reader, selection, quotedSource)),
    said: ({ selection }: Input<'signals.said'>) => finished(saidIn(reader, selection)),
    contested: ({ selection }: Input<'signals.contested'>) => finished(contestedIn(reader, selection)),
  };
}
