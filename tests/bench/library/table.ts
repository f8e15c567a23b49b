import { stdout } from 'node:process';
import { timesOf } from './clock.ts';
import type { Counted, Counting } from './counting.ts';
import type { Searched } from './full-text.ts';
import type { Keeping } from './keeping.ts';
import type { Memory } from './memory.ts';
import type { Opening } from './opening.ts';

/** Everything that was measured at one size. */
export type Figures = {
  readonly size: number;
  readonly opening: Opening;
  readonly memory: Memory;
  readonly searched: readonly Searched[];
  readonly counting: Counting;
  readonly keeping: Keeping;
};

function print(...cells: readonly string[]): void {
  stdout.write(`${cells.join('  ')}\n`);
}

const ms = (value: number | undefined): string =>
  value === undefined ? '–' : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (value: number, native: number | undefined): string =>
  native === undefined || native === 0 ? '–' : `${(value / native).toFixed(2)} ×`;
const medianOf = (values: readonly number[]): number => timesOf(values).median;

function printCounted(title: string, rows: readonly Counted[]): void {
  print(`\n  ${title}: median, p99, laid out in bins, sqlite3, ratio`);
  for (const {
    name,
    times: { median, p99 },
    laidOut,
    native,
  } of rows) {
    print(
      `  ${name.padEnd(36)}`,
      ms(median).padStart(9),
      ms(p99).padStart(9),
      (laidOut === 0 ? '' : ms(laidOut)).padStart(9),
      ms(native).padStart(9),
      times(median, native).padStart(8),
    );
  }
}

/** All that was measured at one size, class by class. */
export function printSize({ size, opening, memory, searched, counting, keeping }: Figures): void {
  print(`\n${size} articles`);
  print(
    `  open after clean close ${ms(opening.afterClose.median)}, after kill ${ms(opening.afterKill.median)}`,
  );
  print(`  resident memory: ${memory.opened} MB opened, ${memory.asked} MB after 50 questions`);
  print(
    `  ready to file in slices: median ${ms(keeping.ready.median)}, p99 ${ms(keeping.ready.p99)}, longest ${ms(keeping.ready.longest)}`,
  );
  print(
    `  kept ${keeping.perSecond.toFixed(0)} a second; batch of 50: median ${ms(keeping.batches.median)}, p99 ${ms(keeping.batches.p99)},`,
    `longest ${ms(keeping.batches.longest)}; question in between: p99 ${ms(keeping.questions.p99)}, longest ${ms(keeping.questions.longest)}`,
  );
  print(
    '\n  full text, newest 50: index alone; FTS4 and FTS5 of sqlite3; the list, p99, sqlite3; ranked page, p99',
  );
  for (const { name, index, newest, ranked, fts4, fts5, listed } of searched) {
    print(
      `  ${name.padEnd(14)}`,
      ms(index.median).padStart(9),
      ms(fts4).padStart(9),
      ms(fts5).padStart(9),
      '|',
      ms(newest.median).padStart(9),
      ms(newest.p99).padStart(9),
      ms(listed).padStart(9),
      '|',
      ms(ranked.median).padStart(9),
      ms(ranked.p99).padStart(9),
    );
  }
  print(`\n  first count after opening ${ms(counting.first)}`);
  printCounted('timelines by day', counting.timelines);
  printCounted('facets', counting.facets);
}

type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: number;
  readonly goal: number;
  readonly isFloor?: boolean;
};

/** Median of the ratios of the classes; undefined where there is nothing to compare with. */
function ratio(searched: readonly Searched[], other: 'fts4' | 'fts5'): number {
  return medianOf(
    searched.flatMap(({ index, [other]: native }) => (native === undefined ? [] : [index.median / native])),
  );
}

/** Below, the clock of the program says more about itself than about the query. */
const LEAST_COMPARED = 0.1;

