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

type Cell = { -readonly [K in keyof StatementCell]: StatementCell[K] } & {
  lastPlace: number;
  earliest: number;
  latest: number;
};

/** More values than this no dimension has; two of them make one key. */
const ROOM = 2 ** 26;

/** Counts the statements of the articles at `places`, by one dimension or by pairs of two, in no order. */
export function tallyStatements(
  { places, links, columns }: { places: Int32Array; links: Links; columns: ArticleColumns },
  isCounted: StatementTest,
  by: Dimension,
  andBy: Dimension = () => 0,
): readonly StatementCell[] {
  const cells = new Map<number, Cell>();
  const { starts, counts, values } = links;
  for (const place of places) {
    const start = starts[place] ?? 0;
    const granule = columns.granule[place] ?? NOT_DATED;
    const exact = granule === NOT_DATED ? undefined : (columns.wall[place] ?? 0) * 8 + granule;
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      const at = (start + position) * STATEMENT_WIDTH;
      const [quoted, facts] = [values[at] ?? 0, values[at + 1] ?? 0];
      if (!isCounted(place, position, quoted, facts)) continue;
      const [ones, others] = [by(place, quoted, facts), andBy(place, quoted, facts)];
      const words = values[at + 2] ?? 0;
      for (const key of listed(ones)) {
        for (const other of listed(others)) {
          const cell = cells.get(key * ROOM + other) ?? emptyCell(key, other);
          if (cell.statements === 0) cells.set(key * ROOM + other, cell);
          add(cell, place, position, words, exact);
        }
      }
    }
  }
  return [...cells.values()];
}

const listed = (values: number | readonly number[]): readonly number[] =>
  typeof values === 'number' ? [values] : values;

function emptyCell(key: number, other: number): Cell {
  return {
    key,
    other,
    statements: 0,
    words: 0,
    articles: 0,
    first: undefined,
    last: undefined,
    lastPlace: -1,
    earliest: Number.POSITIVE_INFINITY,
    latest: Number.NEGATIVE_INFINITY,
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
    cell.first = { place, position };
  }
  if (exact > cell.latest) {
    cell.latest = exact;
    cell.last = { place, position };
  }
}
