import type { Bin, BinSize } from '../domain/coverage.ts';
import type { EventMarker } from '../domain/event-marker.ts';
import type { QuotedSourceRow } from '../domain/library-article.ts';
import { MOST_MARKS, type LaneCell, type LaneRow, type StatementMarkRow } from '../domain/statement-count.ts';
import { bandScale, rounded } from './band.ts';
import type { Band } from './band.ts';
import { eventMarks, eventRowsPx } from './event-marks.ts';
import type { EventMark } from './event-marks.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeTick } from './time-axis.ts';

/** One statement: disc direct, diamond indirect, square mixed; hollow where no person or body is named. */
export type StatementMark = {
  readonly articleId: number;
  readonly position: number;
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: 'disc' | 'diamond' | 'square';
  readonly isHollow: boolean;
};

/** Too many statements for marks: a bar with its number. */
type StatementBar = {
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
  /** Its number has room: the numbers of larger bars beside it come first. */
  readonly isNumbered: boolean;
};

type Lane = {
  readonly quotedSource: string;
  readonly kind: string;
  readonly statements: number;
  readonly articles: number;
  /** Statements no bin holds: undated, or dated less exactly than the bin. */
  readonly apart: number;
  readonly y: number;
  readonly height: number;
  /** The line marks stand on. */
  readonly line: number;
  readonly rule?: { readonly from: number; readonly to: number };
  readonly marks: readonly StatementMark[];
  readonly bars: readonly StatementBar[];
};

export type LanesMarks = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly lanes: readonly Lane[];
  readonly timeTicks: readonly TimeTick[];
  readonly events: readonly EventMark[];
};

export type LanesOptions = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly laneHeight: number;
  readonly events?: readonly EventMarker[] | undefined;
};

export type LanesData = {
  readonly bins: readonly Pick<Bin, 'start' | 'end' | 'all' | 'isPartial' | 'isGap'>[];
  readonly bin: BinSize;
  readonly quotedSources: readonly QuotedSourceRow[];
  /** The statements of each, bin by bin; a bin with more than MOST_MARKS has only their number. */
  readonly lanes: readonly LaneRow[];
};

/** What a number of two figures takes, with air. */
const NUMBER_PX = 20;
const TOP = 24;
const BELOW_PENNANTS = 10;
/** What the head of the last column takes. */
const STATEMENTS_PX = 64;
const FOOT = 18;
const LIFT = 7;
const SHAPES = { direct: 'disc', indirect: 'diamond', mixed: 'square' } as const;
/** How marks stand in one bin: upward from the line, then sideways, within the bin. */
type Stacking = {
  readonly r: number;
  readonly tall: number;
  readonly wide: number;
  readonly perColumn: number;
};

function stackingOf(band: Band, laneHeight: number): Stacking {
  const r = rounded(Math.max(2, Math.min(3.4, band.step * 0.17)));
  const tall = 2 * r + 1.6;
  return { r, tall, wide: 2 * r + 1.8, perColumn: Math.max(2, Math.floor((laneHeight - 6) / tall)) };
}

/** As many marks as one bin holds without reaching into the next. */
function mostMarks({ wide, perColumn }: Stacking, band: Band): number {
  return Math.min(MOST_MARKS, perColumn * Math.max(1, Math.floor(band.step / wide)));
}

function stack(
  statements: readonly StatementMarkRow[],
  bin: number,
  line: number,
  band: Band,
  { r, tall, wide, perColumn }: Stacking,
): readonly StatementMark[] {
  const columns = Math.ceil(statements.length / perColumn);
  return statements.map((statement, i) => ({
    articleId: statement.articleId,
    position: statement.position,
    bin,
    x: rounded(band.middle(bin) + (Math.floor(i / perColumn) - (columns - 1) / 2) * wide),
    y: rounded(line - (i % perColumn) * tall),
    r,
    shape: SHAPES[statement.kind],
    isHollow: statement.form !== 'named' && statement.form !== 'document' && statement.form !== 'media',
  }));
}

type Filled = readonly [bin: number, cell: LaneCell];

function barsOf(filled: readonly Filled[], line: number, band: Band, room: number): readonly StatementBar[] {
  const most = Math.max(...filled.map(([, { statements }]) => statements));
  const numbered: number[] = [];
  for (const [bin] of filled.toSorted(([, a], [, b]) => b.statements - a.statements)) {
    const isClear = numbered.every((other) => Math.abs(other - bin) * band.step >= NUMBER_PX);
    if (isClear) numbered.push(bin);
  }
  return filled.map(([bin, { statements }]) => {
    const height = rounded((statements / most) * room);
    const x = rounded(band.x(bin) + (band.step - band.barWidth) / 2);
    const isNumbered = numbered.includes(bin);
    return {
      bin,
      x,
      y: rounded(line - height),
      width: band.barWidth,
      height,
      count: statements,
      isNumbered,
    };
  });
}

function lane(
  row: QuotedSourceRow,
  at: number,
  byBin: ReadonlyMap<number, LaneCell>,
  band: Band,
  laneHeight: number,
  head: number,
): Lane {
  const line = head + (at + 1) * laneHeight - LIFT;
  const filled = [...byBin].toSorted(([a], [b]) => a - b);
  const first = filled[0]?.[0];
  const last = filled.at(-1)?.[0];
  const placed = filled.reduce((sum, [, { statements }]) => sum + statements, 0);
  const stacking = stackingOf(band, laneHeight);
  const marked = mostMarks(stacking, band);
  return {
    quotedSource: row.name,
    kind: row.kind,
    statements: row.statements,
    articles: row.articles,
    apart: row.statements - placed,
    y: head + at * laneHeight,
    height: laneHeight,
    line,
    ...(first === undefined || last === undefined
      ? {}
      : { rule: { from: band.middle(first), to: band.middle(last) } }),
    marks: filled.flatMap(([bin, { statements, marks }]) =>
      statements > marked ? [] : stack(marks, bin, line, band, stacking),
    ),
    bars: barsOf(
      filled.filter(([, { statements }]) => statements > marked),
      line,
      band,
      laneHeight - 14,
    ),
  };
}

/** A lane for each quoted source, in the order given, on the bins of the timeline beside it. */
export function lanesMarks(data: LanesData, options: LanesOptions): LanesMarks {
  const { width, left, laneHeight } = options;
  const right = width - options.right;
  const band = bandScale(left, right, data.bins.length);
  const placeOf = new Map(data.bins.map(({ start }, at) => [start, at]));
  const bySource = new Map(
    data.lanes.map(({ quotedSource, cells }) => [
      quotedSource,
      new Map(
        cells.flatMap((cell) => {
          const at = placeOf.get(cell.start);
          return at === undefined ? [] : [[at, cell] as const];
        }),
      ),
    ]),
  );
  const events = eventMarks(options.events ?? [], data.bins, band, width - STATEMENTS_PX);
  const head = Math.max(TOP, eventRowsPx(events) + BELOW_PENNANTS);
  const base = head + data.quotedSources.length * laneHeight;
  return {
    width,
    height: base + FOOT,
    left,
    right,
    base,
    lanes: data.quotedSources.map((row, at) =>
      lane(row, at, bySource.get(row.name) ?? new Map<number, LaneCell>(), band, laneHeight, head),
    ),
    timeTicks: timeAxis(data.bins, data.bin, band, width),
    events,
  };
}
