import {
  type IRunOptions,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { count } from '../domain/figures.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import type { Passage } from './model.ts';
import type { ReportTable, Value } from './report-tables.ts';

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** Half points. */
const TABLE_SIZE = 17;
const SERIF = 'Georgia';

export function heading(words: string, level: Level = HeadingLevel.HEADING_1): Paragraph {
  return new Paragraph({ text: xmlWritable(words), heading: level });
}

export function text(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun(xmlWritable(words))], spacing: { after: 120 } });
}

export function facts(words: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: xmlWritable(words), size: TABLE_SIZE, color: '5F6875' })],
    keepNext: true,
  });
}

export function labelled(label: string, words: string): Paragraph {
  const name: IRunOptions = { text: `${xmlWritable(label)}: `, bold: true };
  const children = [new TextRun(name), new TextRun(xmlWritable(words))];
  return new Paragraph({ children, bullet: { level: 0 } });
}

/** Somebody else's words, in serif, with the topic's words marked. */
export function quoted({ text: words, marks }: Passage): Paragraph {
  const runs: TextRun[] = [];
  let at = 0;
  const put = (end: number, isFound: boolean): void => {
    const part = xmlWritable(words.slice(at, end));
    if (part !== '')
      runs.push(new TextRun({ text: part, font: SERIF, ...(isFound && { highlight: 'yellow' }) }));
    at = end;
  };
  for (const [start, end] of marks) {
    put(start, false);
    put(end, true);
  }
  put(words.length, false);
  return new Paragraph({ children: runs, spacing: { after: 120 } });
}

function cellText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return typeof value === 'number' ? count(value) : value;
}

function row(values: readonly Value[], isHead: boolean): TableRow {
  const children = values.map((value) => {
    const run: IRunOptions = { text: xmlWritable(cellText(value)), bold: isHead, size: TABLE_SIZE };
    return new TableCell({
      children: [
        new Paragraph({
          children: [new TextRun(run)],
          alignment: typeof value === 'number' ? 'right' : 'left',
        }),
      ],
    });
  });
  return new TableRow({ tableHeader: isHead, cantSplit: true, children });
}

/** A table under its heading and rule. */
export function tableParts({ title, rule, columns, rows }: ReportTable): readonly (Paragraph | Table)[] {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map((column) => column.title),
        true,
      ),
      ...rows.map((values) => row(values, false)),
    ],
  });
  return [heading(title), text(rule), table];
}
