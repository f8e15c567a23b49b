import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusyDays, DayVolumes } from '../../../electron/core/busy-days.ts';
import { finished } from '../../../electron/core/finished.ts';
import { findSpikes, type SpikeOptions } from '../../../electron/core/signals/find-spikes.ts';
import { judgeDay } from '../../../electron/core/signals/judge-day.ts';
import { binAfter } from '../../../electron/core/domain/wall-time.ts';

const START = '2026-08-03';
const dayAt = (place: number): string => binAfter(`${START}T00:00`, 'day', place).slice(0, 10);
const volume = (unique: number) => ({ articles: unique * 2, unique });
const TODAY = '2026-12-31';

/** One topic over days from a Monday on; `undefined` is a day without any import. */
function counts(
  topic: readonly (number | undefined)[],
  all: (place: number) => number = () => 100,
): BusyDays {
  const held = topic.flatMap((number, at) => (number === undefined ? [] : [{ number, at }]));
  const days: DayVolumes = new Map(
    held.filter(({ number }) => number > 0).map(({ number, at }) => [dayAt(at), volume(number)]),
  );
  return {
    selected: days,
    all: new Map(held.map(({ at }) => [dayAt(at), volume(all(at))])),
    series: [{ key: '1', label: 'Dam', colour: 3, days }],
  };
}

const found = (given: BusyDays, options: Partial<SpikeOptions> = {}) =>
  finished(findSpikes(given, { by: 'topic', today: TODAY, ...options }));
const days = (given: BusyDays, options: Partial<SpikeOptions> = {}): readonly string[] =>
  found(given, options).series.flatMap(({ spikes }) => spikes.map(({ day }) => day));

/** Four weeks of two articles a day, then the numbers given. */
const afterFourWeeks = (...numbers: readonly (number | undefined)[]) => [
  ...Array.from({ length: 28 }, () => 2),
  ...numbers,
];

describe('a day stands out', () => {
  test('by more than four spreads over the median of the same weekday, worked by hand', () => {
    // Mondays 2, 4, 6, 8: median 5, distances 3, 1, 1, 3, median 2, times 1.4826 = 2.97, more than √5 = 2.24.
    // 5 + 4 × 2.9652 = 16.86: 17 stand out, 16 do not.
    const mondays = (last: number): readonly number[] =>
      [2, 4, 6, 8, last].flatMap((number) => [number, 0, 0, 0, 0, 0, 0]);
    expect(days(counts(mondays(16)))).toEqual([]);
    const [topic] = found(counts(mondays(17))).series;
    expect(topic?.spikes).toEqual([
      {
        day: dayAt(28),
        range: { from: `${dayAt(28)}T00:00`, to: `${dayAt(29)}T00:00` },
        volume: volume(17),
        all: volume(100),
        usual: 5,
        least: 17,
        compared: [0, 7, 14, 21].map((at, week) => ({ day: dayAt(at), volume: volume(2 + 2 * week) })),
        isUnfinished: false,
      },
    ]);
  });

  test('only with eight unique articles at least', () => {
    const quiet = Array.from({ length: 28 }, () => 0);
    expect(days(counts([...quiet, 7]))).toEqual([]);
    expect(days(counts([...quiet, 8]))).toEqual([dayAt(28)]);
  });

  test('not because more of everything was imported', () => {
    const doubled = (at: number): number => (at === 28 ? 700 : 100);
    expect(days(counts(afterFourWeeks(14), doubled))).toEqual([]);
    expect(days(counts(afterFourWeeks(14)))).toEqual([dayAt(28)]);
  });

  test('against days on which something was imported: others are left out, and too few judge nothing', () => {
    const without = (...gaps: readonly number[]) =>
      afterFourWeeks(14).map((number, at) => (gaps.includes(at) ? undefined : number));
    const [one] = found(counts(without(7))).series;
    expect(one?.spikes.map(({ compared }) => compared.length)).toEqual([3]);
    const [two] = found(counts(without(7, 14))).series;
    expect(two).toMatchObject({ spikes: [], unjudged: 1 });
  });

  test('by outlet, against days on which that outlet was imported', () => {
    const given = counts(afterFourWeeks(14));
    const without = (...gaps: readonly number[]): DayVolumes =>
      new Map([...given.all].filter(([day]) => !gaps.some((at) => day === dayAt(at))));
    const byOutlet = (own: DayVolumes): BusyDays => ({
      ...given,
      series: given.series.map((series) => ({ ...series, own })),
    });
    expect(days(byOutlet(without(0, 7)), { by: 'outlet' })).toEqual([]);
    expect(days(byOutlet(without(0)), { by: 'outlet' })).toEqual([dayAt(28)]);
  });

  test('of days in a row the highest is told, with the whole run', () => {
    const [topic] = found(counts(afterFourWeeks(12, 20, 15, 2, 13))).series;
    expect(topic?.spikes.map(({ day, range }) => [day, range.from, range.to])).toEqual([
      [dayAt(32), `${dayAt(32)}T00:00`, `${dayAt(33)}T00:00`],
      [dayAt(29), `${dayAt(28)}T00:00`, `${dayAt(31)}T00:00`],
    ]);
  });

  test('today counts as it stands, and what is dated later is not judged', () => {
    const given = counts(afterFourWeeks(20, 20, 20));
    const [topic] = found(given, { today: dayAt(29) }).series;
    expect(topic?.spikes).toMatchObject([{ day: dayAt(28), isUnfinished: false }]);
    const [now] = found(given, { today: dayAt(28) }).series;
    expect(now?.spikes).toMatchObject([{ day: dayAt(28), isUnfinished: true }]);
  });

  test('a range says which days are judged, not what they are compared with', () => {
    const range = { from: `${dayAt(28)}T00:00`, to: `${dayAt(29)}T00:00` };
    expect(days(counts(afterFourWeeks(20, 20)), { range })).toEqual([dayAt(28)]);
    expect(days(counts(afterFourWeeks(20)), { range: { ...range, from: `${dayAt(28)}T06:00` } })).toEqual([]);
  });

  test('never in everything there is: that more was imported is no news', () => {
    const all = (at: number): number => (at === 28 ? 500 : 100);
    const given = counts(afterFourWeeks(2), all);
    expect(found({ ...given, selected: given.all }).whole.spikes).toEqual([]);
    expect(found(counts(afterFourWeeks(14))).whole.spikes).toHaveLength(1);
  });
});

