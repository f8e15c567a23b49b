import type { AttributionForm, AttributionKind } from '#core/domain/attribution.ts';
import type { Band } from './scale.ts';

/** A statement's place in its lane: `x` in the chart, `y` up from the lane's line (negative). Pixels. */
export type LaneMark = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly kind: AttributionKind;
  readonly isUnnamed: boolean;
};

export type DrawnLane = {
  readonly marks: readonly LaneMark[];
  /** Bins with more statements than can be told apart: one bar with its number. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly count: number }[];
  readonly from: number | undefined;
  readonly to: number | undefined;
};

type Placed = {
  readonly id: string;
  /** In bins, with fractions. */
  readonly place: number;
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
};

const MOST_MARKS = 12;

/** Marks of one lane: stacked upward from the line, then sideways; above 12 in a bin, a bar with its number. */
export function stackLane(
  statements: readonly Placed[],
  band: Band,
  radius: number,
  rowHeight: number,
): DrawnLane {
  const byBin: Record<number, Placed[]> = {};
  for (const statement of statements) (byBin[Math.floor(statement.place)] ??= []).push(statement);
  const perColumn = Math.max(2, Math.floor((rowHeight - 6) / (2 * radius + 1.6)));
  const marks: LaneMark[] = [];
  const bars: { x: number; width: number; count: number }[] = [];
  const bins = Object.keys(byBin).map(Number);
  for (const bin of bins) {
    const own = byBin[bin] ?? [];
    if (own.length > MOST_MARKS) {
      bars.push({ x: band.mid(bin), width: Math.max(3, band.bar), count: own.length });
      continue;
    }
    const columns = Math.ceil(own.length / perColumn);
    own.forEach((statement, k) => {
      marks.push({
        id: statement.id,
        x: band.mid(bin) + (Math.floor(k / perColumn) - (columns - 1) / 2) * (2 * radius + 1.8),
        y: -(k % perColumn) * (2 * radius + 1.6),
        kind: statement.kind,
        isUnnamed: statement.form === 'unnamed' || statement.form === 'collective',
      });
    });
  }
  const isEmpty = bins.length === 0;
  return {
    marks,
    bars,
    from: isEmpty ? undefined : band.mid(Math.min(...bins)),
    to: isEmpty ? undefined : band.mid(Math.max(...bins)),
  };
}