function rowsOf({ opening, memory, searched, counting, keeping }: Figures): readonly Row[] {
  const ratios = counting.timelines.flatMap(({ times: { median }, native }) =>
    native === undefined || native < LEAST_COMPARED ? [] : [median / native],
  );
  return [
    {
      name: 'open after clean close',
      value: opening.afterClose.median / 1000,
      unit: 's',
      aim: 0.15,
      goal: 0.05,
    },
    { name: 'open after kill', value: opening.afterKill.median / 1000, unit: 's', aim: 0.3, goal: 0.1 },
    { name: 'resident memory after 50 questions', value: memory.asked, unit: 'MB', aim: 250, goal: 150 },
    { name: 'full text newest 50, against FTS5', value: ratio(searched, 'fts5'), unit: '×', aim: 4, goal: 2 },
    {
      name: 'full text newest 50, against FTS4',
      value: ratio(searched, 'fts4'),
      unit: '×',
      aim: 2.5,
      goal: 1.3,
    },
    {
      name: 'ranked first page with snippets, median',
      value: medianOf(searched.map(({ ranked }) => ranked.median)),
      unit: 'ms',
      aim: 15,
      goal: 5,
    },
    {
      name: 'ranked first page with snippets, p99',
      value: Math.max(...searched.map(({ ranked }) => ranked.p99)),
      unit: 'ms',
      aim: 300,
      goal: 100,
    },
    {
      name: 'timeline, median of all',
      value: medianOf(counting.timelines.map(({ times: { median } }) => median)),
      unit: 'ms',
      aim: 50,
      goal: 15,
    },
    {
      name: 'timeline, slowest median',
      value: Math.max(...counting.timelines.map(({ times: { median } }) => median)),
      unit: 'ms',
      aim: 50,
      goal: 15,
    },
    { name: 'timeline against sqlite3, median', value: medianOf(ratios), unit: '×', aim: 1.6, goal: 1.2 },
    { name: 'timeline against sqlite3, worst', value: Math.max(...ratios), unit: '×', aim: 1.6, goal: 1.2 },
    {
      name: 'kept a second, choice of story not counted',
      value: keeping.withoutStories,
      unit: '/s',
      aim: 1500,
      goal: 3000,
      isFloor: true,
    },
    {
      name: 'kept a second, everything',
      value: keeping.perSecond,
      unit: '/s',
      aim: 1500,
      goal: 3000,
      isFloor: true,
    },
    {
      name: 'longest batch, or slice before the first',
      value: Math.max(keeping.batches.longest, keeping.ready.longest),
      unit: 'ms',
      aim: 250,
      goal: 250,
    },
    {
      name: 'longest question while keeping',
      value: keeping.questions.longest,
      unit: 'ms',
      aim: 250,
      goal: 250,
    },
  ];
}

function verdict({ value, aim, goal, isFloor = false }: Row): string {
  const meets = (limit: number): boolean => (isFloor ? value >= limit : value <= limit);
  if (Number.isNaN(value) || !Number.isFinite(value)) return 'nothing to compare with';
  if (meets(goal)) return 'goal met';
  return meets(aim) ? 'aim met' : 'NOT MET';
}

/** The table of what must be shown: each size beside its aim and goal, and how far the largest falls behind the smallest. */
export function printTable(figures: readonly Figures[]): void {
  for (const one of figures) {
    print(
      `\n${one.size} articles`.padEnd(44),
      'measured'.padStart(12),
      'aim'.padStart(8),
      'goal'.padStart(8),
    );
    for (const row of rowsOf(one)) {
      const value = `${row.value.toFixed(row.value < 10 ? 2 : 0)} ${row.unit}`;
      print(
        row.name.padEnd(43),
        value.padStart(12),
        String(row.aim).padStart(8),
        String(row.goal).padStart(8),
        verdict(row),
      );
    }
  }
  const [smallest, largest] = [figures.at(0), figures.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return;
  print(`\nfrom ${smallest.size} to ${largest.size} articles (aim: under 2 ×)`);
  print(`an article kept      ${times(1 / largest.keeping.perSecond, 1 / smallest.keeping.perSecond)}`);
  print(
    `the first page       ${times(largest.keeping.firstPages.median, smallest.keeping.firstPages.median)}`,
  );
}
