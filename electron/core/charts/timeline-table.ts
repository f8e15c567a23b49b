import { BIN_WORDS } from '../domain/bin-words.ts';
import type { CoverageTimeline, Measure } from '../domain/coverage.ts';
import { binWords } from '../domain/date-words.ts';
import { count, percent } from '../domain/figures.ts';
import { measureOf } from '../domain/measure-of.ts';
import type { Volume } from '../domain/selection.ts';

/** A chart's data as rows of text, for the table behind it. */
export type ChartTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

function cell(volume: Volume | undefined, base: Volume | undefined, measure: Measure): string {
  if (!volume || !base || base.articles === 0) return 'no import';
  const value = measureOf(volume, base, measure);
  return measure === 'share'
    ? `${percent(value)} (${count(volume.articles)} of ${count(base.articles)})`
    : count(value ?? 0);
}

/** The same data as the timeline, a row for each bin, and all its series. */
export function timelineTable(timeline: CoverageTimeline, measure: Measure): ChartTable {
  const { bins, series, selected } = timeline;
  return {
    header: ['When', 'All articles', 'This selection', ...series.map(({ label }) => label), 'Note'],
    rows: bins.map((bin, at) => [
      binWords(bin.start, bin.end, timeline.bin),
      bin.isGap ? 'no import' : count(bin.all.articles),
      cell(selected[at], bin.all, measure),
      ...series.map(({ volumes, bases }) => cell(volumes[at], bases[at], measure)),
      bin.isPartial ? `part of the ${BIN_WORDS[timeline.bin]}` : '',
    ]),
  };
}
