import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOfBins } from '../../../electron/core/charts/brush.ts';
import { CHARTS } from '../../../electron/core/charts/index.ts';
import { timelineMarks } from '../../../electron/core/charts/timeline.ts';
import type { TimelineOptions } from '../../../electron/core/charts/timeline.ts';
import { describeTimeline } from '../../../electron/core/charts/timeline-sentence.ts';
import { timelineTable } from '../../../electron/core/charts/timeline-table.ts';
import { valueAxis } from '../../../electron/core/charts/value-axis.ts';
import type { Bin, CoverageTimeline } from '../../../electron/core/domain/coverage.ts';
import { aTimeline, threeDays } from './a-timeline.ts';

const small: TimelineOptions = {
  width: 340,
  height: 152,
  left: 10,
  right: 30,
  measure: 'share',
  focus: ['1'],
};

describe('the marks of a timeline', () => {
  test('bars stand on zero, 3 px apart, as high as their share', () => {
    const { focal, plot, valueTicks } = timelineMarks(threeDays(), small);
    // Three bands of 100 px; shares are 1 of 10 and 8 of 40, so 10 % and 20 %; the axis ends at 20 %.
    expect(plot).toEqual({ left: 10, right: 310, top: 34, base: 134 });
    expect(valueTicks.map(({ label }) => label)).toEqual(['0', '5', '10', '15', '20 %']);
    expect(focal.colour).toBe(4);
    expect(
      focal.bars.map(({ bin, x, y, width, height, isPartial }) => [bin, x, y, width, height, isPartial]),
    ).toEqual([
      [0, 11.5, 84, 97, 50, false],
      [2, 211.5, 34, 97, 100, true],
    ]);
  });

  test('a day without any import is a band, not a zero', () => {
    const { absences } = timelineMarks(threeDays(), small);
    expect(absences).toEqual([{ x: 110, width: 100, first: 1, last: 1, label: 'across' }]);
  });

  test('with no series in focus the whole selection is drawn', () => {
    const { focal } = timelineMarks(threeDays(), { ...small, focus: [], measure: 'articles' });
    expect(focal.bars.map(({ value }) => value)).toEqual([2, 10]);
  });

  test('other series are contours of their bars, broken where nothing was imported', () => {
    const base = threeDays();
    const [series] = base.series;
    const timeline = {
      ...base,
      series: [...base.series, { ...series!, key: '2', label: 'Strike', colour: 2 as const }],
    };
    const { outlines } = timelineMarks(timeline, { ...small, focus: ['1', '2'] });
    expect(outlines.map(({ d }) => d)).toEqual(['M10 84H110M210 34H310']);
  });

  test('ticks stand on Mondays, and labels never touch', () => {
    const { timeTicks } = timelineMarks(aTimeline(), { ...small, width: 688 });
    expect(timeTicks.flatMap(({ label }) => label?.text ?? [])).toEqual([
      '3 Aug',
      '10 Aug',
      '17 Aug',
      '24 Aug',
      '31 Aug',
      '7 Sep',
      '14 Sep',
      '21 Sep',
      '28 Sep',
    ]);
    const narrow = timelineMarks(aTimeline(), { ...small, width: 300 }).timeTicks;
    expect(narrow).toHaveLength(9);
    expect(narrow.filter(({ label }) => label).length).toBeLessThan(6);
  });

  test('a brush is pending while dragged and committed after, at the edges of its days', () => {
    const range = rangeOfBins(threeDays().bins, 2, 1);
    expect(range).toEqual({ from: '2026-09-08T00:00', to: '2026-09-10T00:00' });
    expect(timelineMarks(threeDays(), { ...small, brush: range }).brush).toEqual({
      x: 110,
      width: 200,
      state: 'committed',
    });
    expect(timelineMarks(threeDays(), { ...small, pending: range }).brush?.state).toBe('pending');
  });

  test('every bin can be pointed at and says what it holds', () => {
    expect(timelineMarks(threeDays(), small).hits.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      '7 September 2026: 10.0 %, 1 of 10 articles, 1 unique',
      '8 September 2026: no import',
      '9 September 2026: 20.0 %, 8 of 40 articles, 6 unique, part of the day',
    ]);
  });

  test('days that stand out carry a triangle, in the bin that holds them', () => {
    const marks = (timeline: CoverageTimeline, spikeDays: readonly string[]) =>
      timelineMarks(timeline, { ...small, measure: 'articles', spikeDays });
    const { spikes, hits } = marks(aTimeline(), ['2026-09-09', '2030-01-01']);
    expect(spikes.map(({ bin }) => bin)).toEqual([39]);
    expect(hits[39]?.text).toMatch(/unique, spike$/u);
    const week = { start: '2026-09-07T00:00', end: '2026-09-14T00:00' };
    const weeks = { ...threeDays(), bin: 'week' as const, bins: [{ ...threeDays().bins[0]!, ...week }] };
    expect(marks(weeks, ['2026-09-09', '2026-09-11']).spikes.map(({ bin }) => bin)).toEqual([0]);
    expect(marks({ ...weeks, bin: 'hour' }, ['2026-09-07']).spikes).toEqual([]);
  });

  test('a tick stands where the query of the topic changed, named where there is room', () => {
    const versions = [
      { version: 1, at: '2026-08-03T10:00' },
      { version: 2, at: '2026-08-10T10:00' },
      { version: 3, at: '2026-08-10T18:00' },
      { version: 4, at: '2026-08-11T09:00' },
      { version: 5, at: '2026-09-28T09:00' },
      { version: 6, at: '2027-01-01T09:00' },
    ];
    const marks = timelineMarks(aTimeline(), { ...small, width: 700, versions });
    expect(
      marks.versions.map(({ bin, version, label }) => [bin, version, label?.text, label?.anchor]),
    ).toEqual([
      [9, 3, 'query, version 3', 'start'],
      [10, 4, undefined, undefined],
      [58, 5, 'query, version 5', 'end'],
    ]);
    expect(marks.hits[9]?.text).toMatch(/, query version 3 from here$/u);
  });

  test('articles no bin can hold are named', () => {
    const timeline = {
      ...threeDays(),
      undated: { articles: 4, unique: 4 },
      imprecise: { articles: 12, unique: 9 },
    };
    expect(timelineMarks(timeline, small).apart).toBe(
      'Not in the bars: 4 without a date, 12 dated less exactly than the day.',
    );
    expect(timelineMarks(threeDays(), small).apart).toBeUndefined();
  });

  test('an empty timeline has axes and no marks', () => {
    const empty = { ...threeDays(), bins: [], series: [], selected: [] };
    const marks = timelineMarks(empty, small);
    expect(marks.focal.bars).toEqual([]);
    expect(JSON.stringify(marks)).not.toMatch(/null|NaN/u);
  });
});

