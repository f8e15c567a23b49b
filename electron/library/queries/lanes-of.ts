import {
  MOST_MARKS,
  type LaneCell,
  type LaneRow,
  type StatementMarkRow,
} from '../../core/domain/statement-count.ts';
import type { BinIndex } from '../counting/bin-index.ts';
import { formAt, formOf, mannerAt, mannerOf, STATEMENT_WIDTH } from '../counting/statement-facts.ts';
import type { ChosenStatements } from './statements-chosen.ts';

type Gathered = { statements: number; readonly marks: (StatementMarkRow & { readonly wall: number })[] };

/** The statements of each quoted source, bin by bin; each by itself only where a bin has few enough to be drawn. */
export function lanesOf(
  { tallied: { places, links, columns }, isCounted }: ChosenStatements,
  bins: BinIndex,
  nameOf: (quotedSourceId: number) => string,
): readonly LaneRow[] {
  const lanes = new Map<number, Map<number, Gathered>>();
  const { starts, counts, values } = links;
  for (const place of places) {
    const bin = bins.ofPlace[place] ?? -1;
    if (bin < 0) continue;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      const at = ((starts[place] ?? 0) + position) * STATEMENT_WIDTH;
      const [quoted, facts] = [values[at] ?? 0, values[at + 1] ?? 0];
      if (!isCounted(place, position, quoted, facts)) continue;
      const cells = lanes.get(quoted) ?? new Map<number, Gathered>();
      lanes.set(quoted, cells);
      const cell = cells.get(bin) ?? { statements: 0, marks: [] };
      cells.set(bin, cell);
      cell.statements += 1;
      if (cell.statements > MOST_MARKS) continue;
      cell.marks.push({
        articleId: columns.ids[place] ?? 0,
        position,
        kind: mannerAt(mannerOf(facts)) ?? 'indirect',
        form: formAt(formOf(facts)) ?? 'none',
        wall: columns.wall[place] ?? 0,
      });
    }
  }
  return [...lanes].map(([id, cells]) => ({
    quotedSource: nameOf(id),
    cells: [...cells]
      .sort(([a], [b]) => (bins.starts[a] ?? '').localeCompare(bins.starts[b] ?? ''))
      .map(([bin, gathered]) => cellOf(bins.starts[bin] ?? '', gathered)),
  }));
}

function cellOf(start: string, { statements, marks }: Gathered): LaneCell {
  const drawn = statements > MOST_MARKS ? [] : marks;
  return {
    start,
    statements,
    marks: drawn
      .toSorted((a, b) => a.wall - b.wall || a.articleId - b.articleId || a.position - b.position)
      .map(({ articleId, position, kind, form }) => ({ articleId, position, kind, form })),
  };
}
