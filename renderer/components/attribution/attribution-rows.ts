import type { RowsShown } from '#core/domain/data-export.ts';
import { percentOf } from '#core/domain/figures.ts';
import type { QuotedSourceRow } from '#core/domain/library-article.ts';
import type { MergeSuggestion, QuotedSourceCorrection } from '#core/domain/quoted-source.ts';
import type { StatementCorrection } from '#core/domain/statement-correction.ts';
import type { LaneRow, StatementCountRow } from '#core/domain/statement-count.ts';
import type { TableColumn, Value } from '#core/domain/table.ts';
import { countryName } from '../outlet/outlet-text.ts';
import { changeText, SOURCE_KIND_TEXT, statementChangeText } from './quoted-source-text.ts';

type Rows = Pick<RowsShown, 'columns' | 'rows'>;

const text = (title: string, width: number): TableColumn => ({ title, width });
const number = (title: string): TableColumn => ({ title, width: 12 });
const moment = (title: string): TableColumn => ({ title, width: 16, kind: 'moment' });
/** Per cent to four digits: what a figure on the screen is rounded from. */
const share = (part: number, whole: number): Value => {
  const percent = percentOf(part, whole);
  return percent === undefined ? undefined : Math.round(percent * 10_000) / 10_000;
};

/** Quoted sources as the table shows them; `words` are those attributed to any in the selection. */
export function sourceRows(rows: readonly QuotedSourceRow[], words: number): Rows {
  return {
    columns: [
      ...[text('Quoted source', 36), text('Kind', 20), text('Country', 18), number('Statements')],
      ...[number('Articles'), number('Words'), number('Of words %')],
      ...[moment('First quoted'), moment('Last quoted')],
    ],
    rows: rows.map((row) => [
      row.name,
      SOURCE_KIND_TEXT[row.kind],
      row.country === undefined ? undefined : countryName(row.country),
      row.statements,
      row.articles,
      row.words,
      share(row.words, words),
      row.firstQuoted,
      row.lastQuoted,
    ]),
  };
}

/** The lanes drawn, a row for each bin in which somebody is quoted. */
export function laneRows(lanes: readonly LaneRow[]): Rows {
  return {
    columns: [text('Quoted source', 36), moment('From'), number('Statements')],
    rows: lanes.flatMap(({ quotedSource, cells }) =>
      cells.filter((cell) => cell.statements > 0).map((cell) => [quotedSource, cell.start, cell.statements]),
    ),
  };
}

/** Counts of a comparison, a row for each number: which table, whose, what. */
export function comparisonRows(
  tables: readonly { readonly table: string; readonly counts: readonly StatementCountRow[] }[],
): Rows {
  return {
    columns: [
      ...[text('Table', 28), text('Of', 30), text('Counted by', 30)],
      ...[number('Statements'), number('Words'), number('Articles')],
    ],
    rows: tables.flatMap(({ table, counts }) =>
      counts.map(({ label, other, statements, words, articles }) => [
        table,
        label,
        other?.label,
        statements,
        words,
        articles,
      ]),
    ),
  };
}

/** Every correction of who is who and of single statements, newest first; times are UTC. */
export function correctionRows(
  corrections: readonly QuotedSourceCorrection[],
  ofStatements: readonly StatementCorrection[],
): Rows {
  const rows = [
    ...corrections.map(({ at, change, was, why, undoneAt }) => ({
      at,
      cells: [changeText(change, was), was, undefined, undefined, why, undoneAt],
    })),
    ...ofStatements.map(({ at, change, words, why, undoneAt, articleId }) => ({
      at,
      cells: [statementChangeText(change), undefined, words.content.join(' … '), articleId, why, undoneAt],
    })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  return {
    columns: [
      ...[text('At (UTC)', 24), text('Correction', 50), text('Was', 24), text('Words', 50)],
      ...[number('Article'), text('Why', 40), text('Taken back (UTC)', 24)],
    ],
    rows: rows.map(({ at, cells }) => [at, ...cells]),
  };
}

/** Quoted sources that may be one, with what speaks for it. */
export function suggestionRows(suggestions: readonly MergeSuggestion[]): Rows {
  return {
    columns: [
      ...[text('One', 34), number('Its statements'), text('Other', 34), number('Statements of it')],
      text('Evidence', 60),
    ],
    rows: suggestions.map(({ names, statements, evidence }) => [
      names[0],
      statements[0],
      names[1],
      statements[1],
      evidence,
    ]),
  };
}
