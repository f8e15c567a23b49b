import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { xmlWritable } from '../domain/xml-text.ts';
import { cellWords } from './cell-words.ts';
import type { ReportWords } from './language/report-words.ts';
import type { LocalWords } from './local-words.ts';
import type { Passage } from './model.ts';
import type { Value } from '../domain/table.ts';
import type { ReportTable } from './report-table.ts';

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** Twentieths of a point between the margins of A4: 210 mm less 2 × 20 mm. */
export const TEXT_WIDTH = 9_638;
/** Half points. */
const TABLE_SIZE = 17;

export function heading(words: string, level: Level = HeadingLevel.HEADING_1): Paragraph {
  return new Paragraph({ text: xmlWritable(words), heading: level });
}

export function text(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun(xmlWritable(words))] });
}

/** A line of facts: small and grey, kept with what follows where nothing else is said. */
export function facts(
  children: string | readonly ParagraphChild[],
  { keepNext = true }: { readonly keepNext?: boolean } = {},
): Paragraph {
  const runs = typeof children === 'string' ? [new TextRun(xmlWritable(children))] : children;
  return new Paragraph({ children: runs, style: 'Facts', keepNext });
}

export function labelled(
  { clips }: Pick<ReportWords, 'clips'>,
  label: string,
  words: string,
  after: readonly ParagraphChild[] = [],
): Paragraph {
  const name: IRunOptions = { text: `${xmlWritable(label)}${clips.colon} `, bold: true };
  const children = [new TextRun(name), new TextRun(xmlWritable(words)), ...after];
  return new Paragraph({ children, style: 'Entry' });
}

/** Somebody else's words, in serif, with the topic's words marked. */
export function quoted({ text: words, marks }: Passage): Paragraph {
  const runs: TextRun[] = [];
  let at = 0;
  const put = (end: number, isFound: boolean): void => {
    const part = xmlWritable(words.slice(at, end));
    if (part !== '')
      runs.push(
        new TextRun({
          text: part,
          ...(isFound && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFE699' } }),
        }),
      );
    at = end;
  };
  for (const [start, end] of marks) {
    put(start, false);
    put(end, true);
  }
  put(words.length, false);
  return new Paragraph({ children: runs, style: 'Extract' });
}

/** A link to a bookmark of the document. */
export function linked(anchor: string, words: string, size?: number): ParagraphChild {
  const run = new TextRun({
    text: xmlWritable(words),
    style: 'Hyperlink',
    ...(size !== undefined && { size }),
  });
  return new InternalHyperlink({ anchor: bookmarkName(anchor), children: [run] });
}

/** Names of bookmarks hold letters, digits and underscores (ECMA-376), and forty of them at most. */
export function bookmarkName(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_]/gu, '_').slice(0, 40);
}

/** Words that a link may lead to. */
export function anchored(id: string, words: string, look: IRunOptions = {}): ParagraphChild {
  return new Bookmark({
    id: bookmarkName(id),
    children: [new TextRun({ ...look, text: xmlWritable(words) })],
  });
}

function titled(title: string): TextRun {
  const look: IRunOptions = { text: title, bold: true, size: TABLE_SIZE };
  return new TextRun(look);
}

/** What the cells of a table lead to, and what leads to them. */
export type TableLinks = {
  /** Bookmark of each row, on its first cell. */
  readonly anchors?: readonly string[];
  /** Where the first figure of each row leads. */
  readonly lists?: readonly (string | undefined)[];
  /** Numbers of articles are names, and not counts. */
  readonly isNumbered?: boolean;
};

const LINE = { style: BorderStyle.SINGLE, size: 2, color: 'CBD0D7' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const CELL_MARGINS = { top: 30, bottom: 30, left: 60, right: 60 };
/** Words beside figures, which end at the right edge of their cell. */
const AFTER_FIGURES = 180;

/** Room for a letter of a bold head. */
const LETTER = 122;

/** Room before the words of a column. */
function leftOf(column: number, values: readonly Value[] | undefined): number {
  const isFigure = (at: number): boolean => typeof values?.[at] === 'number';
  return isFigure(column - 1) && !isFigure(column) ? AFTER_FIGURES : CELL_MARGINS.left;
}

/** Widths in proportion, but none so narrow that a word of the head or a number would break. */
function widthsOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): readonly number[] {
  const total = columns.reduce((whole, { width }) => whole + width, 0);
  const places = columns.map(({ title, width }, at) => {
    const head = Math.max(...title.split(' ').map((word) => word.length));
    const letters = rows.reduce((most, row) => {
      const value = row[at];
      return typeof value === 'number' ? Math.max(most, String(value).length) : most;
    }, head);
    return {
      wanted: (width / total) * TEXT_WIDTH,
      least: leftOf(at, rows[0]) + CELL_MARGINS.right + LETTER * letters,
    };
  });
  const lacking = places.reduce((all, { wanted, least }) => all + Math.max(0, least - wanted), 0);
  const spare = places.reduce((all, { wanted, least }) => all + Math.max(0, wanted - least), 0);
  // Where not everything fits, all columns keep their proportions.
  const given = lacking > spare ? 0 : lacking;
  return places.map(({ wanted, least }) =>
    Math.floor(
      wanted < least && given > 0 ? least : wanted - (Math.max(0, wanted - least) * given) / (spare || 1),
    ),
  );
}

/** A table as wide as the text; its head stands on every page. */
export function table({ columns, rows }: ReportTable, words: LocalWords, links: TableLinks = {}): Table {
  const widths = widthsOf({ columns, rows });
  const firstFigure = (values: readonly Value[]): number =>
    values.findIndex((value) => typeof value === 'number');
  const cell = (
    value: Value,
    column: number,
    children: readonly ParagraphChild[],
    isHead: boolean,
  ): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { ...CELL_MARGINS, left: leftOf(column, rows[0]) },
      ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF0F2' } }),
      children: [
        new Paragraph({
          children: [...children],
          style: 'Cell',
          alignment: typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) =>
      cell(typeof rows[0]?.[at] === 'number' ? 0 : title, at, [titled(title)], true),
    ),
  });
  const body = rows.map((values, row) => {
    const list = links.lists?.[row];
    const anchor = links.anchors?.[row];
    const figure = firstFigure(values);
    const children = values.map((value, at) => {
      const shown =
        links.isNumbered === true && at === 0 ? String(value) : cellWords(value, columns[at], words);
      const run = { size: TABLE_SIZE };
      if (at === 0 && anchor !== undefined) return cell(value, at, [anchored(anchor, shown, run)], false);
      if (at === figure && list !== undefined)
        return cell(value, at, [linked(list, shown, TABLE_SIZE)], false);
      return cell(value, at, [new TextRun({ text: xmlWritable(shown), ...run })], false);
    });
    return new TableRow({ cantSplit: true, children });
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [head, ...body],
  });
}

/** A table under its heading and rule. */
export function tableParts(
  made: ReportTable,
  words: LocalWords,
  links: TableLinks = {},
  level: Level = HeadingLevel.HEADING_1,
): readonly (Paragraph | Table)[] {
  const rule = new Paragraph({ children: [new TextRun(xmlWritable(made.rule))], style: 'Rule' });
  if (made.rows.length === 0) return [heading(made.title, level), rule, text(words.say.sections.none)];
  return [
    heading(made.title, level),
    rule,
    table(made, words, links),
    new Paragraph({ style: 'Cell', text: '' }),
  ];
}