const someDays = fc.array(fc.oneof(fc.constant(undefined), fc.nat({ max: 40 })), {
  minLength: 29,
  maxLength: 70,
});

describe('whatever was imported', () => {
  test('the order in which counts come does not matter', () => {
    fc.assert(
      fc.property(someDays, fc.integer(), (topic, seed) => {
        const given = counts(topic);
        const mixed = (days: DayVolumes): DayVolumes =>
          new Map(
            [...days]
              .map((each, at) => ({ each, by: (at * 7919 + seed) % 101 }))
              .toSorted((one, other) => one.by - other.by)
              .map(({ each }) => each),
          );
        const series = given.series.map((own) => ({ ...own, days: mixed(own.days) }));
        const selected = mixed(given.selected);
        expect(found({ series, selected, all: mixed(given.all) })).toEqual(found(given));
      }),
    );
  });

  test('an article outside of the series taken out, or come in, does not move what is usual', () => {
    fc.assert(
      fc.property(someDays, fc.nat({ max: 69 }), fc.integer({ min: -50, max: 50 }), (topic, at, more) => {
        const usualOf = (all: (place: number) => number): readonly unknown[] => {
          const given = counts(topic, all);
          const of = (day: string) => {
            const base = given.all.get(day);
            return base && { volume: given.selected.get(day) ?? volume(0), all: base };
          };
          return topic.map((_, place) => {
            const verdict = judgeDay(dayAt(place), of);
            return verdict.kind === 'unjudged' ? verdict.kind : [verdict.usual, verdict.least];
          });
        };
        expect(usualOf((place) => (place === at ? 100 + more : 100))).toEqual(usualOf(() => 100));
      }),
    );
  });

  test('every spike reaches what it says, and stands against days with imports only', () => {
    fc.assert(
      fc.property(someDays, (topic) => {
        for (const spike of found(counts(topic)).series.flatMap(({ spikes }) => spikes)) {
          expect(spike.volume.unique).toBeGreaterThanOrEqual(spike.least);
          expect(spike.least).toBeGreaterThan(spike.usual);
          const places = spike.compared.map(({ day }) => topic.findIndex((_, at) => dayAt(at) === day));
          for (const place of places) expect(topic[place]).toBeDefined();
        }
      }),
    );
  });
});
