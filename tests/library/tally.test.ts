import { expect, test } from 'vitest';
import { growingLinks } from '../../electron/library/counting/growing-links.ts';
import { cellsOf, largestTallies, tally, type Series } from '../../electron/library/counting/tally.ts';

const STARTS = ['a', 'b', 'c', 'd', 'e'];

/** Whole numbers below one, always the same (Numerical Recipes' generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Articles of random groups, those of one beside each other, each in up to three values or one, in a bin or none. */
function aLibrary(seed: number, kind: Series['kind']) {
  const next = numbers(seed);
  const count = next(60);
  const groups = new Int32Array(
    Array.from({ length: count }, () => 1 + next(20)).sort((one, other) => one - other),
  );
  const valuesOf = Array.from({ length: count }, () => {
    if (kind === 'all') return [0];
    return kind === 'one' ? [next(6)] : [...new Set(Array.from({ length: next(4) }, () => 1 + next(6)))];
  });
  const links = growingLinks(1);
  links.makeRoom(count);
  for (const [place, values] of valuesOf.entries()) {
    links.put(place, ({ push }) => {
      for (const value of values) push(value);
    });
  }
  const seriesOf: Readonly<Record<Series['kind'], () => Series>> = {
    all: () => ({ kind: 'all' }),
    one: () => ({ kind: 'one', values: new Int32Array(valuesOf.map(([value = 0]) => value)) }),
    many: () => ({ kind: 'many', links: links.links() }),
  };
  const ofPlace = Int32Array.from({ length: count }, () => next(STARTS.length + 1) - 1);
  // Not all of them are chosen.
  const places = Int32Array.from({ length: count }, (_, place) => place).filter(() => next(4) > 0);
  return {
    chosen: { places, groups },
    series: seriesOf[kind](),
    bins: { ofPlace, starts: STARTS },
    valuesOf,
  };
}

/** The same counted one article after the other. */
function plainly({ chosen: { places, groups }, bins: { ofPlace }, valuesOf }: ReturnType<typeof aLibrary>) {
  const volume = (some: readonly number[]) => ({
    articles: some.length,
    unique: new Set(some.map((place) => groups[place])).size,
  });
  const has = (place: number, id: number): boolean => {
    const values = valuesOf[place] ?? [];
    return values.includes(id) || (id === 0 && values.length === 0);
  };
  return [0, 1, 2, 3, 4, 5, 6].flatMap((id) => {
    const own = [...places].filter((place) => has(place, id));
    const inBins = STARTS.map((_, bin) => ({
      bin,
      volume: volume(own.filter((place) => ofPlace[place] === bin)),
    }));
    const cells = inBins.filter((cell) => cell.volume.articles > 0);
    return own.length === 0 ? [] : [{ id, total: volume(own), cells }];
  });
}

const told = (tallies: ReturnType<typeof tally>) =>
  tallies.map(({ id, total, cells }) => ({
    id,
    total,
    cells: cellsOf(cells).toSorted((one, other) => one.bin - other.bin),
  }));

test.each(['all', 'one', 'many'] as const)('values are counted as one by one, of a series of %s', (kind) => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const library = aLibrary(seed, kind);
    const { chosen, series, bins } = library;
    expect(told(tally(chosen, series, bins))).toEqual(plainly(library));
  }
});

test.each(['one', 'many'] as const)(
  'the largest are the first of all, and the others are told, of %s',
  (kind) => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const library = aLibrary(seed, kind);
      const { chosen, series, bins } = library;
      const all = plainly(library)
        .filter(({ id }) => kind === 'one' || id !== 0)
        .toSorted((one, other) => other.total.articles - one.total.articles || one.id - other.id);
      for (const most of [0, 2, 100]) {
        const largest = largestTallies(chosen, series, bins, most);
        expect(told(largest.tallies)).toEqual(all.slice(0, most));
        expect(largest.left).toBe(Math.max(0, all.length - most));
      }
    }
  },
);
