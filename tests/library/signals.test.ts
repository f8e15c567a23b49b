import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintedDate, ReadArticle } from '#core/domain/article.ts';
import type { Selection, Volume } from '#core/domain/selection.ts';
import type { DayVolumes } from '#core/busy-days.ts';
import { finished } from '#core/finished.ts';
import type { SpikeBy } from '#core/domain/signals.ts';
import { binAfter } from '#core/domain/wall-time.ts';
import type { Library } from '#core/ports.ts';
import type { Result } from '#core/result.ts';
import { findSpikes } from '../../electron/core/signals/find-spikes.ts';
import * as signals from '../../electron/core/signals/read-signals.ts';
import { aLibrary, aNewArticle, change, keep, minute, quoting } from './a-library.ts';

const changedIn = (...asked: Parameters<typeof signals.changedIn>) => finished(signals.changedIn(...asked));
const contestedIn = (...asked: Parameters<typeof signals.contestedIn>) =>
  finished(signals.contestedIn(...asked));
const historyIn = (...asked: Parameters<typeof signals.historyIn>) => finished(signals.historyIn(...asked));
const newVoicesIn = (...asked: Parameters<typeof signals.newVoicesIn>) =>
  finished(signals.newVoicesIn(...asked));
const spikesIn = (...asked: Parameters<typeof signals.spikesIn>) => finished(signals.spikesIn(...asked));

const NOW = '2026-12-31T12:00:00.000Z';
const OUTLETS = ['Kestrel Daily', 'Ostra Post'];
const PEOPLE = ['Ida Moss', 'Harbour Board'];
const dayAt = (place: number): string => binAfter('2026-08-03T00:00', 'day', place).slice(0, 10);
const SPAN = 37;

function must<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const volumeOf = (library: Library, selection: Selection): Volume => must(library.volume(selection));
const wholeDay = (day: string) => ({ from: `${day}T00:00`, to: binAfter(`${day}T00:00`, 'day') });

type Drawn = { readonly day: number; readonly outlet: string; readonly quoted: readonly string[] };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  // Most of it on few days, so that some stand out.
  day: fc.oneof(fc.nat(SPAN - 1), fc.constantFrom(33, 34, 36), fc.constant(35)),
  outlet: fc.constantFrom(...OUTLETS),
  quoted: fc.subarray(PEOPLE),
});

/** One day on which everybody writes and is quoted, so that no drawing is without a spike. */
const BURST: readonly Drawn[] = Array.from({ length: 24 }, (_, place) => ({
  day: 35,
  outlet: OUTLETS[place % 2] ?? '',
  quoted: PEOPLE,
}));

function articleOf({ day, outlet, quoted }: Drawn): Partial<ReadArticle> {
  return {
    datePublished: minute(`${dayAt(day)}T23:59`),
    outlet: { name: outlet },
    body: quoted.length > 0 ? 'The dam at Marren seeps.' : 'Ferries to Port Ansel sail.',
    attributions: quoted.map(quoting),
  };
}

/** What a number of one value opens: it, in the place of other values of its field. */
function opened({ filters, ...rest }: Selection, by: SpikeBy, value: string): Selection {
  const others = filters.filter(({ field, exclude }) => field !== by || exclude);
  return { ...rest, filters: [...others, { field: by, value, exclude: false }] };
}

/** The spikes by counting the articles of every day and value one by one. */
function byHand(library: Library, selection: Selection, by: SpikeBy, values: ReadonlyMap<string, string>) {
  const days = Array.from({ length: SPAN }, (_, place) => dayAt(place));
  const count = (counted: Selection): DayVolumes =>
    new Map(days.map((day) => [day, volumeOf(library, { ...counted, range: wholeDay(day) })]));
  const series = [...values].map(([key, label]) => ({
    ...{ key, label, days: count(opened(selection, by, key)) },
    ...(by === 'outlet' && { own: count(opened({ filters: [] }, by, key)) }),
  }));
  const counts = { selected: count(selection), all: count({ filters: [] }), series };
  return finished(findSpikes(counts, { by, today: '2026-12-31', range: selection.range }));
}

