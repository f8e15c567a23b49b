import type { PrintedDate } from '../../domain/article.ts';

/** A cell that is more than its words: a date by its kind, or words with a link behind them. */
export type RichCell = { readonly text: string; readonly date?: PrintedDate; readonly href?: string };
export type Cell = string | RichCell;

/** One row as it stands in its file; `where` names it for the analyst ("row 14", "sheet “May”, row 3"). */
export type TableRow = { readonly where: string; readonly cells: readonly Cell[] };

/**
 * Rows as they come, titles above the headers and all. `headers` where the file names its fields by itself (JSON);
 * `isAligned` where every cell's place is certain, so that no row can have slipped.
 */
export type RowSet = {
  readonly rows: readonly TableRow[];
  readonly headers?: readonly string[];
  readonly isAligned?: boolean;
};

/** Headers and the rows below them. */
export type Table = { readonly headers: readonly string[]; readonly rows: readonly TableRow[] };

/** The words of a cell, or nothing where it is blank. */
export function cellText(cell: Cell | undefined): string {
  return typeof cell === 'object' ? cell.text.trim() : (cell ?? '').trim();
}

/** Whether no cell of a row holds anything. */
export function isBlankRow(row: TableRow): boolean {
  return row.cells.every((cell) => cellText(cell) === '');
}
