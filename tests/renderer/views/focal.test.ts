import { describe, expect, it } from 'vitest';
import type { CoverageTimeline } from '#core/domain/coverage.ts';
import type { Filter, Selection } from '#core/domain/selection.ts';
import {
  binSelection,
  focalNumbers,
  focusOf,
  isWhole,
  withSilentTopics,
} from '../../../renderer/views/coverage/focal.ts';
import { notDrawnCounts, sentence } from '../../../renderer/views/coverage/coverage-text.ts';
import { select, timelineOf, volumeOf } from '../fake/counting.ts';
import { makeLibrary, TOPICS } from '../fake/library.ts';

const articles = makeLibrary(20);
const topic = (id: number, exclude = false): Filter => ({ field: 'topic', value: String(id), exclude });
const byTopic = (selection: Selection): CoverageTimeline => timelineOf(articles, selection, 'topic', 'day');
const everything: Selection = { filters: [] };

describe('what the main chart draws', () => {
  it('puts the chosen topic first and the largest beside it', () => {
    const timeline = byTopic(everything);
    expect(focusOf(timeline, [topic(3)])[0]).toBe('3');
    expect(focusOf(timeline, [topic(3)])).toHaveLength(3);
    expect(focusOf(timeline, [])[0]).toBe(timeline.series[0]?.key);
  });

  it('draws the whole selection when the parts stand below', () => {
    const timeline = timelineOf(articles, everything, 'outlet', 'day');
    expect(focusOf(timeline, [])).toEqual([]);
    expect(focalNumbers(timeline, []).total).toEqual(volumeOf(articles));
    expect(isWhole(focalNumbers(timeline, []))).toBe(true);
  });

  it('keeps a chosen topic without articles on the chart, at zero', () => {
    const none = byTopic({ query: 'nothinglikethis', filters: [] });
    const timeline = withSilentTopics(none, [topic(2)], TOPICS);
    const focal = focalNumbers(timeline, focusOf(timeline, [topic(2)]));
    expect(focal.label).toBe('Port Ansel strike');
    expect(focal.total.articles).toBe(0);
  });
});

describe('a bar', () => {
  it('opens exactly the articles it counts, for every bin of every series', () => {
    const selection: Selection = {
      filters: [topic(1), { field: 'outlet', value: 'Radio Ardan', exclude: true }],
    };
    const shown: Selection = { filters: selection.filters.filter((filter) => filter.field !== 'topic') };
    const timeline = byTopic(shown);
    for (const series of timeline.series) {
      timeline.bins.forEach((bin, i) => {
        const opened = binSelection(selection, 'topic', series.key, { from: bin.start, to: bin.end });
        expect(volumeOf(select(articles, opened))).toEqual(series.volumes[i]);
      });
    }
  });
});

describe('the sentence', () => {
  const range = { from: '2026-09-08T00:00', to: '2026-09-17T00:00' };
  const selection: Selection = { filters: [topic(1)], range };
  const timeline = byTopic(everything);
  const focal = focalNumbers(timeline, focusOf(timeline, selection.filters));

  it('says share, counts and base of the selection, and the highest bin inside its range', () => {
    const selected = volumeOf(select(articles, selection));
    const base = volumeOf(select(articles, { filters: [], range }));
    const said = sentence({
      selected,
      base,
      range,
      timeline,
      focal,
      measure: 'articles',
      notDrawn: notDrawnCounts(timeline, undefined, selection),
    });
    expect(said.strong).toBe(`${((selected.articles / base.articles) * 100).toFixed(1)}\u00a0%`);
    expect(said.rest).toContain(
      `${String(selected.articles)} of ${String(base.articles)}, or ${String(selected.unique)} unique`,
    );
    const inside = timeline.bins.flatMap((bin, i) =>
      bin.start >= range.from && bin.end <= range.to ? [focal.volumes[i]?.articles ?? 0] : [],
    );
    expect(said.rest).toContain(`, ${String(Math.max(...inside))} articles.`);
  });

  it('counts what no bar holds for exactly the selection, not for what it is compared with', () => {
    const own = timelineOf(articles, { filters: [topic(1)] }, 'language', 'week');
    expect(notDrawnCounts(timeline, own, { filters: [topic(1)] })).toMatchObject({
      undated: volumeOf(
        select(articles, { filters: [topic(1)] }).filter((article) => article.published === undefined),
      ),
    });
    expect(notDrawnCounts(timeline, own, selection).undated.articles).toBe(0);
  });
});
