import type { ArticleColumns } from './article-columns.ts';
import { NOT_DATED } from './article-columns.ts';
import type { Links } from './growing-links.ts';
import { STATEMENT_WIDTH } from './statement-facts.ts';

/** A statement: its article's place and its own place in the article. */
export type StatementRef = { readonly place: number; readonly position: number };

/** What fell to one value, or to one pair of values. */
export type StatementCell = {
  readonly key: number;
  readonly other: number;
  readonly statements: number;
  readonly words: number;
  readonly articles: number;
  /** The earliest and the latest dated one. */
  readonly first: StatementRef | undefined;
  readonly last: StatementRef | undefined;
};

/** The values of a statement in one dimension: several when its article is in several topics, none when in none. */
export type Dimension = (place: number, quoted: number, facts: number) => number | readonly number[];

/** Whether a statement is counted. */
export type StatementTest = (place: number, position: number, quoted: number, facts: number) => boolean;

/** Places and positions are kept as numbers: a cell's latest statement changes with nearly every one that is counted. */
type Cell = {
  readonly key: number;
  readonly other: number;
  statements: number;
  words: number;
  articles: number;
  lastPlace: number;
  earliest: number;
  firstPlace: number;
  firstPosition: number;
  latest: number;
  latestPlace: number;
  latestPosition: number;
};

/** Counts the statements of the articles at `places`, by one dimension or by pairs of two, in no order. */
export function tallyStatements(
  { places, links, columns }: { places: Int32Array; links: Links; columns: ArticleColumns },
  isCounted: StatementTest,
  by: Dimension,
  andBy?: Dimension,
): readonly StatementCell[] {
  const cells: Cell[] = [];
  const cellOf = cellsBy(cells);
  const { starts, counts, values } = links;
  for (const place of places) {
    const start = starts[place] ?? 0;
    const granule = columns.granule[place] ?? NOT_DATED;
    const exact = granule === NOT_DATED ? undefined : (columns.wall[place] ?? 0) * 8 + granule;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      const at = (start + position) * STATEMENT_WIDTH;
      const [quoted, facts, words] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
      if (!isCounted(place, position, quoted, facts)) continue;
      const ones = by(place, quoted, facts);
      const others = andBy === undefined ? 0 : andBy(place, quoted, facts);
      if (typeof ones === 'number' && typeof others === 'number') {
        add(cellOf(ones, others), place, position, words, exact);
        continue;
      }
      for (const key of listed(ones))
        for (const other of listed(others)) add(cellOf(key, other), place, position, words, exact);
    }
  }
  return cells.map(told);
}

const listed = (values: number | readonly number[]): readonly number[] =>
  typeof values === 'number' ? [values] : values;

/** Finds the cell of two values, or makes it; the two as one number would be too large to be looked up quickly. */
function cellsBy(cells: Cell[]): (key: number, other: number) => Cell {
  const byOther = new Map<number, Map<number, Cell>>();
  return (key, other) => {
    const byKey = byOther.get(other) ?? new Map<number, Cell>();
    if (byKey.size === 0) byOther.set(other, byKey);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const cell = emptyCell(key, other);
    byKey.set(key, cell);
    cells.push(cell);
    return cell;
  };
}

function emptyCell(key: number, other: number): Cell {
  return {
    ...{ key, other, statements: 0, words: 0, articles: 0, lastPlace: -1 },
    ...{ earliest: Number.POSITIVE_INFINITY, firstPlace: -1, firstPosition: -1 },
    ...{ latest: Number.NEGATIVE_INFINITY, latestPlace: -1, latestPosition: -1 },
  };
}

/** Places come article by article, so an article is counted when the place changes. */
function add(cell: Cell, place: number, position: number, words: number, exact: number | undefined): void {
  cell.statements += 1;
  cell.words += words;
  if (cell.lastPlace !== place) cell.articles += 1;
  cell.lastPlace = place;
  if (exact === undefined) return;
  if (exact < cell.earliest) {
    cell.earliest = exact;
    cell.firstPlace = place;
    cell.firstPosition = position;
  }
  if (exact > cell.latest) {
    cell.latest = exact;
    cell.latestPlace = place;
    cell.latestPosition = position;
  }
}

function told({ key, other, statements, words, articles, ...cell }: Cell): StatementCell {
  const isDated = cell.firstPlace !== -1;
  return {
    ...{ key, other, statements, words, articles },
    first: isDated ? { place: cell.firstPlace, position: cell.firstPosition } : undefined,
    last: isDated ? { place: cell.latestPlace, position: cell.latestPosition } : undefined,
  };
}
