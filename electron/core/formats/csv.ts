import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { err, ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { shownCell } from './tables/cell-text.ts';
import { readCsv } from './tables/csv-records.ts';
import { findDelimiter } from './tables/delimiter.ts';
import { readTable } from './tables/read-tables.ts';

const EXTENSIONS = ['csv', 'tsv', 'tab', 'psv'];

/** Tables as text: a row for each article, cells parted by commas, semicolons, tabs or bars, whatever the name says. */
export const csv: ArticleFormat = {
  id: 'csv',
  label: FORMAT_LABELS.csv,
  version: 2,
  extensions: EXTENSIONS,
  recognises: (head) => {
    if (head.text.trim() === '' || /^\s*[<{[]/.test(head.text)) return 0;
    const isNamed = hasExtension(head.fileName, EXTENSIONS);
    const found = findDelimiter(head.text);
    if (found === undefined) return isNamed ? 0.3 : 0;
    const { share, knownHeaders, records, width } = found;
    if (knownHeaders >= 3 && share > 0.8 && records > 1) return 0.92;
    if (isNamed) return 0.8;
    // Any text has commas: without its name a table must look like one throughout.
    return knownHeaders >= 2 && share > 0.9 && records > 2 && width > 2 ? 0.7 : 0;
  },
  cutting: () => 'lines',
  parse: ({ text, defaults, portion }) => {
    const memo = portion?.table;
    const found = memo === undefined ? findDelimiter(text) : { from: 0, delimiter: ',', ...memo };
    if (found === undefined) return err({ kind: 'no-article-boundary', format: 'csv' });
    const { delimiter, width, from } = found;
    const goesOn = portion?.isLast === false;
    const { records, faults, end } = readCsv(text.slice(from), delimiter, { width, goesOn });
    const shift = (from > 1 ? 1 : 0) + (portion?.lines ?? 0);
    const rows = records.map(({ line, cells }) => ({
      where: `line ${line + shift}`,
      cells: cells.map(shownCell),
    }));
    const { table, ...read } = readTable({ rows }, 'csv', defaults, memo);
    const broken = faults.map(
      ({ line, what }) =>
        ({ kind: 'malformed', format: 'csv', where: `line ${line + shift}: ${what}` }) as const,
    );
    return ok({
      ...read,
      refusals: [...read.refusals, ...broken],
      readTo: from + end,
      ...(table !== undefined && { table: { ...table, delimiter, ...(width !== undefined && { width }) } }),
    });
  },
};