test('spikes are those found by counting every day by itself, and each number opens its articles', async () => {
  const library = await aLibrary();
  const topic = change(library, () => library.saveTopic({ name: 'Dam', query: 'dam', colour: 2, at: NOW }));
  let told = 0;
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 60, maxLength: 140 }), fc.nat(30), (drawings, copies) => {
      const articles = [...drawings, ...BURST];
      change(library, () => library.clearArticles());
      const ids = keep(
        library,
        ...articles.map((each) => {
          const article = aNewArticle(articleOf(each));
          return { ...article, topics: each.quoted.length > 0 ? [topic.id] : [] };
        }),
      );
      keep(
        library,
        ...articles.slice(0, copies).map((each, at) => ({
          ...aNewArticle(articleOf(each)),
          copiesOf: [ids[at] ?? 0],
        })),
      );
      const named = (names: readonly string[]) => new Map(names.map((name) => [name, name]));
      const values: readonly (readonly [SpikeBy, ReadonlyMap<string, string>])[] = [
        ['topic', new Map([[String(topic.id), 'Dam']])],
        ['outlet', named(OUTLETS)],
        ['quoted-source', named(PEOPLE)],
      ];
      const chosen: Selection = { filters: [{ field: 'quoted-source', value: 'Ida Moss', exclude: false }] };
      const range = { from: `${dayAt(34)}T00:00`, to: `${dayAt(36)}T12:00` };
      for (const selection of [{ filters: [] }, chosen, { filters: [], range }]) {
        for (const [by, every] of values) {
          const isChosen = selection === chosen && by === 'quoted-source';
          const known = isChosen ? named(['Ida Moss']) : every;
          const found = must(spikesIn(library, selection, { by, now: NOW }));
          const expected = byHand(library, selection, by, known);
          expect(found.whole).toEqual(expected.whole);
          const spikes = (given: typeof found) =>
            given.series
              .map(({ key, label, spikes: own, unjudged }) => ({ key, label, own, unjudged }))
              .toSorted((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
          expect(spikes(found)).toEqual(spikes(expected));
          for (const { key, spikes: own } of found.series) {
            told += own.length;
            for (const spike of own) {
              const selected = opened(selection, by, key ?? '');
              for (const { day, volume } of [spike, ...spike.compared])
                expect(volumeOf(library, { ...selected, range: wholeDay(day) })).toEqual(volume);
              expect(volumeOf(library, { filters: [], range: wholeDay(spike.day) })).toEqual(spike.all);
            }
          }
        }
      }
    }),
    { numRuns: 12 },
  );
  expect(told).toBeGreaterThan(0);
});

test('days are those of the zone the analyst works in', async () => {
  const library = await aLibrary();
  must(library.setZone('Europe/Stockholm') as Result<void, never>);
  const at = (day: number, time: string, zone: string) =>
    aNewArticle({ datePublished: minute(`${dayAt(day)}T${time}`, zone) });
  keep(
    library,
    ...[0, 7, 14, 21].map((day) => at(day, '12:00', 'unknown')),
    ...Array.from({ length: 9 }, () => at(27, '23:30', 'Z')),
    at(0, '08:00', 'unknown'),
  );
  change(library, () => library.saveTopic({ name: 'Dam', query: 'dam', colour: 2, at: NOW }));
  change(library, () => library.refileTopic(1));
  const outside = keep(
    library,
    ...Array.from({ length: 90 }, (_, place) =>
      aNewArticle({
        headline: 'Ferries',
        body: 'Ferries sail.',
        datePublished: minute(`${dayAt(place % 30)}T12:00`),
      }),
    ),
  );
  expect(outside).toHaveLength(90);
  const found = must(spikesIn(library, { filters: [] }, { by: 'topic', now: NOW }));
  expect(found.series.flatMap(({ spikes }) => spikes.map(({ day }) => day))).toEqual([dayAt(28)]);
  const early = must(spikesIn(library, { filters: [] }, { by: 'topic', now: `${dayAt(27)}T22:30:00.000Z` }));
  expect(early.series[0]?.spikes).toMatchObject([{ day: dayAt(28), isUnfinished: true }]);
});

