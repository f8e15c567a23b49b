import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Clip, ReportModel } from './model.ts';
import { sameBytes } from './same-bytes.ts';
import { count } from '../domain/figures.ts';
import { dateText, percent, periodText, shortDate, volumeText } from './words.ts';

/** The report as a Word document with real styles, headings, a table of contents and tables. */
export async function wordReport(model: ReportModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    creator: 'Sourceline',
    features: { updateFields: true },
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [{ children: bodyOf(model) }],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return sameBytes(packed);
}

function bodyOf(model: ReportModel): (Paragraph | Table | TableOfContents)[] {
  const { volume, base } = model;
  return [
    heading(model.title, HeadingLevel.TITLE),
    text(`${model.kind}, ${periodText(model.period)}, ${model.zone} time`),
    text(
      `${volumeText(volume)}; ${percent(volume.articles, base.articles)} of all ${count(base.articles)} articles; ${count(model.statementCount)} statements by ${count(model.quotedSources.length)} quoted sources.`,
    ),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
    ...(model.summary?.trim()
      ? [
          heading('Summary'),
          ...model.summary
            .trim()
            .split(/\n\s*\n/u)
            .map(text),
        ]
      : []),
    ...section('Top stories', model.stories.length > 0, () =>
      model.stories.map(({ row }) => bullet(`${row.title} (${volumeText(row.volume)})`)),
    ),
    ...model.topics.flatMap((topic) => [
      heading(topic.name),
      text(volumeText(topic.volume)),
      ...topic.clips.flatMap(clip),
    ]),
    ...section('Who said what', model.statements.length > 0, () =>
      model.statements.map(({ reference, statement }) =>
        bullet(
          `${statement.quotedSource} (${statement.kind}, ${shortDate(statement.published)}, ${statement.outlet ?? 'no outlet'}, ${reference}): ${statement.content.map(([start, end]) => statement.excerpt.slice(start, end)).join(' … ')}`,
        ),
      ),
    ),
    heading('Outlets'),
    table(
      ['Outlet', 'articles', 'unique', 'share'],
      model.outlets.map(({ label, volume: of }) => [
        label,
        count(of.articles),
        count(of.unique),
        percent(of.articles, volume.articles),
      ]),
    ),
    heading('Origins'),
    table(
      ['Origin', 'articles', 'unique'],
      model.origins.map(({ label, volume: of }) => [label, count(of.articles), count(of.unique)]),
    ),
    heading('Voice share'),
    table(
      ['Quoted source', 'statements', 'share'],
      model.quotedSources.map((row) => [
        row.name,
        count(row.statements),
        percent(row.statements, model.statementCount),
      ]),
    ),
    heading('Method'),
    ...model.method.map(
      ({ label, text: how }) =>
        new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(how)] }),
    ),
    heading('Annex: the articles counted'),
    table(
      ['No.', 'Published', 'Outlet', 'Origin', 'Headline', 'File'],
      model.annex.map((item) => [
        String(item.id),
        dateText(item.published),
        item.outlet ?? '–',
        item.origin ?? '–',
        item.headline,
        item.path,
      ]),
    ),
  ];
}

function section(title: string, isThere: boolean, content: () => Paragraph[]): Paragraph[] {
  return isThere ? [heading(title), ...content()] : [];
}

function clip(item: Clip): Paragraph[] {
  const facts = [
    item.outlet ?? 'no outlet',
    item.origin && `origin ${item.origin}`,
    item.byline,
    dateText(item.published),
  ];
  const line = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  return [
    heading(item.headline, HeadingLevel.HEADING_2),
    new Paragraph({ children: [new TextRun({ text: line, italics: true })] }),
    ...item.text.map(text),
  ];
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

function heading(words: string, level: Level = HeadingLevel.HEADING_1): Paragraph {
  return new Paragraph({ text: words, heading: level });
}

function text(words: string): Paragraph {
  return new Paragraph({ text: words, spacing: { after: 120 } });
}

function bullet(words: string): Paragraph {
  return new Paragraph({ text: words, bullet: { level: 0 } });
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map(
        (cell) =>
          new TableCell({
            children: [new Paragraph({ children: [new TextRun({ text: cell, bold: isHead, size: 18 })] })],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells))],
  });
}
