import { stringify } from 'csv-stringify/browser/esm/sync';

/** A cell a spreadsheet would take for a formula; an apostrophe keeps it a text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/u;

/** Rows as CSV (RFC 4180: commas, CRLF, quotes doubled). Text that looks like a formula is made plain. */
export function csv(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) =>
    row.map((cell) => (FORMULA.test(cell) && !isNumber(cell) ? `'${cell}` : cell)),
  );
  return stringify(safe, { record_delimiter: 'windows' });
}

function isNumber(cell: string): boolean {
  return /^-?\d+(\.\d+)?$/u.test(cell);
}
