import type { Bin, BinSize } from '../domain/coverage.ts';
import type { QuotedSourceRow, Statement } from '../domain/library-article.ts';
import { bandScale, rounded } from './band.ts';
import type { Band } from './band.ts';
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
};

export type LanesOptions = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly laneHeight: number;
};

export type LanesData = {
  readonly bins: readonly Pick<Bin, 'start' | 'end' | 'all' | 'isPartial' | 'isGap'>[];
  readonly bin: BinSize;
  readonly quotedSources: readonly QuotedSourceRow[];
  readonly statements: readonly Statement[];
};

/** Above this many in one bin, marks are a cloud nobody can count. */
const MOST_MARKS = 12;
/** What a number of two figures takes, with air. */
const NUMBER_PX = 20;
const TOP = 24;
const FOOT = 18;
const LIFT = 7;
const SHAPES = { direct: 'disc', indirect: 'diamond', mixed: 'square' } as const;
/** Letters a wall-clock time needs to fall into one bin of a size. */
const LETTERS: Readonly<Record<BinSize, number>> = { hour: 13, day: 10, week: 10, month: 7 };

function binOf(published: string | undefined, { bins, bin }: LanesData): number | undefined {
  if (published === undefined || published.length < LETTERS[bin]) return undefined;
  const wall = `${published}${'0000-01-01T00:00'.slice(published.length)}`;
  const at = bins.findIndex(({ start, end }) => start <= wall && wall < end);
  return at < 0 ? undefined : at;
}

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
  statements: readonly Statement[],
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

type Filled = readonly [bin: number, statements: readonly Statement[]];

function barsOf(filled: readonly Filled[], line: number, band: Band, room: number): readonly StatementBar[] {
  const most = Math.max(...filled.map(([, list]) => list.length));
  const numbered: number[] = [];
  for (const [bin] of filled.toSorted(([, a], [, b]) => b.length - a.length)) {
    const isClear = numbered.every((other) => Math.abs(other - bin) * band.step >= NUMBER_PX);
    if (isClear) numbered.push(bin);
  }
  return filled.map(([bin, list]) => {
    const height = rounded((list.length / most) * room);
    const x = rounded(band.x(bin) + (band.step - band.barWidth) / 2);
    const isNumbered = numbered.includes(bin);
    return {
      bin,
      x,
      y: rounded(line - height),
      width: band.barWidth,
      height,
      count: list.length,
      isNumbered,
    };
  });
}

function lane(
  row: QuotedSourceRow,
  at: number,
  byBin: ReadonlyMap<number, readonly Statement[]>,
  band: Band,
  laneHeight: number,
): Lane {
  const line = TOP + (at + 1) * laneHeight - LIFT;
  const filled = [...byBin].toSorted(([a], [b]) => a - b);
  const first = filled[0]?.[0];
  const last = filled.at(-1)?.[0];
  const placed = filled.reduce((sum, [, list]) => sum + list.length, 0);
  const stacking = stackingOf(band, laneHeight);
  const marked = mostMarks(stacking, band);
  return {
    quotedSource: row.name,
    kind: row.kind,
    statements: row.statements,
    articles: row.articles,
    apart: row.statements - placed,
    y: TOP + at * laneHeight,
    height: laneHeight,
    line,
    ...(first === undefined || last === undefined
      ? {}
      : { rule: { from: band.middle(first), to: band.middle(last) } }),
    marks: filled.flatMap(([bin, list]) =>
      list.length > marked ? [] : stack(list, bin, line, band, stacking),
    ),
    bars: barsOf(
      filled.filter(([, list]) => list.length > marked),
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
  const bySource = new Map<string, Map<number, Statement[]>>();
  for (const statement of data.statements) {
    const bin = binOf(statement.published, data);
    if (bin === undefined) continue;
    const byBin = bySource.get(statement.quotedSource) ?? new Map<number, Statement[]>();
    bySource.set(statement.quotedSource, byBin);
    const list = byBin.get(bin) ?? [];
    byBin.set(bin, list);
    list.push(statement);
  }
  const base = TOP + data.quotedSources.length * laneHeight;
  return {
    width,
    height: base + FOOT,
    left,
    right,
    base,
    lanes: data.quotedSources.map((row, at) =>
      lane(row, at, bySource.get(row.name) ?? new Map<number, Statement[]>(), band, laneHeight),
    ),
    timeTicks: timeAxis(data.bins, data.bin, band, width),
  };
}
