import type { Bin, CoverageTimeline } from '../domain/coverage.ts';
import type { DataRequest } from '../domain/data-export.ts';
import { percentOf } from '../domain/figures.ts';
import type { Volume } from '../domain/selection.ts';
import type { TableColumn, Value } from '../domain/table.ts';
import type { QueryError } from '../domain/topic.ts';
import { coverageOf } from '../measures/coverage-of.ts';
import { MEASURES } from '../measures/index.ts';
import { ok, type Result } from '../result.ts';
import { aboutSelection } from './about.ts';
import type { CountedTable } from './counted-table.ts';
import type { DataReader } from './data-reader.ts';

type CoverageAsked = Extract<DataRequest, { list: 'coverage' }>;

/** One line of the chart: a value of the field it compares, or the whole selection. */
type Line = {
  readonly label: string;
  readonly volumes: readonly Volume[];
  readonly bases: readonly Volume[];
};

const COLUMNS: readonly TableColumn[] = [
  { title: 'From', width: 16, kind: 'moment' },
  { title: 'To', width: 16, kind: 'moment' },
  { title: 'Series', width: 30 },
  { title: 'Articles', width: 10 },
  { title: 'Unique', width: 10 },
  { title: 'Base', width: 10 },
  { title: 'Share %', width: 10 },
  { title: 'State', width: 12 },
];

function stateOf({ isPartial }: Bin, base: Volume | undefined): string | undefined {
  if (base === undefined || base.articles === 0) return 'no import';
  return isPartial ? 'part of a bin' : undefined;
}

/** Where nothing was imported there is no number, and no zero. */
function cells(bin: Bin, { label, volumes, bases }: Line, at: number): readonly Value[] {
  const base = bases[at];
  const state = stateOf(bin, base);
  const volume = state === 'no import' ? undefined : volumes[at];
  const share = volume && base && percentOf(volume.articles, base.articles);
  return [
    bin.start,
    bin.end,
    label,
    volume?.articles,
    volume?.unique,
    base?.articles,
    share === undefined ? undefined : Math.round(share * 10_000) / 10_000,
    state,
  ];
}

function linesOf(timeline: CoverageTimeline, isComparing: boolean): readonly Line[] {
  const whole: Line = {
    label: 'This selection',
    volumes: timeline.selected,
    bases: timeline.bins.map((bin) => bin.all),
  };
  return [...(isComparing ? [] : [whole]), ...timeline.series];
}

/** Every bin of every line of a chart over time, raw and unique, with the base of its share; no line is left out. */
export function coverageTable(
  library: DataReader,
  asked: CoverageAsked,
  now: string,
): Result<CountedTable, QueryError> {
  const { selection, by, bin } = asked;
  const counted = coverageOf(library, selection, { by, bin, now });
  if (!counted.ok) return counted;
  const timeline = counted.value;
  const lines = linesOf(timeline, asked.isComparing);
  function* rows(): Generator<readonly Value[]> {
    for (const [at, each] of timeline.bins.entries()) for (const line of lines) yield cells(each, line, at);
  }
  return ok({
    title: 'Coverage',
    fileName: `coverage-by-${by}`,
    columns: COLUMNS,
    rows: { [Symbol.iterator]: rows },
    rowCount: timeline.bins.length * lines.length,
    about: [
      ...aboutSelection(library, selection),
      { label: 'Compared by', text: `${by}, a row for each ${timeline.bin} and series` },
      { label: 'Share', text: MEASURES.share.rule },
      { label: 'Unique', text: MEASURES.unique.rule },
      {
        label: 'In no row',
        text: `${timeline.undated.articles} articles without a date, ${timeline.imprecise.articles} dated less exactly than the ${timeline.bin}`,
      },
    ],
  });
}