test('value axes end at or above the highest value, in at most five round steps', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: 100_000 }), fc.double({ min: 0.001, max: 100, noNaN: true })),
      fc.constantFrom('share', 'articles'),
      (highest, measure) => {
        const { max, ticks } = valueAxis(measure === 'articles' ? Math.round(highest) : highest, measure);
        expect(max).toBeGreaterThanOrEqual(
          measure === 'articles' ? Math.round(highest) : highest * (1 - 1e-9),
        );
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        if (measure === 'articles') for (const { value } of ticks) expect(value).toBe(Math.round(value));
      },
    ),
  );
});

describe('a timeline in words', () => {
  const said = (...parameters: Parameters<typeof describeTimeline>): string =>
    describeTimeline(...parameters).replaceAll('\u00a0', ' ');

  test('says the share, what it is of, the unique count and the highest bin', () => {
    expect(said(threeDays(), '1', 'share')).toBe(
      '18.0 % of all articles from 7 to 9 September 2026: 9 of 50, or 6 unique. Highest: 9 September, 20.0 %.',
    );
    expect(said(threeDays(), undefined, 'articles')).toBe(
      '24.0 % of all articles from 7 to 9 September 2026: 12 of 50, or 8 unique. Highest: 9 September, 10 articles.',
    );
  });

  test('does not add up unique counts when articles are missing from the bins', () => {
    const timeline = { ...threeDays(), total: { articles: 15, unique: 11 } };
    expect(said(timeline, undefined, 'share')).toContain('12 of 50. 3 more have no date exact enough.');
  });

  test('says so when there is nothing', () => {
    expect(said({ ...threeDays(), bins: [] }, undefined, 'share')).toBe(
      'There is nothing to show over time yet.',
    );
  });
});

test('the table behind the chart has every bin and every series', () => {
  const { header, rows } = timelineTable(threeDays(), 'share');
  expect(header).toEqual(['When', 'All articles', 'This selection', 'Dam', 'Note']);
  expect(rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')))).toEqual([
    ['7 September 2026', '10', '20.0 % (2 of 10)', '10.0 % (1 of 10)', ''],
    ['8 September 2026', 'no import', 'no import', 'no import', ''],
    ['9 September 2026', '40', '25.0 % (10 of 40)', '20.0 % (8 of 40)', 'part of the day'],
  ]);
});

describe('pictures', () => {
  const caption = {
    title: 'Marren Dam & “friends”',
    lines: ['query: marren AND dam', '1 August – 29 September 2026, UTC', 'share of all articles'],
  };

  test('a timeline says in itself what it shows', async () => {
    const { timeline } = CHARTS;
    const svg = timeline.svg(
      timeline.marks(aTimeline(), {
        width: 720,
        height: 240,
        left: 0,
        right: 30,
        measure: 'share',
        focus: ['1', '2'],
        spikeDays: ['2026-09-09'],
        versions: [{ version: 2, at: '2026-08-21T10:00' }],
      }),
      timeline.paper,
      caption,
    );
    expect(svg).toContain('query: marren AND dam');
    await expect(svg).toMatchFileSnapshot('snapshots/timeline.svg');
  });

  test('raw and unique volume', async () => {
    const { volume } = CHARTS;
    const svg = volume.svg(volume.marks(aTimeline(), { width: 520, height: 140 }), volume.paper, caption);
    await expect(svg).toMatchFileSnapshot('snapshots/volume.svg');
  });

  test('a heat strip', async () => {
    const { heatStrip } = CHARTS;
    const svg = heatStrip.svg(
      heatStrip.marks(aTimeline(), { width: 720, left: 128, right: 30, rowHeight: 14 }),
      heatStrip.paper,
      caption,
    );
    await expect(svg).toMatchFileSnapshot('snapshots/heat-strip.svg');
  });

  test('nothing in a text breaks the picture', () => {
    const { volume } = CHARTS;
    const svg = volume.svg(volume.marks(aTimeline(), { width: 520, height: 140 }), volume.paper, {
      title: '</title><script>\u0000\ud800',
      lines: [],
    });
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;\ufffd\ufffd');
  });
});

test('a range beside the chart has no brush', () => {
  const bins: readonly Bin[] = threeDays().bins;
  const brush = { from: '2020-01-01T00:00', to: '2020-01-02T00:00' };
  expect(timelineMarks({ ...threeDays(), bins }, { ...small, brush }).brush).toBeUndefined();
});