test('a new voice is quoted in the time looked at and not before; what has no date is said', async () => {
  const library = await aLibrary();
  const quotes = (day: string | undefined, ...names: readonly string[]) =>
    aNewArticle({
      ...(day !== undefined && { datePublished: minute(`${day}T12:00`) }),
      attributions: names.map(quoting),
    });
  const ferries = {
    ...quotes('2026-07-01', 'Bo Lind'),
    article: { ...quotes('2026-07-01', 'Bo Lind').article, body: 'Ferries sail.', headline: 'Ferries' },
  };
  keep(
    library,
    ferries,
    quotes('2026-08-01', 'Ida Moss'),
    quotes('2026-09-20', 'Ida Moss', 'Ana Roe', 'Bo Lind'),
    quotes('2026-09-22', 'Ana Roe', 'Cy Lang'),
    quotes(undefined, 'Cy Lang'),
    quotes('2027-03-01', 'Far Away'),
  );
  const told = must(newVoicesIn(library, { query: 'dam', filters: [] }, '2026-10-01T00:00:00Z'));
  expect(told?.range).toEqual({ from: '2026-08-26T00:00', to: '2026-09-23T00:00' });
  expect(
    told?.voices.map(({ name, articles, isNewToLibrary, undated }) => [
      name,
      articles,
      isNewToLibrary,
      undated,
    ]),
  ).toEqual([
    ['Cy Lang', 1, true, 1],
    ['Ana Roe', 2, true, 0],
    ['Bo Lind', 1, false, 0],
  ]);
  const range = { from: '2026-07-15T00:00', to: '2026-08-15T00:00' };
  expect(must(newVoicesIn(library, { query: 'dam', filters: [], range }, NOW))).toEqual({
    range,
    voices: [],
    isWithoutBefore: true,
  });
  expect(must(newVoicesIn(library, { query: 'nothing', filters: [] }, NOW))).toBeUndefined();
});

test('statements of the library are laid in time and side by side', async () => {
  const library = await aLibrary();
  const said = (name: string, day: string, words: string): ReturnType<typeof aNewArticle> => {
    const body = `${name} said ${words}.`;
    const content: readonly [number, number] = [name.length + 6, body.length - 1];
    return aNewArticle({
      body,
      datePublished: minute(`${day}T12:00`),
      attributions: [
        {
          ...quoting(name),
          source: [[0, name.length]],
          cue: [[name.length + 1, name.length + 5]],
          content: [content],
        },
      ],
    });
  };
  keep(
    library,
    said('Ida Moss', '2026-09-10', 'the Marren wall lost 15 tonnes of concrete'),
    said('Ida Moss', '2026-09-08', 'the Marren wall lost 12 tonnes of concrete'),
    said('Harbour Board', '2026-09-09', 'the Marren wall lost 40 tonnes of concrete'),
  );
  const everything: Selection = { filters: [] };
  const history = must(historyIn(library, everything, 'Ida Moss'));
  expect([history.read, history.total]).toEqual([2, 2]);
  expect(
    history.told.map(({ statement, differs }) => [statement.published?.slice(0, 10), differs?.from]),
  ).toEqual([
    ['2026-09-08', undefined],
    ['2026-09-10', 0],
  ]);
  expect(must(changedIn(library, everything)).sources.map(({ quotedSource }) => quotedSource)).toEqual([
    'Ida Moss',
  ]);
  const [point] = must(contestedIn(library, everything)).points;
  expect(point?.sides.map(({ statement, statements }) => [statement.quotedSource, statements])).toEqual([
    ['Harbour Board', 1],
    ['Ida Moss', 2],
  ]);
  expect(point?.difference?.kind).toBe('figure');
});

test('who was taken for new is known once an older article arrives; only a month in the time looked at is never new', async () => {
  const library = await aLibrary();
  const quotes = (date: PrintedDate, ...names: readonly string[]) =>
    aNewArticle({ datePublished: date, attributions: names.map(quoting) });
  const month = (value: string): PrintedDate => ({
    ...minute(`${value}-01T00:00`),
    value,
    precision: 'month',
  });
  keep(
    library,
    quotes(minute('2026-08-01T12:00'), 'Ida Moss'),
    quotes(minute('2026-09-22T12:00'), 'Ana Roe', 'Bo Lind'),
    quotes(month('2026-09'), 'Cy Lang', 'Bo Lind'),
  );
  const told = () =>
    must(newVoicesIn(library, { filters: [] }, '2026-10-01T00:00:00Z'))?.voices.map(({ name, undated }) => [
      name,
      undated,
    ]);
  expect(told()).toEqual([
    ['Ana Roe', 0],
    ['Bo Lind', 1],
  ]);
  keep(library, quotes(minute('2026-07-05T12:00'), 'Ana Roe'));
  expect(told()).toEqual([['Bo Lind', 1]]);
  keep(library, quotes(month('2026-07'), 'Bo Lind'));
  expect(told()).toEqual([]);
});
