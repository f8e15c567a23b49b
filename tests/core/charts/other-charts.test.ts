import { describe, expect, test } from 'vitest';
import { heatStep, heatStripMarks } from '../../../electron/core/charts/heat-strip.ts';
import { CHARTS } from '../../../electron/core/charts/index.ts';
import { lanesMarks } from '../../../electron/core/charts/lanes.ts';
import { overviewMarks } from '../../../electron/core/charts/overview.ts';
import { smallMultiplesMarks } from '../../../electron/core/charts/small-multiples.ts';
import type { LaneCell, StatementMarkRow } from '#core/domain/statement-count.ts';
import type { QuotedSourceRow } from '../../../electron/core/domain/library-article.ts';
import { aTimeline, threeDays } from './a-timeline.ts';

test.each([
  [0, 0, 'no-import'],
  [0, 9, 0],
  [4, 100, 1],
  [5, 100, 2],
  [12, 100, 3],
  [25, 100, 4],
  [45, 100, 5],
  [9, 9, 5],
])('%d of %d articles is heat step %s', (articles, base, step) => {
  expect(heatStep(articles, base)).toBe(step);
});

test('a heat strip has a row for each series and a cell for each bin', () => {
  const { rows, timeTicks } = heatStripMarks(threeDays(), { width: 340, left: 10, right: 30, rowHeight: 14 });
  expect(rows.map(({ label, cells }) => [label, cells.map(({ step }) => step)])).toEqual([
    ['Dam', [2, 'no-import', 3]],
  ]);
  expect(timeTicks[0]?.x).toBe(10);
});

test('small multiples share their axes', () => {
  const { multiples, halfway } = smallMultiplesMarks(aTimeline(), {
    width: 120,
    height: 41,
    measure: 'articles',
  });
  expect(multiples.map(({ label }) => label)).toEqual(['Marren Dam', 'Port Ansel strike']);
  // The shared axis ends at 50; each series' highest bar is 48 and 30 of it, over 37 px.
  const tallest = multiples.map(({ bars }) => Math.max(...bars.map(({ height }) => height)));
  expect(tallest).toEqual([35.52, 22.2]);
  expect(halfway.label).toBe('25 articles');
});

test('the overview shows the selection, its zoom and its filter', () => {
  const zoom = { from: '2026-08-31T00:00', to: '2026-09-30T00:00' };
  const { bars, frame } = overviewMarks(aTimeline(), { width: 700, height: 34, left: 100, right: 0, zoom });
  expect(bars.filter(({ isShown }) => isShown)).toHaveLength(30);
  expect(frame).toEqual({ x: 400, width: 300, state: 'committed' });
});

describe('lanes', () => {
  const mark = (over: Partial<StatementMarkRow> = {}): StatementMarkRow => ({
    articleId: 1,
    position: 0,
    kind: 'direct',
    form: 'named',
    ...over,
  });
  const row = (name: string, statements: number): QuotedSourceRow => ({
    name,
    kind: 'person',
    statements,
    words: statements * 12,
    articles: 1,
  });
  const { bins, bin } = threeDays();
  const options = { width: 340, left: 10, right: 30, laneHeight: 34 };

  test('a statement is a mark by its kind, hollow where nobody is named, upward from the line', () => {
    const { lanes } = lanesMarks(
      {
        bins,
        bin,
        quotedSources: [row('Ilse Marwen', 4)],
        lanes: [
          {
            quotedSource: 'Ilse Marwen',
            cells: [
              {
                start: '2026-09-07T00:00',
                statements: 2,
                marks: [mark(), mark({ kind: 'indirect', form: 'unnamed' })],
              },
              { start: '2026-09-09T00:00', statements: 1, marks: [mark({ kind: 'mixed' })] },
              { start: '2025-01-01T00:00', statements: 1, marks: [mark()] },
            ],
          },
        ],
      },
      options,
    );
    const [lane] = lanes;
    expect(lane?.marks.map(({ bin: at, shape, isHollow }) => [at, shape, isHollow])).toEqual([
      [0, 'disc', false],
      [0, 'diamond', true],
      [2, 'square', false],
    ]);
    expect(lane?.marks[1]?.y).toBeLessThan(lane?.marks[0]?.y ?? 0);
    expect(lane?.rule).toEqual({ from: 60, to: 260 });
    expect(lane?.apart).toBe(1);
  });

  test('more than twelve in a bin are a bar with its number', async () => {
    const data = {
      bins,
      bin,
      quotedSources: [row('Ilse Marwen', 13), row('Bram Eskil', 12)],
      lanes: [
        {
          quotedSource: 'Ilse Marwen',
          cells: [{ start: '2026-09-07T00:00', statements: 13, marks: [] }],
        },
        {
          quotedSource: 'Bram Eskil',
          cells: [
            {
              start: '2026-09-07T00:00',
              statements: 12,
              marks: Array.from({ length: 12 }, (_, position) => mark({ position, kind: 'mixed' })),
            },
          ],
        },
      ],
    };
    const marks = lanesMarks(data, options);
    expect(marks.lanes.map((lane) => [lane.marks.length, lane.bars.map(({ count }) => count)])).toEqual([
      [0, [13]],
      [12, []],
    ]);
    const svg = CHARTS.lanes.svg(marks, CHARTS.lanes.paper, { title: 'Who is quoted', lines: ['UTC'] });
    await expect(svg).toMatchFileSnapshot('snapshots/lanes.svg');
  });

  test('on narrow days marks end at the day, and the larger of two bars side by side has its number', () => {
    const on = (day: string, many: number): LaneCell => ({
      start: `2026-09-${day}T00:00`,
      statements: many,
      marks: Array.from({ length: many }, (_, position) => mark({ position })),
    });
    const data = {
      bins,
      bin,
      quotedSources: [row('Ilse Marwen', 22)],
      lanes: [{ quotedSource: 'Ilse Marwen', cells: [on('07', 7), on('08', 9), on('09', 6)] }],
    };
    const [lane] = lanesMarks(data, { width: 70, left: 10, right: 30, laneHeight: 34 }).lanes;
    expect(lane?.bars.map(({ count, isNumbered }) => [count, isNumbered])).toEqual([
      [7, false],
      [9, true],
      [6, false],
    ]);
    const [wide] = lanesMarks(data, options).lanes;
    expect([wide?.marks.length, wide?.bars.length]).toEqual([22, 0]);
  });
});
