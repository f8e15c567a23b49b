import type { RowsShown } from '#core/domain/data-export.ts';
import type { ChangedSource, ContestedPoint, NewVoice, Spike, SpikeBy } from '#core/domain/signals.ts';
import { statementWords } from '#core/domain/statement-words.ts';
import type { TableColumn } from '#core/domain/table.ts';
import { binAfter } from '#core/domain/wall-time.ts';
import { changeText, sidesText } from './signal-text.ts';

type Rows = Pick<RowsShown, 'columns' | 'rows'>;

const text = (title: string, width: number): TableColumn => ({ title, width });
const moment = (title: string): TableColumn => ({ title, width: 18, kind: 'moment' });

/** Spikes as they are listed: the highest day of each with what is usual. */
export function spikeRows(
  spikes: readonly { readonly by: SpikeBy; readonly label: string; readonly spike: Spike }[],
): Rows {
  return {
    columns: [
      ...[text('Of', 14), text('Name', 36), moment('Highest day'), moment('First day'), moment('Last day')],
      ...[
        text('Articles', 10),
        text('Unique', 10),
        text('Usual unique', 10),
        text('Least that stands out', 10),
      ],
      ...[text('All articles that day', 10), text('State', 14)],
    ],
    rows: spikes.map(({ by, label, spike }) => [
      ...[by.replace('-', ' '), label, spike.day],
      ...[spike.range.from.slice(0, 10), binAfter(spike.range.to, 'day', -1).slice(0, 10)],
      ...[spike.volume.articles, spike.volume.unique, spike.usual, spike.least, spike.all.articles],
      spike.isUnfinished ? 'not over' : undefined,
    ]),
  };
}

/** New voices as they are listed. */
export function voiceRows(voices: readonly NewVoice[]): Rows {
  return {
    columns: [
      ...[text('Quoted source', 36), text('Kind', 20), moment('First quoted'), text('Statements', 12)],
      ...[text('Articles', 10), text('New to the library', 10), text('In undated articles', 10)],
    ],
    rows: voices.map(({ name, kind, first, statements, articles, isNewToLibrary, undated }) => [
      ...[name, kind, first, statements, articles, isNewToLibrary, undated],
    ]),
  };
}

/** Who says otherwise than before: the latest change of each. */
export function changedRows(sources: readonly ChangedSource[]): Rows {
  return {
    columns: [
      ...[text('Quoted source', 36), text('Differs', 24), text('Changes', 10)],
      ...[moment('Said before, published'), text('Said before', 60), text('Article before', 9)],
      ...[moment('Says now, published'), text('Says now', 60), text('Article now', 9)],
    ],
    rows: sources.map(({ quotedSource, difference, changes, was, is }) => [
      ...[quotedSource, changeText(difference), changes],
      ...[was.published, statementWords(was), was.articleId],
      ...[is.published, statementWords(is), is.articleId],
    ]),
  };
}

/** Points that several speak of: a row for each side of each. */
export function pointRows(points: readonly ContestedPoint[]): Rows {
  return {
    columns: [
      ...[text('Point', 8), text('Words in common', 36), text('Differs', 24), text('Quoted source', 36)],
      ...[moment('Published'), text('Outlet', 22), text('Words', 60), text('Article', 9)],
      text('Statements', 10),
    ],
    rows: points.flatMap(({ words, sides, difference }, at) =>
      sides.map(({ statement, statements }) => [
        ...[at + 1, words.join(', '), difference && sidesText(difference), statement.quotedSource],
        ...[statement.published, statement.outlet, statementWords(statement), statement.articleId],
        statements,
      ]),
    ),
  };
}
